"""What is said of deadlines."""
