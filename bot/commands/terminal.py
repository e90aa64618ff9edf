"""Prints words on the terminal, so that nothing in a plan or a name can control it."""

import re
from contextvars import ContextVar

import typer
from rich.console import Console

from core.settings.words import COORDINATING_DEPARTMENT
from core.wording.coordinating import with_name

# Control characters except tab and newline, and those that change text direction.
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

_coordinating: ContextVar[str] = ContextVar("coordinating", default=COORDINATING_DEPARTMENT)


def speak_for(coordinating_department: str) -> None:
    """Name the coordinating department as the settings do, from now on."""
    _coordinating.set(coordinating_department)


def visible(words: str) -> str:
    """Replace each control character by a visible mark."""
    return _OBEYED.sub("\ufffd", words)


def say(words: str, *, is_error: bool = False) -> None:
    """Print a line."""
    typer.echo(visible(with_name(words, _coordinating.get())), err=is_error)


def plain_console() -> Console:
    """Give rich's console for tables; "[b]" and ":smile:" in a plan stay plain words."""
    return Console(markup=False, highlight=False, emoji=False)
