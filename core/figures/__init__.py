"""Figures of a round, read once; every text and document uses them."""
