"""What is said of the figures: the summary, the status, the log, the year's end."""
