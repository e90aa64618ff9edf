"""What is said of directions."""
