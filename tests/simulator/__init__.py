"""Tests of the simulated Telegram: its strictness gives the other tests their worth."""
