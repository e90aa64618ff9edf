"""The chart as pictures: its rows, its layout, its letters."""
