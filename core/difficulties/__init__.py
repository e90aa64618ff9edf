"""Difficulties: raised by a department, handled by the coordinator and the leaders, closed."""
