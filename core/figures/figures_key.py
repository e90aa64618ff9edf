"""Identifies figures, also as the facts that a step or an order stores."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class FiguresKey:
    """Which figures: the round (None: the current one), the day, the edition."""

    round_id: int | None = None
    as_of: date | None = None
    edition: int | None = None


def key_of(facts: Mapping[str, Any]) -> FiguresKey:
    """Give the key from stored facts; a day is an ISO date."""
    day = facts.get("as_of")
    return FiguresKey(
        facts.get("round_id"), date.fromisoformat(day) if day else None, facts.get("edition")
    )


def facts_of(place: FiguresKey) -> dict[str, Any]:
    """Give a key as facts for JSON, without fields that are None."""
    facts = {
        "round_id": place.round_id,
        "as_of": place.as_of.isoformat() if place.as_of else None,
        "edition": place.edition,
    }
    return {name: value for name, value in facts.items() if value is not None}
