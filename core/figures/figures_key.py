"""Which figures are meant, also as the facts that a step or an order keeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class FiguresKey:
    """Which figures: of a round (None: the one that is talked of), on a day, of an edition."""

    round_id: int | None = None
    as_of: date | None = None
    edition: int | None = None


def key_of(facts: Mapping[str, Any]) -> FiguresKey:
    """Give the place that facts name; a day is an ISO date."""
    day = facts.get("as_of")
    return FiguresKey(
        facts.get("round_id"), date.fromisoformat(day) if day else None, facts.get("edition")
    )


def facts_of(place: FiguresKey) -> dict[str, Any]:
    """Give a place as facts, as JSON has them; what is not named is left out."""
    facts = {
        "round_id": place.round_id,
        "as_of": place.as_of.isoformat() if place.as_of else None,
        "edition": place.edition,
    }
    return {name: value for name, value in facts.items() if value is not None}
