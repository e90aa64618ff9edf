"""What was said: parted into words, and told a result from a question, thanks, a command."""
