"""Working days, the rounds of a year, and the ladder of reminders."""
