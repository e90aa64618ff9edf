"""Who is in the simulated world, and the clock they live by."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

JsonObject = dict[str, Any]


class Clock(Protocol):
    """The caller's clock. `jump` moves it to "next_day" or to "next_reminder"."""

    def now(self) -> datetime:
        """Return the simulated moment, aware, in UTC."""

    async def jump(self, target: str) -> None:
        """Move forward and return when everything due by then has been done."""


class RealClock:
    """The machine's own time: it cannot jump."""

    def now(self) -> datetime:
        """Return this moment in UTC."""
        return datetime.now(UTC)

    async def jump(self, target: str) -> None:
        """Refuse: nobody moves real time."""
        raise NotImplementedError(target)


@dataclass(frozen=True)
class SimulatedUser:
    """A person with Telegram on the phone. `role` is only a label of the chat page."""

    id: int
    first_name: str
    role: str = ""
    last_name: str | None = None
    username: str | None = None
    language_code: str = "vi"
    has_started: bool = False

    def names(self) -> JsonObject:
        """Return the names as Telegram writes them both in a user and in a chat."""
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
