"""Words of days, and of a year's rounds."""
