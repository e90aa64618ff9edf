"""Questions on the terminal, asked until the answer is valid."""

import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from bot.commands.terminal import say
from core.errors import UserError
from core.installation.words import command_line as texts

_Value = TypeVar("_Value")


def ask(question: str, check: Callable[[str], _Value], *, is_hidden: bool = False) -> _Value:
    """Ask until the answer is valid; a terminal does not show a hidden one."""
    while True:
        try:
            return check(str(typer.prompt(question, hide_input=is_hidden)).strip())
        except UserError as error:
            say(error.text, is_error=True)


def is_terminal() -> bool:
    """Tell whether a person types the answers; piped ones cannot be hidden."""
    return sys.stdin.isatty()


def not_empty(answer: str) -> str:
    """Give the answer; raise `UserError` when there is none."""
    if not answer:
        raise UserError(texts.empty_answer())
    return answer
