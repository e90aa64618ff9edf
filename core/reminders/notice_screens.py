"""What each kind of notice shows, from the facts that were kept with it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from core.deadlines.words import extensions, rounds
from core.dialogue.words import dialogue, kept_words
from core.difficulties.screens import case_notice
from core.directions.words import directions
from core.documents.words import printed_words
from core.figures.words import shortfalls
from core.framework.words import partners
from core.hand_in.words import hand_in
from core.inspections.screens import FINDING_NOTICES
from core.notices.days import day_of, due_said
from core.notices.words import troubles
from core.people import notices
from core.people.words import codes, deletion, leave, removing
from core.reminders.leave_screens import LEAVE_NOTICES
from core.reminders.words import contact_check, digests, nudges
from core.reporting.words import withdrawing
from core.reviews.words import notices as reviews
from core.screen import Choice, Screen
from core.wording import formats
from models import Role, Verdict

_Facts = Mapping[str, Any]


def _plain(text: Markup) -> Screen:
    return Screen(text, is_record=True)


def _extension_asked(facts: _Facts) -> Screen:
    text = extensions.asked_notice(
        facts["department"],
        facts["round_key"],
        (due_said(facts, "due_on"), due_said(facts, "wanted_on")),
        (facts["reason"], facts["asked_by"]),
        facts["leader"],
    )
    choices = (Choice(f"/giahan {facts['id']}", extensions.open_request()),)
    return Screen(text, choices=choices, is_record=True)


def _extension_decided(facts: _Facts) -> Screen:
    text = extensions.decided_notice(
        facts["department"],
        facts["round_key"],
        (due_said(facts, "due_on"), due_said(facts, "wanted_on", formats.both_days)),
        facts["decided_by"],
        is_granted=facts["is_granted"],
    )
    return Screen(text, is_record=True)


def _words_mended(facts: _Facts) -> Screen:
    opens = f"/loiin {facts.get('id', '')}".strip()  # one that was kept earlier has no number
    choices = (
        Choice(f"{opens} {printed_words.AGREE}", printed_words.agree_button()),
        Choice(f"{opens} {printed_words.MEND}", printed_words.mend_again_button()),
        Choice(f"{opens} {printed_words.REFUSE}", printed_words.refuse_button()),
    )
    shown = choices if "id" in facts else (Choice(opens, printed_words.mend_again_button()),)
    return Screen(printed_words.notice(facts), choices=shown, is_record=True)


def _uncovered(facts: _Facts) -> Screen:
    days = (day_of(facts, "starts_on"), day_of(facts, "ends_on"))
    choices = (Choice("/kiemtra", digests.open_check()),)
    return Screen(leave.uncovered_notice(facts["person"], days), choices=choices, is_record=True)


def _deputy_elsewhere(facts: _Facts) -> Screen:
    days = (day_of(facts, "starts_on"), day_of(facts, "ends_on"))
    return _plain(leave.elsewhere_notice(facts["person"], facts["deputy"], days))


def _deputy_released(facts: _Facts) -> Screen:
    days = (day_of(facts, "starts_on"), day_of(facts, "ends_on"))
    return Screen(leave.released_notice(facts["person"], days), is_record=True)


def _round_moved(facts: _Facts) -> Screen:
    days = (day_of(facts, name) for name in ("before", "after", "effective"))
    return Screen(rounds.moved_notice(facts["round_key"], *days), is_record=True)


def _reported_instead(facts: _Facts) -> Screen:
    text = hand_in.reported_instead(facts["deputy"], facts["department"], facts["round_key"])
    return Screen(text, is_record=True)


def _colleague_sent(facts: _Facts) -> Screen:
    text = hand_in.colleague_sent(facts["colleague"], facts["department"], facts["round_key"])
    choices = (Choice(facts["opens"], hand_in.see_what_was_sent()),)
    return Screen(text, choices=choices, is_record=True)


def _deletion(facts: _Facts) -> Screen:
    # A message of an earlier version names no request.
    key = f"/xoadulieu {facts['id']}" if "id" in facts else "/xoadulieu"
    choices = (Choice(key, deletion.open_wish()),)
    return Screen(deletion.wanted(facts["name"]), choices=choices, is_record=True)


def _deletion_refused(facts: _Facts) -> Screen:
    return _plain(deletion.refused_notice(facts["called"], facts["decided_by"], facts["reason"]))


def _report_sent(facts: _Facts) -> Screen:
    instead = reviews.instead_of(facts["away"], facts["by"]) if facts["by"] else ""
    counts = (facts["tasks"], facts["done"], facts["difficult"])
    text = reviews.sent_notice(
        facts["department"], facts["round_key"], counts, facts["leader"], instead
    )
    return Screen(text, choices=(_open_review(facts),), is_record=True)


def _open_review(facts: _Facts) -> Choice:
    return Choice(f"/duyet {facts['round_id']} {facts['department_id']}", reviews.open_review())


def _answer_returned(facts: _Facts) -> Screen:
    text = reviews.returned_notice(
        Verdict(facts["verdict"]),
        (facts["department"], facts["round_key"]),
        facts["codes"],
        (facts["reason"], facts["by"]),
        day_of(facts, "due_on"),
    )
    return Screen(text, choices=(_open_card(facts),), is_record=True)


def _open_card(facts: _Facts) -> Choice:
    return Choice(f"/baocao {facts['round_id']} {facts['department_id']}", reviews.mend_now())


def _report_passed(facts: _Facts) -> Screen:
    count, points = facts["count"], None
    if facts["points"]:  # an older notice does not know of how many tasks they are
        of = facts.get("scored", count), facts.get("with_points", count)
        points = reviews.points(Decimal(facts["points"]), *of)
    return _plain(reviews.passed_notice(facts["department"], facts["round_key"], count, points))


def _answer_mended(facts: _Facts) -> Screen:
    text = reviews.mended_notice(
        facts["department"], facts["round_key"], facts["code"], facts["by"]
    )
    return Screen(text, choices=(_open_review(facts),), is_record=True)


def _direction_given(facts: _Facts) -> Screen:
    text = directions.given_notice(facts["department"], facts["by"], facts["task"], facts["words"])
    choices = (Choice(f"/chidao {facts['id']}", directions.open_direction()),)
    return Screen(text, choices=choices, is_record=True)


def _direction_taken(facts: _Facts) -> Screen:
    return _plain(
        directions.taken_notice(facts["called"], facts["department"], facts["by"], facts["words"])
    )


def _cooperation(facts: _Facts) -> Screen:
    tasks = [
        (code, title, date.fromisoformat(day) if day else None)
        for code, title, day in facts["tasks"]
    ]
    text = partners.notice(facts["lead"], facts["department"], facts["round_key"], tasks)
    choices = (Choice("/viec", partners.see_shared()),)
    return Screen(text, choices=choices, is_record=True)


def _shortfall_declared(facts: _Facts) -> Screen:
    text = shortfalls.declared_notice(_judged(facts), facts["by"], facts["reason"])
    return Screen(text, choices=(_open_judged(facts),), is_record=True)


def _shortfall_lifted(facts: _Facts) -> Screen:
    text = shortfalls.lifted_notice(_judged(facts), facts["by"])
    return Screen(text, choices=(_open_judged(facts),), is_record=True)


def _judged(facts: _Facts) -> shortfalls.ShortfallTask:
    named = ("department", "code", "title", "year")
    return shortfalls.ShortfallTask(**{name: facts[name] for name in named})


def _open_judged(facts: _Facts) -> Choice:
    return Choice(f"/xeploai noidung {facts['task_id']}", shortfalls.open_task())


def _who(facts: _Facts) -> tuple[Role, str | None]:
    return Role(facts["role"]), facts["department"]


def _joined(facts: _Facts) -> Screen:
    made = (facts["invited_by"], datetime.fromisoformat(facts["invited_at"]))
    can_remove = facts["can_remove"]
    text = removing.joined(facts["name"], _who(facts), made, can_remove=can_remove)
    away = Choice(f"/thuhoi {facts['grant_id']}", removing.wrong_person())
    return Screen(text, choices=(away,) if can_remove else (), is_record=True)


def _code_waits(facts: _Facts) -> Screen:
    text = codes.wanted(facts["by"], datetime.fromisoformat(facts["expires_at"]))
    choices = (Choice(f"/moi ma {facts['id']}", codes.open_code()),)
    return Screen(text, choices=choices, is_record=True)


def _mutual(facts: _Facts) -> Screen:
    text = contact_check.mutual_notice(
        (facts["first"], facts["by_first"]),
        (facts["second"], facts["by_second"]),
        is_invited=facts["is_invited"],
    )
    choices = (Choice("/kiemtra", digests.open_check()),)
    return Screen(text, choices=choices, is_record=True)


NOTICES: dict[str, Callable[[_Facts], Screen]] = {
    notices.UNREACHABLE: lambda facts: _plain(nudges.unreachable(facts["name"])),
    notices.UNDELIVERED: lambda facts: _plain(nudges.undelivered(facts["name"])),
    notices.DELETION: _deletion,
    notices.DELETION_REFUSED: _deletion_refused,
    notices.FAREWELL: lambda facts: _plain(deletion.farewell(facts["called"])),
    notices.FAULT: lambda facts: _plain(dialogue.fault_notice(facts["reference"])),
    notices.TROUBLE: lambda facts: _plain(troubles.trouble(facts)),
    notices.EXTENSION_ASKED: _extension_asked,
    notices.EXTENSION_DECIDED: _extension_decided,
    notices.UNCOVERED: _uncovered,
    notices.DEPUTY_ELSEWHERE: _deputy_elsewhere,
    notices.DEPUTY_RELEASED: _deputy_released,
    notices.ROUND_MOVED: _round_moved,
    notices.REPORTED_INSTEAD: _reported_instead,
    notices.COLLEAGUE_SENT: _colleague_sent,
    notices.REPORT_SENT: _report_sent,
    notices.ANSWER_RETURNED: _answer_returned,
    notices.REPORT_PASSED: _report_passed,
    notices.ANSWER_MENDED: _answer_mended,
    notices.DIRECTION_GIVEN: _direction_given,
    notices.DIRECTION_TAKEN: _direction_taken,
    notices.CASE_TO_HANDLE: case_notice,
    notices.CASE_STEP: case_notice,
    notices.JOINED: _joined,
    notices.MUTUAL: _mutual,
    notices.NAMED: lambda facts: _plain(removing.named(facts["before"], facts["name"])),
    notices.CODE_WAITS: _code_waits,
    notices.CODE_APPROVED: lambda facts: _plain(
        codes.approved_notice(_who(facts), facts["id"], facts["by"])
    ),
    notices.CODE_REFUSED: lambda facts: _plain(
        codes.refused_notice(_who(facts), facts["id"], facts["by"])
    ),
    notices.ROLE_REMOVED: lambda facts: _plain(
        removing.removed_notice(facts["name"], _who(facts), facts["by"])
    ),
    **FINDING_NOTICES,
    **LEAVE_NOTICES,
    notices.COOPERATION: _cooperation,
    notices.EVIDENCE_WITHDRAWN: lambda facts: _plain(withdrawing.notice(facts)),
    notices.WORDS_MENDED: _words_mended,
    notices.ARCHIVE_STALE: lambda facts: _plain(withdrawing.archive_stale(facts)),
    notices.COPIES_LEFT: lambda facts: _plain(withdrawing.copies_left(facts)),
    notices.SHORTFALL_DECLARED: _shortfall_declared,
    notices.SHORTFALL_LIFTED: _shortfall_lifted,
    notices.WORDS_PASSED_ON: lambda facts: _plain(kept_words.passed_on_to_you(**facts)),
}
