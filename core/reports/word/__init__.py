"""Official documents as Word files, from figures: pure, without database, clock or network."""
