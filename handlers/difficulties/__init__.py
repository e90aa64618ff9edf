"""Difficulties: raised, listed, handled."""
