"""What administrators are told of the program and its machine."""
