"""Measurements, not tests: what the assistant costs beside a bare bot."""
