"""The log's file: it rotates when full, and never stops the program."""

import logging
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

_OWNER_ONLY = 0o600


class LogFile(RotatingFileHandler):
    """Writes a file that only its owner can read; lines that fail are lost, and reported once.

    The file is opened with the first line, and made anew if somebody removed it.
    """

    def __init__(self, path: Path, size: int, files: int) -> None:
        super().__init__(
            path,
            maxBytes=size,
            backupCount=files - 1,
            encoding="utf-8",
            delay=True,
            errors="backslashreplace",
        )
        self._is_failing = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; ignore errors of the disk."""
        try:
            self._look_for_file()
            if self.shouldRollover(record):
                self._turn_over()
            if self.stream is None:
                self.stream = self._open()
            self.stream.write(self.format(record) + self.terminator)
            self.stream.flush()
        except Exception as error:
            self._fail(error, is_told=not getattr(record, "is_for_file", False))
        else:
            self._is_failing = False

    def close(self) -> None:
        """Close the file; ignore a full disk."""
        with suppress(OSError, ValueError):
            super().close()

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open(self.baseFilename, "a", encoding="utf-8", errors=self.errors, opener=_private)

    def _look_for_file(self) -> None:
        if self.stream is not None and not os.path.exists(self.baseFilename):  # noqa: PTH110
            self._let_go()

    def _turn_over(self) -> None:
        """Begin a new file; where an old one cannot be renamed, as on Windows, continue it."""
        try:
            self.doRollover()
        except OSError:
            self._let_go()

    def _let_go(self) -> None:
        stream, self.stream = self.stream, None
        with suppress(OSError, ValueError):
            if stream is not None:
                stream.close()

    def _fail(self, error: Exception, *, is_told: bool) -> None:
        """Report once that lines are lost, except lines meant for the file alone."""
        self._let_go()
        if is_told and not self._is_failing:
            self._is_failing = True
            with suppress(Exception):  # standard error may be closed too
                sys.stderr.write(f"the log file cannot be written: {type(error).__name__}\n")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, _OWNER_ONLY)
