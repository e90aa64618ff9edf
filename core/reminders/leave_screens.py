"""What is shown to those whom a leave concerns."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from core.dialogue.screen import Screen
from core.texts import leave

_Facts = Mapping[str, Any]


def _day(facts: _Facts, name: str) -> date:
    return date.fromisoformat(facts[name])


def _shown(text: Markup) -> Screen:
    return Screen(text, is_record=True)


def deputised(facts: _Facts) -> Screen:
    """Tell a deputy."""
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    return Screen(leave.deputised_notice(facts["person"], days), is_record=True)


def leave_entered(facts: _Facts) -> Screen:
    """Tell whoever is away that it was entered."""
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    return _shown(leave.entered_by_office(days, facts["deputy"]))


def leave_cancelled(facts: _Facts) -> Screen:
    """Tell that it was cancelled."""
    return _shown(leave.cancelled_by_office((_day(facts, "starts_on"), _day(facts, "ends_on"))))
