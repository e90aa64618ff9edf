"""What is handed in besides results: the framework plan, a month's inspection."""
