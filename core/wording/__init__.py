"""Vietnamese as an office writes it: dates, numbers, names of departments."""
