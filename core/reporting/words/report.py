"""Sentences about a department's report: its card of tasks, its deadline, sending it."""

from datetime import datetime

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.reporting.card import Card, Entry
from core.reporting.words import buttons as task_buttons
from core.reporting.words import proving, review_results
from core.reporting.words.levels import level
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says


def card_heading(card: Card, deadline: Markup) -> Markup:
    """The report's round, department and deadline."""
    return Markup("<b>BÁO CÁO {} – {}</b>{}").format(
        formats.capitals(formats.round_title(card.round_key)),
        formats.capitals(card.department_name),
        Markup("\n") + deadline if deadline else "",
    )


@says("Hạn gửi: <b>{due}</b>{granted}, {distance}.", "The deadline on a report's card.")
def deadline_line(due: str, granted: str, distance: str) -> Markup: ...


def deadline(far: Deadline) -> Markup:
    """The deadline (nominal and working day if they differ), and the time left."""
    due = formats.both_days(far.due_on, far.effective_on)
    return deadline_line(due, granted(far), distance(far))


def moved(far: Deadline) -> str:
    """Why the deadline moved, and its original day; empty when it did not move."""
    parts = (formats.nominal(far.due_on, far.effective_on), _granted(far))
    said = "; ".join(part for part in parts if part)
    return f" ({said})" if said else ""


def granted(far: Deadline) -> str:
    """The original deadline when an extension was granted; empty without one."""
    return f" ({_granted(far)})" if far.original_on else ""


def _granted(far: Deadline) -> str:
    return f"đã gia hạn, hạn gốc {formats.day(far.original_on)}" if far.original_on else ""


def distance(far: Deadline) -> str:
    """The time left: còn 7 ngày; hôm nay là hạn cuối; đã quá hạn 02 ngày làm việc."""
    if far.days_left > 0:
        return f"còn {far.days_left} ngày"
    if far.days_left == 0:
        return "hôm nay là hạn cuối"
    return f"đã quá hạn {far.days_overdue:02} ngày làm việc" if far.days_overdue else "đã quá hạn"


@says(
    "Đã gửi lúc {submitted_at:moment}. Sửa nội dung nào, đồng chí chọn nội dung đó.",
    "The card of a report that was sent.",
)
def card_sent(submitted_at: datetime) -> Markup: ...
@says(
    "Đã gửi lúc {submitted_at:moment}. <b>Nội dung {codes} đã sửa nhưng chưa xác nhận</b>, "
    "⟨văn phòng⟩ vẫn thấy số liệu cũ. Đề nghị đồng chí mở lại và bấm “Xác nhận”.",
    "The same where answers were changed and not confirmed.",
)
def card_unconfirmed(submitted_at: datetime, codes: str) -> Markup: ...
@says(
    "Đã cập nhật đủ {total}/{total} nội dung. Đề nghị đồng chí gửi báo cáo.",
    "The card of a report that may be sent.",
)
def card_complete(total: int) -> Markup: ...
@says(
    "Đã cập nhật {done}/{total} nội dung. Đồng chí chọn nội dung cần cập nhật.",
    "The card of a report with open tasks.",
)
def card_open(done: int, total: int) -> Markup: ...


def card_state(card: Card, submitted_at: datetime | None) -> Markup:
    """The report's progress; `submitted_at` is local."""
    if submitted_at:
        if codes := ", ".join(card.unconfirmed_codes):
            return card_unconfirmed(submitted_at, codes)
        return card_sent(submitted_at)
    if card.is_complete:
        return card_complete(len(card.entries))
    return card_open(card.done_count, len(card.entries))


def edited(*, is_late: bool) -> str:
    """The mark of an answer that was changed after sending; after the lock it is an addition."""
    return "bổ sung sau khi khóa kỳ" if is_late else "đã sửa"


@plainly(
    "đồng chí {name} đang soạn, {written_at:moment}",
    "A colleague is writing the answer; `written_at` is local.",
)
def drafted_by(name: str, written_at: datetime) -> str: ...


def card_line(entry: Entry, edited_as: str, drafted: str = "") -> Markup:
    """What a task's button leaves out; empty when the button says it all.

    `edited_as` is the mark of a change after sending, `drafted` names a colleague who is writing.
    """
    extras = _extras(entry, edited_as, drafted)
    if not extras:
        return Markup()
    return Markup("<b>{}</b> → {}{}").format(entry.code, level(entry.progress), extras)


def _extras(entry: Entry, edited_as: str, drafted: str) -> str:
    extras = []
    if entry.self_score is not None:
        extras.append(f"tự đánh giá {formats.number(entry.self_score)} điểm")
    if proofs := proving.told(entry):
        extras.append(proofs)
    if entry.difficulty:
        extras.append("có khó khăn, vướng mắc")
    if entry.has_draft:
        extras.append(f"chưa xác nhận ({drafted})" if drafted else "chưa xác nhận")
    reviewed = review_results.on_card(entry)
    if edited_as and not reviewed.startswith(edited_as):  # a correction's mark already says it
        extras.append(edited_as)
    if reviewed:
        extras.append(reviewed)
    return "".join(f"; {extra}" for extra in extras)


def entry_button(entry: Entry) -> str:
    """A task's button: its title and level, short enough for a phone."""
    mark = "✓" if entry.is_done else ("✎" if entry.has_draft else "○")
    if mark == "✓" and entry.judged is not None and entry.judged.wants_mending:
        mark = "↩"
    how = formats.uncapital(level(entry.progress))
    return task_buttons.button(entry.code, entry.title, how, mark)


send = plain("Gửi báo cáo", "The button that sends the report.")


@plainly(
    "Như kỳ trước ({count} nội dung)",
    "The button that repeats the previous round's answers for tasks that nobody has begun.",
)
def as_before(count: int) -> str: ...


@says(
    "<b>Đã nhận báo cáo {period}.</b>\n"
    "Đã nhận đủ {done}/{total} nội dung của {department:body} lúc {submitted_at:moment}, "
    "{punctuality}. Trân trọng cảm ơn đồng chí.",
    "The thanks for a report that was sent; `punctuality` says whether it was in time.",
)
def received(
    period: str, department: str, *, done: int, total: int, submitted_at: datetime, punctuality: str
) -> Markup: ...


before_time = plain("trước hạn", "In the thanks: before the deadline's day.")
in_time = plain("đúng hạn", "In the thanks: on the deadline's day.")
after_time = plain("quá hạn", "In the thanks: late, by less than a working day.")


@plainly("quá hạn {days:count} ngày làm việc", "In the thanks: late by working days.")
def after_time_by(days: int) -> str: ...


def thanks(card: Card, submitted_at: datetime, far: Deadline) -> Markup:
    """The report was received; `submitted_at` is local, `far` is the deadline as of that day."""
    return received(
        formats.round_title(card.round_key),
        card.department_name,
        done=card.done_count,
        total=len(card.entries),
        submitted_at=submitted_at,
        punctuality=_punctuality(far),
    )


def _punctuality(far: Deadline) -> str:
    if far.days_left > 0:
        return before_time()
    if far.days_left == 0:
        return in_time()
    return after_time_by(far.days_overdue) if far.days_overdue else after_time()


see_report = plain("Xem báo cáo", "The button that opens the report again.")
choose_department = fixed(
    "<b>BÁO CÁO</b>\nĐồng chí chọn báo cáo cần làm:",
    "Asks an official of several departments which report to open.",
)
other_report = plain(
    "Báo cáo khác", "The button from one department's report to the choice of reports."
)


def department_choice(card: Card) -> str:
    """A department with the round and its report's progress."""
    state = "đã gửi" if card.submitted_at else f"{card.done_count}/{len(card.entries)}"
    return f"{card.department_name} · {formats.round_name(card.round_key)} · {state}"
