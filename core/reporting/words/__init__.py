"""What is said while a department reports."""
