"""Reads the reports that a person may write."""

from datetime import date

from core.dialogue.step import Turn
from core.errors import UserError
from core.reporting.card import Card
from handlers.reporting.report import cards_of


async def own_cards(turn: Turn, round_id: int | None = None) -> list[Card]:
    """Read the reports that the person owes now, one for each department.

    It is that of the chosen round, or else the newest unsent one.
    """
    cards = await all_cards(turn)
    found: dict[int, Card] = {}
    for card in sorted(cards, key=lambda one: _comes_last(one, round_id)):
        found[card.department_id] = card
    return [card for card in cards if found[card.department_id] is card]


def _comes_last(card: Card, round_id: int | None) -> tuple[bool, bool, date]:
    return card.round_id == round_id, card.submitted_at is None, card.round_due_on


async def all_cards(turn: Turn) -> list[Card]:
    """Read all reports that the person may write in now."""
    if not turn.actor.department_ids:
        return []
    try:
        return await cards_of(turn)
    except UserError:  # no report is owed, or there is no plan
        return []
