"""What is said of the log."""
