"""Keeps conversations going in memory while the database cannot be written.

Screens and their buttons are remembered here until they can be saved again.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from core.notices.chat import ChatKey
from models import Access, Base

_STATES = "unsaved states"
_LOADED = "loaded conversation"
_IS_LOOKING = "is looking"


@dataclass(frozen=True)
class Saving:
    """The remembered states and lines that one turn may write."""

    states: dict[ChatKey, dict[str, Any]]
    accesses: list[dict[str, Any]]

    def resume_unsaved(self, session: AsyncSession) -> None:
        """Let a writing session continue from the remembered states."""
        if self.states:
            session.info[_STATES] = self.states
        session.add_all(Access(**facts) for facts in self.accesses)


class Unsaved:
    """Unwritten states of conversations and unwritten lines of the access log."""

    def __init__(self) -> None:
        self._states: dict[ChatKey, dict[str, Any]] = {}
        self._accesses: list[dict[str, Any]] = []

    @contextmanager
    def saving(self, chat: ChatKey) -> Iterator[Saving]:
        """Write them with a turn of this conversation, and forget what was written.

        Only one turn at a time has the lines: two turns side by side would write them twice.
        """
        lines, self._accesses = self._accesses, []
        try:
            yield Saving(self._states, lines)
        except BaseException:
            self._accesses[:0] = lines
            raise
        self._states.pop(chat, None)

    def holds_words(self, chat: ChatKey, words: str) -> bool:
        """Tell whether a person's words are only in memory and would be lost with the process."""
        state = self._states.get(chat, {})
        return bool(words) and any(
            words in text for name in ("data", "kept") for text in _texts(state.get(name, {}))
        )

    def forget(self, chat: ChatKey, state: dict[str, Any] | None) -> None:
        """Restore the earlier remembered state."""
        if state is None:
            self._states.pop(chat, None)
        else:
            self._states[chat] = state

    def state_of(self, chat: ChatKey) -> dict[str, Any] | None:
        """Give the remembered state of a conversation."""
        return self._states.get(chat)

    def look_in(self, session: AsyncSession) -> None:
        """Let a session that cannot write store a conversation's state here."""
        session.info[_STATES] = self._states
        session.info[_IS_LOOKING] = True
        event.listen(session.sync_session, "before_flush", self._set_aside)

    def _set_aside(self, session: Session, context: object, instances: object) -> None:
        """Keep lines of the access log for later; the database refuses anything else."""
        del context, instances
        for row in [row for row in session.new if isinstance(row, Access)]:
            self._accesses.append(_facts(row))
            session.expunge(row)


def _facts(row: Base) -> dict[str, Any]:
    return {name: value for name, value in vars(row).items() if not name.startswith("_")}


def state_in(session: AsyncSession, chat: ChatKey) -> dict[str, Any] | None:
    """Give a state that is not saved yet; None when the database has the newest."""
    if session.info.get(_IS_LOOKING):
        session.info[_LOADED] = chat  # one conversation a session
    found: dict[str, Any] | None = session.info.get(_STATES, {}).get(chat)
    return found


def is_looking(session: AsyncSession) -> bool:
    """Tell whether the session can only read."""
    return bool(session.info.get(_IS_LOOKING))


def keep_in(session: AsyncSession, state: dict[str, Any]) -> bool:
    """Remember the state if the session cannot write; False if it can."""
    if not session.info.get(_IS_LOOKING):
        return False
    session.info[_STATES][session.info[_LOADED]] = json.loads(json.dumps(state))
    return True


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401 - whatever JSON can be
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
