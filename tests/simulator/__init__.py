"""Tests of the simulated Telegram, whose strictness makes the other tests meaningful."""
