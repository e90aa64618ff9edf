"""Sentences for coordinators and leaders about overdue reports and the year's calendar."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from markupsafe import Markup

from core.deadlines.words import lateness
from core.reminders.digest import Overdue, RoundDigest
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says
from models import RoundKind

_SHOWN = 12  # reports of a round; others are counted
_NAMED = 3  # departments named to a leader
_NOTHING = Markup()


@says("<b>QUÁ HẠN BÁO CÁO</b> (đến {now:moment})", "The heading of the coordinators' digest.")
def overdue_heading(now: datetime) -> Markup: ...
@says("<b>QUÁ HẠN BÁO CÁO</b> (đến {at:clock} {day:day})", "The same in a brief message.")
def overdue_heading_briefly(at: datetime, day: date) -> Markup: ...
@says(
    "Chờ ý kiến: {count:count} đề nghị gia hạn (gõ /giahan).",
    "In the coordinators' digest: requests for more time that wait for a decision.",
)
def requests_wait(count: int) -> Markup: ...
@plainly(
    "Kính báo cáo đồng chí {called}: đến {moment}, ",
    "The opening of the leaders' digest, before how many departments have sent.",
)
def report_to_leader(called: str, moment: str) -> str: ...
@says("Kính báo cáo đồng chí {called}:", "The same where no report is overdue.")
def report_of_items(called: str) -> Markup: ...
@says(
    "Kính báo cáo đồng chí {called}: tình hình quá hạn như nêu trên.",
    "The same for a leader who reads the overdue reports above.",
)
def report_above(called: str) -> Markup: ...
@says("Gọi: {people}.", "In the leaders' digest: whom the leader may call.")
def may_call(people: str) -> Markup: ...
@says(
    "Kính đề nghị đồng chí cho ý kiến chỉ đạo: {asked}.",
    "In the leaders' digest: what the leader is asked to do.",
)
def asks_for_direction(asked: str) -> Markup: ...


def for_coordinator(
    rounds: Sequence[RoundDigest],
    now: datetime,
    undecided: int,
    *,
    is_brief: bool = False,
    is_terse: bool = False,
) -> Markup:
    """The overdue reports, for the coordinating department; `now` is local.

    `is_terse` counts the departments instead of naming them.
    """
    parts = [overdue_heading_briefly(now, now) if is_brief else overdue_heading(now)]
    parts += [_line(one) if is_terse else _paragraph(one, now) for one in rounds]
    if undecided:
        parts.append(requests_wait(undecided))
    return Markup("\n").join(parts)


def for_leader(
    called: str,
    rounds: Sequence[RoundDigest],
    now: datetime,
    undecided: int,
    items: Markup = _NOTHING,
) -> Markup:
    """The overdue reports, for the Chủ tịch and the Phó Chủ tịch; `now` is local.

    `items` lists what is overdue besides reports.
    """
    opening = report_to_leader(called, _hour(now))
    parts = [_sentence(one, opening if place == 0 else "", now) for place, one in enumerate(rounds)]
    if not rounds:
        parts.append(report_of_items(called))
    if items:
        parts.append(items)
    return Markup("\n").join([*parts, *_to_decide(rounds, undecided, has_items=bool(items))])


def for_deputy(
    called: str, rounds: Sequence[RoundDigest], undecided: int, *, has_items: bool
) -> Markup:
    """The request to a leader, for a deputy who already reads the overdue reports above."""
    asked = _to_decide(rounds, undecided, has_items=has_items)
    return Markup("\n").join([report_above(called), *asked])


def _to_decide(rounds: Sequence[RoundDigest], undecided: int, *, has_items: bool) -> list[Markup]:
    """Whom the leader may call, and what the leader is asked to do."""
    to_call = _to_call(rounds)
    asked = "; ".join(_asked(rounds, undecided, has_items=has_items))
    calls = [may_call(to_call)] if to_call else []
    return [*calls, asks_for_direction(asked)]


def _asked(rounds: Sequence[RoundDigest], undecided: int, *, has_items: bool) -> list[str]:
    """The requests to the leader, in a few words each."""
    late = dict.fromkeys(one.department for asked in rounds for one in asked.overdue)
    asked = []
    if late:
        names = ", ".join(subjects.department(name) for name in late)
        whom = names if len(late) <= _NAMED else f"{formats.count(len(late))} đơn vị chậm nêu trên"
        asked.append(f"đôn đốc {whom} gửi báo cáo")
    if has_items:
        asked.append("đôn đốc các việc quá hạn nêu trên")
    if undecided:
        asked.append(f"trả lời {formats.count(undecided)} đề nghị gia hạn")
    return asked


def _to_call(rounds: Sequence[RoundDigest]) -> str:
    """People to call about late reports, with their phone numbers if known."""
    late = {one.department: one for asked in rounds for one in asked.overdue}
    if len(late) > _NAMED:
        return ""
    return "; ".join(
        ", ".join(f"đồng chí {name}" for name in one.contacts)
        + f" ({subjects.department(department)}{f', {one.phone}' if one.phone else ''})"
        for department, one in late.items()
        if one.contacts
    )


def _hour(now: datetime) -> str:
    minutes = f" {now:%M} phút" if now.minute else ""
    return f"{now.hour} giờ{minutes} ngày {formats.day(now)}"


def _sentence(one: RoundDigest, opening: str, now: datetime) -> Markup:
    """A round in running text, for superiors; departments in the same state are grouped."""
    missing = "; ".join(f"{names} ({state})" for names, state in _by_state(one, now))
    sent = formats.capital(f"{opening}{_sent(one)}.")
    return Markup("{} Chưa gửi: {}{}.{}").format(sent, missing, _rest(one), _extensions(one))


def _paragraph(one: RoundDigest, now: datetime) -> Markup:
    """A round as a list, for coordinators; departments in the same state are grouped."""
    heading = formats.capital(_sent(one))
    lines = [Markup("<b>{}.</b>{}{}").format(heading, _commune_due(one, now), _extensions(one))]
    lines += [Markup("• {}: {}").format(names, state) for names, state in _by_state(one, now)]
    if rest := _rest(one):
        lines.append(Markup("•{}").format(rest.removeprefix(";")))
    return Markup("\n").join(lines)


def _line(one: RoundDigest) -> Markup:
    """A round on one line: how many sent, how many are late, and the longest delay."""
    longest = max((late.days_overdue for late in one.overdue), default=0)
    late = ""
    if longest and one.kind == RoundKind.INSPECTION:
        late = f" Quá hạn {formats.count(longest)} ngày làm việc."
    elif longest:
        count = formats.count(len(one.overdue))
        late = f" Quá hạn: {count} ngành, lâu nhất {formats.count(longest)} ngày làm việc."
    return Markup("• <b>{}.</b>{}{}").format(formats.capital(_sent(one)), late, _extensions(one))


class _SameState(NamedTuple):
    """Departments in the same state, and that state."""

    departments: str
    state: str


def _by_state(one: RoundDigest, now: datetime) -> list[_SameState]:
    """Group the departments by state."""
    alike: dict[str, list[str]] = {}
    for late in one.overdue[:_SHOWN]:
        alike.setdefault(_late(late, now), []).append(subjects.department(late.department))
    return [
        _SameState("; ".join(names), f"đều {state}" if len(names) > 1 else state)
        for state, names in alike.items()
    ]


def _extensions(one: RoundDigest) -> str:
    """Departments that have not sent but have an extension."""
    if not one.extended:
        return ""
    named = "; ".join(f"{name} (đến {formats.day(day)})" for name, day in one.extended)
    return f" Đang được gia hạn: {named}."


def _sent(one: RoundDigest) -> str:
    subject = subjects.short(one.round_key, one.kind)
    if one.kind == RoundKind.INSPECTION:
        return f"chưa có {subject}"
    return f"{one.sent}/{one.asked} ngành đã gửi {subject}"


def _commune_due(one: RoundDigest, now: datetime) -> str:
    if one.commune_due_on is None:
        return ""
    past = ", đã qua" if one.commune_due_on < now.date() else ""
    due = formats.brief_due(one.commune_nominal_on or one.commune_due_on, one.commune_due_on)
    return f" Hạn UBND xã gửi cấp trên: {due}{past}."


def _late(late: Overdue, now: datetime) -> str:
    never = "chưa có cán bộ nào nhận được tin" if late.is_silent else "chưa nhắc lần nào"
    reminded = f"đã nhắc {late.reminded} lần" if late.reminded else never
    parts = [f"quá hạn {formats.count(late.days_overdue)} ngày làm việc"]
    if late.extended_on:
        parts.append(f"đã {formats.extended(late.extended_on, late.due_on)}")
    return ", ".join((*parts, reminded, _reason(late, now)))


def _reason(late: Overdue, now: datetime) -> str:
    said = [lateness.in_digest(late.reason)] if late.reason else []
    if late.wanted_on:
        said.append(f"xin gia hạn đến {formats.day(late.wanted_on)}")
    if late.promised_on:
        is_broken = late.promised_on < now.date()
        day = formats.day(late.promised_on)
        said.append(f"đã hẹn {day}, chưa gửi" if is_broken else f"hẹn báo cáo {day}")
    if late.has_difficulty:
        said.append("có nêu khó khăn")
    return ", ".join(said) or "chưa nêu lý do"


def _rest(one: RoundDigest) -> str:
    more = len(one.overdue) - _SHOWN
    return f"; và {more} đơn vị khác" if more > 0 else ""


@says(
    "<b>LỊCH LÀM VIỆC NĂM {year}</b> chưa được xác nhận. Đề nghị ⟨văn phòng⟩ đối chiếu thông báo "
    "nghỉ lễ, hoán đổi ngày làm việc năm {year}, sửa nếu cần rồi bấm xác nhận.",
    "Asks to check and confirm next year's calendar.",
)
def confirm_year(year: int) -> Markup: ...
@says(
    "<b>LỊCH LÀM VIỆC NĂM {year}</b> chưa được xác nhận.",
    "Next year's calendar is not confirmed; for a brief message.",
)
def confirm_year_briefly(year: int) -> Markup: ...


status_briefly = plain(
    "Trạng thái", "The button that opens the departments' state, in a brief message."
)
nudge_briefly = plain(
    "Nhắc các ngành", "The button that reminds all who still owe, in a brief message."
)
open_status = plain("Trạng thái các ngành", "The button that opens the departments' state.")
replaced = fixed(
    "<i>Đã có báo cáo mới hơn ở dưới.</i>",
    "Replaces a digest when a newer one has come.",
)
nudge_all = plain("Nhắc ngay các ngành chưa gửi", "The button that reminds all who still owe.")
open_calendar = plain("Xem lịch làm việc", "The button that opens the calendar.")
decide = plain("Cho ý kiến gia hạn", "The button that opens the requests for more time.")
