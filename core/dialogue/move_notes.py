"""Adds notes to moves, and stores files that wait."""

from dataclasses import asdict, replace
from typing import Any

from markupsafe import Markup

from core.dialogue.step import Move, Reply, Tell
from core.screen import join


def noted(move: Move, note: Markup) -> Move:
    """Give the move with a sentence before its own note."""
    if isinstance(move, Tell):
        return Tell(move.screen.with_note(note))
    return replace(move, note=join((note, move.note)))


def waiting(reply: Reply) -> dict[str, Any]:
    """Give the facts to store of files and words until their task is known."""
    return {"files": [asdict(file) for file in reply.files], "words": reply.text}


def noted_in(move: Move) -> Markup:
    """Give the note of a move."""
    return Markup() if isinstance(move, Tell) else move.note
