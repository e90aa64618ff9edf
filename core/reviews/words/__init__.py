"""What is said of reviews."""
