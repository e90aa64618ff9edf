"""What every department owes in each round: days, answers, what is still missing."""
