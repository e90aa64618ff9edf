"""Figures first; every text and document is made from them, so that no two can disagree."""
