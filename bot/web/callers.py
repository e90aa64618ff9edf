"""Who is reached by the web server: channels that answer, bots that are called, signs of life."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, runtime_checkable

from bot.channel import Respond
from bot.service import Service
from core.screen import Limits


class Answering(Protocol):
    """How a channel answers in a chat."""

    @property
    def limits(self) -> Limits:
        """Give what one message can carry."""
        ...

    def respond(self, address: str) -> Respond:
        """Give the function that answers in a chat."""
        ...


@runtime_checkable
class TakesWebhooks(Protocol):
    """A bot that is called."""

    def is_called_by_zalo(self, secret: str) -> bool:
        """Tell whether a caller knows the secret; it takes as long for every guess."""
        ...

    async def take_webhook(self, secret: str, body: bytes) -> int:
        """Keep an update durably, and give the status to answer with; 403 for a wrong secret."""
        ...


@dataclass(frozen=True)
class Signs:
    """Where the signs are read: the last tick, and which channels hear people."""

    last_tick: Callable[[], datetime | None] = lambda: None
    hears: Mapping[str, Callable[[], bool]] = field(default_factory=dict)


@dataclass(frozen=True)
class Callers:
    """Channels and bots by their names."""

    channels: Mapping[str, Answering] = field(default_factory=dict)
    bots: Mapping[str, TakesWebhooks] = field(default_factory=dict)
    signs: Signs = field(default_factory=Signs)


@dataclass(frozen=True)
class _Answers:
    """A service as the upload page uses it."""

    service: Service

    @property
    def limits(self) -> Limits:
        return self.service.channel.limits

    def respond(self, address: str) -> Respond:
        return self.service.respond(address)


def callers_of(services: Collection[Service], last_tick: Callable[[], datetime | None]) -> Callers:
    """Give what the services of the program are for the web server."""

    def hearing(service: Service) -> Callable[[], bool]:
        return lambda: service.health.hears

    return Callers(
        channels={one.channel.name: _Answers(one) for one in services},
        bots={one.channel.name: one for one in services if isinstance(one, TakesWebhooks)},
        signs=Signs(last_tick, {one.channel.name: hearing(one) for one in services}),
    )
