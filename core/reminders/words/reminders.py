"""Sentences of reminders of owed reports."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.hand_in.hand_in import HandIn
from core.reminders.owed_reports import OwedReport
from core.reminders.words import owed as sentences
from core.reporting.card import Card
from core.reporting.words import subjects
from core.reporting.words.report import distance, granted, moved
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says
from models import RoundKind

_SHOWN_TITLE = 60  # characters
_SHOWN_TITLES = 1  # tasks with title; others only by code, to keep the message short


def reminder(called: str, owed: OwedReport) -> Markup:
    """A reminder of one owed report."""
    far = owed.deadline
    if far.days_left < 0:
        said = _overdue(owed)
    elif far.days_left == 0:
        said = _today(owed)
    elif far.days_left == 1:
        said = _tomorrow(owed)
    else:
        said = _ahead(called, owed)
    return Markup("\n").join(part for part in (said, _history(owed)) if part)


def several(called: str, owed: Sequence[OwedReport]) -> Markup:
    """The opening of a reminder of several owed reports."""
    if urgent := _urgent(owed):
        return sentences.several_urgent(called, len(owed), urgent)
    return sentences.several(called, len(owed))


def several_briefly(called: str, owed: Sequence[OwedReport]) -> Markup:
    """The same in a brief message."""
    if urgent := _urgent(owed):
        return sentences.several_urgent_briefly(called, len(owed), urgent)
    return sentences.several_briefly(called, len(owed))


def _urgent(owed: Sequence[OwedReport]) -> Markup:
    overdue = sum(one.deadline.days_left < 0 for one in owed)
    today = sum(one.deadline.days_left == 0 for one in owed)
    said = [sentences.count_overdue(overdue)] if overdue else []
    said += [sentences.count_today(today)] if today else []
    return Markup(", ").join(said)


def reminder_line(owed: OwedReport) -> Markup:
    """One of several owed reports."""
    extras = [_progress(owed.report)]
    if owed.reminded:
        extras.append(_reminded(owed.reminded))
    if owed.promised_on:
        extras.append(f"đồng chí hẹn {formats.day(owed.promised_on)}")
    if owed.in_place_of:
        extras.append(f"báo cáo thay đồng chí {owed.in_place_of}")
    return Markup("• <b>{} – {}</b>: hạn {}{}, {}; {}.").format(
        owed.report.department_name,
        formats.round_name(owed.report.round_key),
        formats.day(owed.deadline.effective_on),
        moved(owed.deadline),
        distance(owed.deadline),
        "; ".join(extras),
    )


def brief_line(owed: OwedReport) -> Markup:
    """One owed report in a brief message."""
    return Markup("• <b>{} – {}</b>: {}.").format(
        owed.report.department_name,
        formats.round_name(owed.report.round_key),
        distance(owed.deadline),
    )


@says(
    "<b>Nhắc bù</b> (tin ngày {slot_on:day} chưa gửi được).",
    "The opening of a reminder that could not be sent on an earlier day.",
)
def missed(slot_on: date) -> Markup: ...
@says("<b>Báo cáo bù</b> của ngày {slot_on:day}.", "The same, for a leader.")
def missed_by_superior(slot_on: date) -> Markup: ...


while_away = fixed(
    "Trong thời gian đồng chí nghỉ, có việc đến lượt nhắc:",
    "The opening of reminders that came due while the person was on leave.",
)
report_now = plain("Báo cáo ngay", "The button that opens the report.")
hand_in_now = plain("Nộp ngay", "The button that opens a framework plan or inspection to hand in.")
report_instead = plain("Báo cáo thay", "The button that opens the report, for a deputy.")
name_a_day = plain("Đã nhận, hẹn ngày", "The button to promise a day for the report.")
name_a_day_briefly = plain("Hẹn ngày", "The button to promise a day, in a brief message.")
remind_later = plain("Nhắc lại sau", "The button that postpones a reminder.")
more_time = plain("Xin gia hạn", "The button that asks for more time.")
cut_short = fixed(
    "<i>… (còn nữa, xem đầy đủ ở các nút dưới)</i>",
    "Marks the place where a long message was cut.",
)


@says("… và {count} báo cáo khác: xem “Việc của tôi”.", "How many reports are not listed.")
def and_more(count: int) -> Markup: ...
@says(
    "… và {count} việc khác (Việc của tôi).",
    "How many reports are not listed, in a brief message.",
)
def and_more_briefly(count: int) -> Markup: ...


def _ahead(called: str, owed: OwedReport) -> Markup:
    due = formats.both_days(owed.deadline.due_on, owed.deadline.effective_on)
    days, state = owed.deadline.days_left, _state(owed.report)
    if owed.report.kind == RoundKind.INSPECTION:
        return sentences.inspection_ahead(
            owed.report.round_key, due, granted(owed.deadline), days, state
        )
    return sentences.ahead(
        called,
        subjects.full(owed.report),
        due=due,
        granted=granted(owed.deadline),
        days=days,
        state=state,
    )


def _tomorrow(owed: OwedReport) -> Markup:
    return sentences.tomorrow(
        formats.day(owed.deadline.effective_on),
        moved(owed.deadline),
        subjects.of_report(owed.report),
        subjects.whose(owed.report),
        _state(owed.report),
    )


def _today(owed: OwedReport) -> Markup:
    return sentences.today(
        formats.day(owed.deadline.effective_on),
        moved(owed.deadline),
        subjects.of_report(owed.report),
        subjects.whose(owed.report, at_start=True),
        _missing(owed.report),
    )


def _overdue(owed: OwedReport) -> Markup:
    return sentences.overdue(
        subjects.of_report(owed.report),
        subjects.whose(owed.report),
        days=owed.deadline.days_overdue,
        due=formats.day(owed.deadline.effective_on),
        moved=_moved_inside(owed.deadline),
        state=_state(owed.report),
    )


def _moved_inside(far: Deadline) -> str:
    """Why the day moved, for use inside open brackets."""
    return moved(far).replace(" (", "; ").removesuffix(")")


def _history(owed: OwedReport) -> Markup:
    """The number of reminders, the promised day, and the absent person."""
    parts = []
    if owed.promised_on:
        parts.append(sentences.promised(formats.day(owed.promised_on)))
    if owed.reminded:
        parts.append(sentences.reminded(owed.reminded))
    if owed.in_place_of:
        parts.append(sentences.in_place_of(owed.in_place_of))
    return Markup("{}").format(" ".join(parts)) if parts else Markup()


@plainly("đã nhắc {times} lần", "The number of reminders of a report.")
def _reminded(times: int) -> str: ...


def _progress(report: Card | HandIn) -> str:
    """The progress of a report in a few words."""
    if isinstance(report, HandIn):
        if not report.is_begun:
            return "chưa bắt đầu"
        return f"đã lập {_planned(report)}, chưa gửi" if report.tasks else "đã soạn, chưa gửi"
    parts = [f"đã cập nhật {report.done_count}/{len(report.entries)} nội dung"]
    if report.drafted_count:
        parts.append(f"đang soạn dở {report.drafted_count}")
    return ", ".join(parts)


def _state(report: Card | HandIn) -> str:
    if isinstance(report, HandIn):
        if report.tasks:
            return _framework(report)
        return sentences.paper_begun() if report.is_begun else sentences.paper_not_begun()
    total = len(report.entries)
    if report.is_complete:
        return sentences.report_complete(total)
    if not report.is_begun:
        return sentences.report_not_begun(total)
    if drafted := report.drafted_count:
        return sentences.report_open_with_drafts(report.open_count, total, drafted)
    return sentences.report_open(report.open_count, total)


def _planned(report: HandIn) -> str:
    return f"{report.complete_count}/{len(report.tasks)} nội dung"


def _framework(report: HandIn) -> str:
    done, total = report.complete_count, len(report.tasks)
    if report.can_be_sent:
        return sentences.framework_complete(done, total)
    if not report.is_begun:
        return sentences.framework_not_begun(total)
    return sentences.framework_open(total - done, total)


def _missing(report: Card | HandIn) -> str:
    if isinstance(report, HandIn):
        return _missing_paper(report)
    if report.is_complete:
        return sentences.today_complete()
    missing = [entry for entry in report.entries if not entry.is_done]
    drafted = report.drafted_count
    begun = f" ({drafted} nội dung đang soạn dở)" if drafted else ""
    if len(missing) > _SHOWN_TITLES:
        codes = ", ".join(entry.code for entry in missing)
        return sentences.today_missing(len(missing), len(report.entries), codes, begun)
    titles = "; ".join(formats.shortened(entry.title, _SHOWN_TITLE) for entry in missing)
    return sentences.today_missing_one(titles, begun)


def _missing_paper(report: HandIn) -> str:
    if not report.tasks:
        begun = report.is_begun
        return sentences.today_paper_begun() if begun else sentences.today_paper_not_begun()
    done, total = report.complete_count, len(report.tasks)
    if report.can_be_sent:
        return sentences.today_framework_complete(done, total)
    return sentences.today_framework_open(done, total)
