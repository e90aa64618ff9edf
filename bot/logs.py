"""What is logged and how: readable lines, and never a secret."""

import logging

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_QUIET = ("alembic", "httpx", "httpcore", "apscheduler", "telegram", "aiosqlite", "uvicorn")


class _Redacting(logging.Formatter):
    """Takes a secret out of every line, tracebacks too."""

    def __init__(self, secret: str) -> None:
        super().__init__(_FORMAT)
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Format the record without the secret."""
        line = super().format(record)
        return line.replace(self._secret, "***") if self._secret else line


def set_up_logging(secret: str = "") -> None:
    """Log to standard error; `secret` (the token) appears in no line."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacting(secret))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # httpx logs whole addresses at INFO, the token in them.
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
