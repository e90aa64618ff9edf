"""The framework plan and what is handed in."""
