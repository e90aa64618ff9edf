"""The line between the assistant and the simulator: it makes faults and informs observers."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from simulator.faults import Fault, FaultKind, Faults
from simulator.world import Sent, World

_HOURS = 3600


@dataclass(frozen=True)
class Weather:
    """The probability of each fault, and the seconds of silence before the line is cut."""

    rates: tuple[tuple[FaultKind, float], ...] = ()
    silence: float = 0.0


CALM = Weather()
USUAL = Weather(
    (
        ("too_many_requests", 0.08),
        ("server_error", 0.03),
        ("bad_gateway", 0.02),
        ("timeout_before", 0.04),
        ("timeout_after", 0.04),
    )
)
STORM = Weather(
    (
        ("too_many_requests", 0.2),
        ("server_error", 0.15),
        ("bad_gateway", 0.1),
        ("timeout_before", 0.15),
        ("timeout_after", 0.15),
    )
)
DOWN = Weather((("bad_gateway", 0.6), ("server_error", 0.2), ("timeout_before", 0.2)))
# The library gives up by itself, so nothing is cut before.
SILENCE = Weather((("timeout_before", 0.5), ("timeout_after", 0.5)), silence=60.0)

_PATIENCE = (
    *(2, 10, 30, 40, 60, 90, 120, 240, 300, 600) * 2,
    4 * _HOURS,
)  # seconds that a 429 demands

_ALTERING = frozenset({"deletemessage", "editmessagetext"})
NOT_ALTERED = "faults in taking a message away"
NAMES = {
    ("timeout_before", False): "cut before it was accepted",
    ("timeout_after", False): "cut after it was accepted",
    ("timeout_before", True): "timed out before it was accepted",
    ("timeout_after", True): "timed out after it was accepted",
    ("too_many_requests", False): "429",
    ("server_error", False): "500",
    ("bad_gateway", False): "502",
}


class _Told(list[Sent]):
    """The simulator's log of accepted or deleted messages, which reports each line."""

    def __init__(self, tell: Callable[[Sent], None]) -> None:
        super().__init__()
        self._tell = tell

    def append(self, sent: Sent) -> None:
        super().append(sent)
        self._tell(sent)


@dataclass
class Trap:
    """An action to run when the `number`-th message is sent or accepted."""

    number: int
    is_after: bool  # after it was accepted; otherwise before, and then it never is
    spring: Callable[[], None]
    is_lost: bool = True  # if before: the message is lost, too


class Network(Faults):
    """Decides what happens to each message.

    The same seed, chat, time and attempt always give the same fault, in any order of messages.
    """

    def __init__(self, world: World, seed: int) -> None:
        super().__init__()
        self.weather = CALM
        self.counts: Counter[str] = Counter()
        self.asked = 0  # number of messages so far
        self.trap: Trap | None = None
        self.on_fault: Callable[[int, float], None] = lambda chat, seconds: None
        self.on_accepted: Callable[[Sent, str | None], None] = lambda sent, hidden: None
        self.on_altered: Callable[[Sent], None] = lambda sent: None
        self._world = world
        self._seed = seed
        self._attempts: Counter[tuple[object, ...]] = Counter()
        self._hidden: str | None = None  # why the assistant cannot know of the message's acceptance
        world.faults = self
        world.sent = _Told(self._take_note)
        world.altered = _Told(self._tell_of_altered)

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """Give the fault for a call that sends a message or deletes an older one."""
        if chat_id is None:
            return None
        if method.lower() in _ALTERING and self.weather is not SILENCE:
            fault = self._draw(chat_id, method)
            self.counts[NOT_ALTERED] += fault is not None
            return fault
        if method.lower() != "sendmessage":
            return None
        self.asked += 1
        self._hidden = None
        if self._springs(is_after=False):
            self.on_fault(chat_id, 0)
            return Fault("sendMessage", "timeout_before", delay=0.0)
        fault = self._draw(chat_id, "")
        if fault is not None:
            name = NAMES[fault.kind, fault.delay > 0]
            self.counts[name] += 1
            self._hidden = name if fault.kind == "timeout_after" else None
            told = fault.retry_after if fault.kind == "too_many_requests" else 0
            self.on_fault(chat_id, told)
        return fault

    def _draw(self, chat: int, method: str) -> Fault | None:
        if not self.weather.rates:
            return None
        when = (chat, self._world.now().isoformat(), *([method] if method else []))
        self._attempts[when] += 1
        draws = random.Random(f"{self._seed} {when} {self._attempts[when]}")
        chance = draws.random()
        for kind, rate in self.weather.rates:
            if chance < rate:
                wait = draws.choice(_PATIENCE)
                silence = self.weather.silence
                return Fault(method or "sendMessage", kind, retry_after=wait, delay=silence)
            chance -= rate
        return None

    def _take_note(self, sent: Sent) -> None:
        self.on_accepted(sent, self._hidden)
        self._springs(is_after=True)

    def _tell_of_altered(self, sent: Sent) -> None:
        self.on_altered(sent)

    def _springs(self, *, is_after: bool) -> bool:
        """Count down to the trap; tell whether it was triggered and the message is lost."""
        trap = self.trap
        if trap is None or trap.is_after != is_after:
            return False
        trap.number -= 1
        if trap.number > 0:
            return False
        self.trap = None
        trap.spring()
        return trap.is_lost
