"""What is said while something is handed in."""
