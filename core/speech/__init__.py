"""What people's words are: a result, a question, thanks, or a command."""
