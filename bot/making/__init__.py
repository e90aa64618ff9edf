"""Documents that people ordered, made by a child process."""
