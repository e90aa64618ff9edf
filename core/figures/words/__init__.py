"""What is said of the figures: the summary, the status, the year's end."""
