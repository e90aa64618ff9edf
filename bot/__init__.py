"""The outside world: process, command line, channels, delivery."""
