"""The weekly digest, and reminding now."""
