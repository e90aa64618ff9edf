"""What notices about people who are away, or move on, show, from the facts kept with them."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from core.notices.days import day_of
from core.people import notices
from core.people.words import leave
from core.reminders.words import handing_over
from core.screen import Choice, Screen

_Facts = Mapping[str, Any]


def _plain(text: Markup) -> Screen:
    return Screen(text, is_record=True)


def _handing_over(facts: _Facts) -> Screen:
    text = handing_over.notice(
        facts["name"],
        facts["departments"],
        facts["alone"],
        owed=facts["owed"],
        opened=facts["open"],
    )
    return Screen(text, choices=(Choice("/moi", handing_over.invite()),), is_record=True)


def _deputised(facts: _Facts) -> Screen:
    days = (day_of(facts, "starts_on"), day_of(facts, "ends_on"))
    return _plain(leave.deputised_notice(facts["person"], days))


def _leave_entered(facts: _Facts) -> Screen:
    days = (day_of(facts, "starts_on"), day_of(facts, "ends_on"))
    return _plain(leave.entered_by_office(days, facts["deputy"]))


def _leave_cancelled(facts: _Facts) -> Screen:
    return _plain(leave.cancelled_by_office((day_of(facts, "starts_on"), day_of(facts, "ends_on"))))


LEAVE_NOTICES: Mapping[str, Callable[[_Facts], Screen]] = {
    notices.HANDING_OVER: _handing_over,
    notices.DEPUTISED: _deputised,
    notices.LEAVE_ENTERED: _leave_entered,
    notices.LEAVE_CANCELLED: _leave_cancelled,
}
"""Kind → what it shows."""
