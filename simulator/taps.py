"""Taps on inline buttons, and the bot's answers to them."""

from dataclasses import dataclass

from simulator.changes import Changes

_FIRST_ID = 880_000_000_000_000_001


@dataclass(frozen=True)
class TapAnswer:
    """The contents of `answerCallbackQuery`; an empty text only ends the button's waiting."""

    text: str = ""
    show_alert: bool = False


class Tap:
    """One tap on a button; `answer` is None until the bot answers."""

    def __init__(self, query_id: str, changes: Changes) -> None:
        self.id = query_id
        self.answer: TapAnswer | None = None
        self._changes = changes

    async def wait(self, seconds: float = 5.0) -> TapAnswer:
        """Return the bot's answer, or raise TimeoutError."""
        await self._changes.until(lambda: self.answer is not None, seconds)
        if self.answer is None:
            raise TimeoutError(f"no answer to the tap {self.id} within {seconds} s")
        return self.answer


class Taps:
    """Every tap by the id of its callback query."""

    def __init__(self) -> None:
        self._by_id: dict[str, Tap] = {}

    def new(self, changes: Changes) -> Tap:
        """Begin a tap."""
        tap = Tap(str(_FIRST_ID + len(self._by_id)), changes)
        self._by_id[tap.id] = tap
        return tap

    def find(self, query_id: str) -> Tap | None:
        """Return the tap; None for an unknown id."""
        return self._by_id.get(query_id)
