"""What the dialogue itself says."""
