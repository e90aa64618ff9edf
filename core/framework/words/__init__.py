"""What is said of the framework plan."""
