"""Tests of the simulated Telegram: only its strictness makes the other tests meaningful."""
