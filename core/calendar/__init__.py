"""Working days, the rounds of a year, and the days on which a deadline is spoken of."""
