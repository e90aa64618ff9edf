"""What is said of a plan document and of its tasks."""
