"""What is logged and how: readable lines, and never a secret."""

import logging

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_QUIET = ("alembic", "httpx", "httpcore", "apscheduler", "telegram", "aiosqlite", "uvicorn")


class _Redacting(logging.Formatter):
    """Takes secrets out of every line, tracebacks too."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__(_FORMAT)
        self._secrets = [secret for secret in secrets if secret]

    def format(self, record: logging.LogRecord) -> str:
        """Format the record without the secrets."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line


def set_up_logging(*secrets: str) -> None:
    """Log to standard error; `secrets` (the token, the proxy's address) appear in no line."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Redacting(secrets))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # httpx logs whole addresses at INFO, the token in them.
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
