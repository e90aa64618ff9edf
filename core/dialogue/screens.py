"""Choices that many screens share."""

from core.dialogue.gates import HOME
from core.dialogue.meaning import BACK
from core.dialogue.words import dialogue as texts
from core.hand_in.hand_in import HandIn
from core.reporting.card import Card
from core.screen import Choice

MENU = Choice(f"/{HOME}", texts.menu())
GO_BACK = Choice(BACK, texts.back())
WAYS_OUT = (MENU, GO_BACK)


def open_card(card: Card) -> str:
    """Give the choice key that opens this report, from any message and on any day."""
    return f"/baocao {card.round_id} {card.department_id}"


def open_report(report: Card | HandIn) -> str:
    """Give the choice key that opens this report, of whichever kind."""
    if isinstance(report, Card):
        return open_card(report)
    return f"/nop {report.round_id} {report.department_id or 0}"
