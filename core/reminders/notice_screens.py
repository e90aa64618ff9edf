"""What each kind of notice shows, from the facts that were kept with it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from markupsafe import Markup

from core.dialogue.screen import Choice, Screen
from core.reminders import notices
from core.texts import dialogue, digests, extensions, hand_in, leave, partners, rounds
from core.texts import reminders as texts
from core.texts.own_data import deletion_wanted

_Facts = Mapping[str, Any]


def _day(facts: _Facts, name: str) -> date:
    return date.fromisoformat(facts[name])


def _plain(text: Markup) -> Screen:
    return Screen(text, is_record=True)


def _extension_asked(facts: _Facts) -> Screen:
    text = extensions.asked_notice(
        facts["department"],
        facts["round_key"],
        (_day(facts, "due_on"), _day(facts, "wanted_on")),
        (facts["reason"], facts["asked_by"]),
        facts["leader"],
    )
    choices = (Choice(f"/giahan {facts['id']}", extensions.open_request()),)
    return Screen(text, choices=choices, is_record=True)


def _extension_decided(facts: _Facts) -> Screen:
    text = extensions.decided_notice(
        facts["department"],
        facts["round_key"],
        (_day(facts, "due_on"), _day(facts, "wanted_on")),
        facts["decided_by"],
        is_granted=facts["is_granted"],
    )
    return Screen(text, is_record=True)


def _deputised(facts: _Facts) -> Screen:
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    return Screen(leave.deputised_notice(facts["person"], days), is_record=True)


def _leave_entered(facts: _Facts) -> Screen:
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    return _plain(leave.entered_by_office(days, facts["deputy"]))


def _leave_cancelled(facts: _Facts) -> Screen:
    return _plain(leave.cancelled_by_office((_day(facts, "starts_on"), _day(facts, "ends_on"))))


def _uncovered(facts: _Facts) -> Screen:
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    choices = (Choice("/kiemtra", digests.open_check()),)
    return Screen(leave.uncovered_notice(facts["person"], days), choices=choices, is_record=True)


def _deputy_released(facts: _Facts) -> Screen:
    days = (_day(facts, "starts_on"), _day(facts, "ends_on"))
    return Screen(leave.released_notice(facts["person"], days), is_record=True)


def _round_moved(facts: _Facts) -> Screen:
    text = rounds.moved_notice(
        facts["round_key"], _day(facts, "before"), _day(facts, "after"), _day(facts, "effective")
    )
    return Screen(text, is_record=True)


def _reported_instead(facts: _Facts) -> Screen:
    text = hand_in.reported_instead(facts["deputy"], facts["department"], facts["round_key"])
    return Screen(text, is_record=True)


def _cooperation(facts: _Facts) -> Screen:
    tasks = [
        (code, title, date.fromisoformat(day) if day else None)
        for code, title, day in facts["tasks"]
    ]
    text = partners.notice(facts["lead"], facts["department"], facts["round_key"], tasks)
    choices = (Choice("/viec", partners.see_shared()),)
    return Screen(text, choices=choices, is_record=True)


NOTICES: dict[str, Callable[[_Facts], Screen]] = {
    notices.UNREACHABLE: lambda facts: _plain(texts.unreachable(facts["name"])),
    notices.UNDELIVERED: lambda facts: _plain(texts.undelivered(facts["name"])),
    notices.DELETION: lambda facts: _plain(deletion_wanted(facts["name"])),
    notices.FAULT: lambda facts: _plain(dialogue.fault_notice(facts["reference"])),
    notices.EXTENSION_ASKED: _extension_asked,
    notices.EXTENSION_DECIDED: _extension_decided,
    notices.DEPUTISED: _deputised,
    notices.UNCOVERED: _uncovered,
    notices.LEAVE_ENTERED: _leave_entered,
    notices.LEAVE_CANCELLED: _leave_cancelled,
    notices.DEPUTY_RELEASED: _deputy_released,
    notices.ROUND_MOVED: _round_moved,
    notices.REPORTED_INSTEAD: _reported_instead,
    notices.COOPERATION: _cooperation,
}
