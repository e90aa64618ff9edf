"""What the inspection team finds, and how it is mended."""
