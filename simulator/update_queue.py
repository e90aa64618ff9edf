"""Updates on their way to the bot: they stay until the bot confirms them by an offset."""

import secrets
from collections.abc import Collection

from simulator.people import JsonObject

_FIRST_UPDATE_IDS = range(1, 900_000_000)


class UpdateQueue:
    """Unconfirmed updates; they outlive any restart of the bot."""

    def __init__(self) -> None:
        self.pending: list[JsonObject] = []
        self.allowed: list[str] = []
        self.poll = 0
        # As on Telegram, ids begin anywhere: a bot from an earlier world must not take a new
        # world's
        # updates for those it has handled.
        self._next_id = secrets.choice(_FIRST_UPDATE_IDS)

    def add(self, kind: str, content: JsonObject) -> None:
        """Queue an update, unless the bot does not want this kind."""
        if self.allowed and kind not in self.allowed:
            return
        self.pending.append({"update_id": self._next_id, kind: content})
        self._next_id += 1

    def allow(self, kinds: Collection[str] | None) -> None:
        """Store the wanted kinds; None leaves them unchanged, an empty list means all."""
        if kinds is not None:
            self.allowed = list(kinds)

    def confirm(self, offset: int) -> None:
        """Forget the updates before the offset; a negative one counts from the end."""
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [u for u in self.pending if u["update_id"] >= offset]

    def begin_poll(self) -> int:
        """Return the number of a new poll, which ends the one before, as on Telegram."""
        self.poll += 1
        return self.poll
