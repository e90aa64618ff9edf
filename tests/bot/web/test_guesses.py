"""Wrong links are counted by the place that they come from, and forgotten."""

from dataclasses import dataclass

import pytest

from bot.web import guesses
from bot.web.guesses import MOST, SECONDS, Guesses


@dataclass(frozen=True)
class Client:
    host: str


@dataclass(frozen=True)
class Caller:
    client: Client | None


def caller(host: str) -> Caller:
    return Caller(Client(host))


@pytest.mark.parametrize(
    ("host", "other", "are_one"),
    [
        ("198.51.100.1", "198.51.100.1", True),
        ("198.51.100.1", "198.51.100.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("testclient", "testclient", True),
    ],
)
def test_an_office_is_one_place(host, other, are_one):
    counted = Guesses()
    for _ in range(MOST):
        counted.note(caller(host))
    assert counted.are_too_many(caller(other)) is are_one


def test_a_caller_without_an_address_is_a_place_too():
    counted = Guesses()
    for _ in range(MOST):
        counted.note(Caller(None))
    assert counted.are_too_many(Caller(None))


def test_the_wait_ends():
    now = [1_000.0]
    counted = Guesses(lambda: now[0])
    for _ in range(MOST):
        counted.note(caller("198.51.100.1"))
    now[0] += SECONDS - 1
    assert counted.are_too_many(caller("198.51.100.1"))
    now[0] += 1
    assert not counted.are_too_many(caller("198.51.100.1"))


def test_only_so_many_places_are_remembered():
    counted = Guesses()
    for number in range(guesses.REMEMBERED + 10):
        counted.note(caller(f"place {number}"))
    assert len(counted._wrong) == guesses.REMEMBERED
