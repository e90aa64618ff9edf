"""Reads updates from the server one by one: an unreadable one affects no other."""

import logging
import re
from dataclasses import dataclass

from telegram import Bot, Update
from telegram.error import NetworkError

from bot.telegram.request import TelegramRequest
from bot.telegram.updates import ALLOWED_UPDATES

_log = logging.getLogger(__name__)

MOST = 100  # most updates read at once; the server repeats the rest
_ANSWER = 15.0  # seconds beyond the time the server holds a poll
_KIND = re.compile(r"[a-z_]{1,40}")


@dataclass(frozen=True)
class Received:
    """One update; `update` is None when it is unreadable, `update_id` when it has no id."""

    update_id: int | None
    kind: str
    update: Update | None


class UpdateSource:
    """Asks for updates on a connection of its own."""

    def __init__(self, request: TelegramRequest, bot: Bot) -> None:
        self._request = request
        self._bot = bot

    async def take(self, offset: int, seconds: int, most: int = MOST) -> list[Received]:
        """Ask for updates from `offset` on; wait so many seconds for the first."""
        asked = {
            "offset": offset or None,
            "timeout": seconds,
            "limit": most,
            "allowed_updates": ALLOWED_UPDATES,
        }
        address = f"{self._bot.base_url}/getUpdates"
        told = await self._request.ask(address, asked, seconds + _ANSWER)
        if not isinstance(told, list):
            raise NetworkError("the updates are no list")
        return [received(raw, self._bot) for raw in told[:most]]

    async def close(self) -> None:
        """Close the connection."""
        await self._request.shutdown()


def received(raw: object, bot: Bot) -> Received:
    """Read one update; of an unreadable one only the id and the kind are reported."""
    if not isinstance(raw, dict):
        return Received(None, "?", None)
    told = raw.get("update_id")
    # With a negative offset the server would forget unseen updates.
    update_id = told if type(told) is int and 0 <= told < 1 << 62 else None
    kinds = [key for key in raw if isinstance(key, str) and key != "update_id"]
    kind = kinds[0] if kinds and _KIND.fullmatch(kinds[0]) else "?"
    if update_id is None:
        _log.warning("an update without an id of use was set aside (%s)", kind)
        return Received(None, kind, None)
    try:
        return Received(update_id, kind, Update.de_json(raw, bot))
    except Exception as error:  # its words may be people's
        _log.warning(
            "update %s (%s) cannot be read and was set aside: %s",
            update_id,
            kind,
            type(error).__name__,
        )
        return Received(update_id, kind, None)
