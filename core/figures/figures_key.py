"""Identifies figures, also as the facts that a step or an order stores."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.order_facts import OrderFacts
from core.stored_record import as_facts, read_record


@dataclass(frozen=True)
class FiguresKey:
    """Which figures: the round (None: the current one), the day, the edition."""

    round_id: int | None = None
    as_of: date | None = None
    edition: int | None = None


def key_of(facts: Mapping[str, Any]) -> FiguresKey:
    """Read the key from a step's facts."""
    return read_record(FiguresKey, facts)


def key_of_order(of: OrderFacts) -> FiguresKey:
    """Give the key of the figures for an ordered document."""
    return FiguresKey(of.round_id, of.as_of, of.edition)


def facts_of(place: FiguresKey) -> dict[str, Any]:
    """Give a key as facts for JSON, without fields that are None."""
    return as_facts(place, short=True)
