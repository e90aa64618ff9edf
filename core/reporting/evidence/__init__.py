"""Evidence: receiving it, citing documents, withdrawing it, searching it for marks of secrecy."""
