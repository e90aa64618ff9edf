"""What is said of difficulties."""
