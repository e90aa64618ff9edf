"""The people of the simulated world, and its clock."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

JsonObject = dict[str, Any]


class Clock(Protocol):
    """The caller's clock. `jump` moves it to "next_day" or to "next_reminder"."""

    def now(self) -> datetime:
        """Return the simulated time, aware, in UTC."""

    async def jump(self, target: str) -> None:
        """Move forward; return when everything due by then has been done."""


class RealClock:
    """The machine's own time, which cannot jump."""

    def now(self) -> datetime:
        """Return the time in UTC."""
        return datetime.now(UTC)

    async def jump(self, target: str) -> None:
        """Refuse: real time cannot be moved."""
        raise NotImplementedError(target)


@dataclass(frozen=True)
class SimulatedUser:
    """A person with Telegram, Zalo, or both on the phone; an empty `zalo_id` means no Zalo.

    `role` is only a label of the chat page.
    """

    id: int
    first_name: str
    role: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str = "vi"
    has_started: bool = False
    has_telegram: bool = True
    zalo_id: str = ""

    def full_name(self) -> str:
        """Return the name that Zalo shows."""
        return " ".join(filter(None, (self.first_name, self.last_name)))

    def names(self) -> JsonObject:
        """Return the names as Telegram writes them in users and in chats."""
        names = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "username": self.username,
        }
        # Telegram always sends a first name, and it may be empty.
        return {key: value for key, value in names.items() if value or key == "first_name"}

    def to_json(self) -> JsonObject:
        """Return a `User`."""
        return {
            "id": self.id,
            "is_bot": False,
            **self.names(),
            "language_code": self.language_code,
        }
