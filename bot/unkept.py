"""Answers while nothing can be written: people can read, and learn that nothing is recorded."""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime

from sqlalchemy.exc import DBAPIError

from core.database import Database
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming
from core.dialogue.screens import to_menu
from core.dialogue.shown import Shown
from core.dialogue.unsaved import Saving, Unsaved
from core.dialogue.words import unkept as texts
from core.errors import Obstacle
from core.screen import Limits, Page
from core.storage.obstacles import obstacle_of

_log = logging.getLogger(__name__)

_READABLE = frozenset({Obstacle.FULL, Obstacle.READ_ONLY, Obstacle.BROKEN})
"""Obstacles only to writing. If the file is gone nothing is shown: it may be another's."""


class Unkept:
    """Shows what can be read, or says that nothing was written."""

    def __init__(
        self, database: Database, dialogue: Dialogue, report: Callable[[Obstacle], None]
    ) -> None:
        self._database = database
        self._dialogue = dialogue
        self._report = report
        self._unsaved = Unsaved()

    def saving(self, incoming: Incoming) -> AbstractContextManager[Saving]:
        """Let a turn that can be written continue from the last screen, which is then forgotten."""
        return self._unsaved.saving(incoming.conversation)

    async def answer(
        self, incoming: Incoming, obstacle: Obstacle, now: datetime, limits: Limits
    ) -> Shown | None:
        """Answer an act that could not be written."""
        _log.warning("a turn was not written: %s", obstacle)
        self._report(obstacle)
        told = Shown(Page(texts.not_kept(obstacle), (to_menu(),), is_record=True), 0, is_news=True)
        has_files = bool(incoming.offered or incoming.files)
        if obstacle not in _READABLE or has_files or incoming.is_edit:
            return told
        before = self._unsaved.state_of(incoming.conversation)
        try:
            shown = await self._look(incoming, now, limits)
        except DBAPIError as error:
            if obstacle_of(error) is None:
                raise
            return told  # it would have changed something
        if self._unsaved.holds_words(incoming.conversation, incoming.text.strip()):
            self._unsaved.forget(incoming.conversation, before)
            return told
        return shown

    async def _look(self, incoming: Incoming, now: datetime, limits: Limits) -> Shown | None:
        async with self._database.reading() as session:
            self._unsaved.look_in(session)
            return await self._dialogue.take(session, incoming, now, limits)
