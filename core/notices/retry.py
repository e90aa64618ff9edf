"""How long to wait before a message is tried again."""

from datetime import timedelta

# No message is given up: after the last step it is tried again every ten minutes.
_PAUSES = (5, 15, 60, 180, 300, 600)  # seconds


def pause(attempts: int, told: float | None = None) -> timedelta:
    """Give the wait after `attempts` failures; `told` is the channel's own wait in seconds."""
    if told is not None:
        return timedelta(seconds=max(told, 1.0))
    return timedelta(seconds=_PAUSES[min(max(attempts, 1), len(_PAUSES)) - 1])
