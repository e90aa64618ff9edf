"""What is said of findings."""
