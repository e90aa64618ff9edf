"""A clock that jumps, and a server on it that counts messages."""

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, NamedTuple

from bot.telegram.pacing import Pacing

ROUNDING = 1e-6  # seconds: tolerance for rounding errors of the clock


class JumpingSelector(selectors.SelectSelector):
    """A selector that does not wait: the waiting time passes at once."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            assert timeout is not None, "everybody waits for ever"
            self.now += timeout
        return ready


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop in which an hour passes at once."""

    def __init__(self) -> None:
        self._jumping = JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now


def on_a_jumping_clock(story: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    @functools.wraps(story)
    def test(**arguments: Any) -> None:
        with asyncio.Runner(loop_factory=JumpingLoop) as runner:
            runner.run(story(**arguments))

    return test


def now() -> float:
    return asyncio.get_running_loop().time()


class Counted(NamedTuple):
    at: float
    endpoint: str
    chat: int
    messages: int
    text: str


class Server:
    """Counts each message at a random moment between its arrival and its answer."""

    def __init__(self) -> None:
        self.pacing = Pacing()
        self.counted: list[Counted] = []
        self.errors: list[Exception] = []

    async def call(
        self, endpoint="sendMessage", chat=1, *, lane=None, text="", before=0.0, after=0.0, media=1
    ):
        data: dict[str, Any] = {"chat_id": chat, "text": text}
        if media > 1:
            data["media"] = ["a photo"] * media

        async def answer() -> bool:
            await asyncio.sleep(before)
            self.counted.append(Counted(now(), endpoint, chat, media, text))
            await asyncio.sleep(after)
            if self.errors:
                raise self.errors.pop()
            return True

        return await self.pacing.process_request(answer, (), {}, endpoint, data, lane)

    def begin(self, *arguments, **more) -> asyncio.Task[Any]:
        return asyncio.create_task(self.call(*arguments, **more))

    def texts(self) -> list[str]:
        return [one.text for one in self.counted]

    def most_within(self, seconds: float, **those: Any) -> int:
        """Give the largest number of messages in any half-open span of this many seconds."""
        fitting = [
            (one.at, one.messages)
            for one in self.counted
            if all(getattr(one, name) == value for name, value in those.items())
        ]
        return max(
            sum(n for at, n in fitting if begin <= at < begin + seconds - ROUNDING)
            for begin, _ in fitting
        )
