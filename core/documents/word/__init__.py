"""Official documents as Word files: pure, without database, clock or network."""
