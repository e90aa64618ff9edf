"""Reads a plan file's bytes, within limits."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from core.plan.errors import PlanError
from core.plan.words import plan as texts

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_CHARACTERS: Final = 300_000
MAX_PARAGRAPH: Final = 20_000
_SIGNATURES: Final = (
    (b"%PDF", texts.pdf),
    (b"\xd0\xcf\x11\xe0", texts.old_word),
    (b"{\\rtf", texts.rich_text),
)


def file_bytes(path: Path, name: str) -> bytes:
    """Read the file; PlanError when it is unreadable, empty, or of an unsupported kind."""
    data = _read(path, name)
    if not data.strip():
        raise PlanError(texts.empty(name))
    for signature, say in _SIGNATURES:
        if data.startswith(signature):
            raise PlanError(say(name))
    return data


def _read(path: Path, name: str) -> bytes:
    try:
        if path.is_dir():
            raise PlanError(texts.folder(name))
        if path.stat().st_size > MAX_BYTES:
            raise PlanError(texts.too_big(name, MAX_BYTES // 1024 // 1024))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PlanError(texts.missing(name)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise PlanError(texts.unreadable(name)) from error


def check_length(paragraphs: Iterable[str], name: str) -> None:
    """Raise PlanError for more text than any plan has, before parsing it."""
    total = 0
    for paragraph in paragraphs:
        total += len(paragraph)
        if len(paragraph) > MAX_PARAGRAPH or total > MAX_CHARACTERS:
            raise PlanError(texts.too_long(name))
