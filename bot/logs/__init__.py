"""What is logged, how and where; never a secret."""
