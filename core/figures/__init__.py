"""Figures of a round: read once; every text and document is made from them."""
