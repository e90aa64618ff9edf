"""Logging: readable lines or JSON, on standard error and in a file, without secrets."""

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.logs.file import LogFile
from bot.logs.secrets import forms_of
from core.config import Settings

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_QUIET = ("alembic", "httpx", "httpcore", "apscheduler", "telegram", "aiosqlite", "uvicorn")
_MEGABYTE = 1_000_000
FOR_FILE = {"is_for_file": True}
"""`extra` for records that the terminal shows in another way."""


@dataclass(frozen=True)
class LogPlan:
    """Where the log goes besides standard error, and in which form."""

    path: Path | None = None  # None: no file
    size: int = 5 * _MEGABYTE  # bytes of one file
    files: int = 5
    is_json: bool = False


def log_plan(settings: Settings) -> LogPlan:
    """Give the plan of an installation."""
    wanted = settings.log
    path = settings.log_path if wanted.is_kept else None
    return LogPlan(path, wanted.megabytes * _MEGABYTE, wanted.files, wanted.is_json)


class _Redacting(logging.Formatter):
    """Removes secrets from every line, tracebacks too."""

    def __init__(self, secrets: Iterable[str], *, is_json: bool = False) -> None:
        super().__init__(_FORMAT)
        self._secrets = forms_of(secrets)
        self._is_json = is_json

    def format(self, record: logging.LogRecord) -> str:
        """Format the record without the secrets."""
        if not self._is_json:
            return self._plain(super().format(record))
        # Before it is written as JSON, which spells some letters otherwise.
        return json.dumps(
            {name: self._plain(value) for name, value in self._facts(record).items()},
            ensure_ascii=False,
        )

    def _facts(self, record: logging.LogRecord) -> dict[str, str]:
        facts = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            facts["traceback"] = self.formatException(record.exc_info)
        return facts

    def _plain(self, line: str) -> str:
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line


def set_up_logging(*secrets: str, plan: LogPlan | None = None) -> None:
    """Log to standard error, and to a file when planned; `secrets` appear in no line.

    If the file cannot be written, standard error says so and the service goes on.
    """
    plan = plan or LogPlan()
    formatter = _Redacting(secrets, is_json=plan.is_json)
    terminal = logging.StreamHandler()
    terminal.addFilter(lambda record: not getattr(record, "is_for_file", False))
    handlers: list[logging.Handler] = [terminal]
    if plan.path is not None:
        handlers.append(LogFile(plan.path, plan.size, plan.files))
    for handler in handlers:
        handler.setFormatter(formatter)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    # At INFO, httpx logs whole addresses with the token.
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
