"""Watches that run beside the assistant: clock, disk, evidence, copies, signs of life."""
