"""The log read back, as people read it."""
