"""Sentences for reminding now, and about the delivery of the last reminder."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from markupsafe import Markup

from core.reminders.department_reminders import ReportReminders
from core.reminders.history import Delivered
from core.reporting.words import subjects
from core.reporting.words.report import distance, moved
from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says
from models import OutboxState


def ask(count: int, *, is_overdue: bool) -> Markup:
    """Asks whether to remind everybody who owes."""
    return Markup(
        "Nhắc ngay những đồng chí còn nợ <b>{}</b> báo cáo {}? "
        "Mỗi đồng chí nhận không quá một lần nhắc ngay trong một giờ."
    ).format(count, "đã quá hạn" if is_overdue else "sắp đến hạn nhất")


def ask_department(department: str, count: int, *, is_overdue: bool) -> Markup:
    """Asks whether to remind those who owe the reports of one department."""
    return Markup("Nhắc ngay {} gửi <b>{}</b> báo cáo {}?").format(
        departments.bold(department), count, "đã quá hạn" if is_overdue else "sắp đến hạn nhất"
    )


only_now = fixed(
    "Trợ lý nhắc ngay khi đồng chí bấm, không hẹn nhắc ngành vào ngày khác; "
    "lịch nhắc định kỳ của ngành vẫn như cũ.",
    "The person named a later day for the reminding, which is not possible.",
)
send = plain("Nhắc ngay", "The button that confirms the reminding.")
nothing_owed = fixed("Hiện không có báo cáo nào đang nợ.", "Nobody owes a report.")


def ask_of_round(round_key: str, departments: Sequence[str]) -> Markup:
    """Asks whether to remind those who owe this round's report."""
    return Markup(
        "Nhắc ngay {} ngành chưa gửi báo cáo {}: <b>{}</b>? "
        "Mỗi đồng chí nhận không quá một lần nhắc ngay trong một giờ."
    ).format(
        formats.count(len(departments)),
        formats.round_name(round_key),
        formats.first_named(departments, "ngành"),
    )


@plainly("Đã nhắc {count:count} đồng chí: {names}.", "These people are reminded at once.")
def nudged_now(count: int, names: str) -> str: ...
@plainly(
    "Đã nhắc {count:count} đồng chí, tin sẽ đi lúc {goes_at:moment}: {names}.",
    "These people are reminded later, outside the quiet hours.",
)
def nudged_later(count: int, goes_at: datetime, names: str) -> str: ...
@plainly(
    "{count:count} đồng chí vừa được nhắc trong vòng một giờ.",
    "People who are not reminded again so soon.",
)
def nudged_just_before(count: int) -> str: ...


own_is_missing = plain(
    "Báo cáo do chính đồng chí phụ trách cũng chưa gửi: đề nghị gõ /baocao.",
    "The person who reminds others owes a report too.",
)
nobody_hears = plain(
    "Chưa nhắc được: không có cán bộ nào nhận được tin. Đề nghị đồng chí xem /kiemtra.",
    "None of those who owe can be reached.",
)


def nudged(
    people: Sequence[str], too_soon: int, goes_at: datetime, now: datetime, *, is_own: bool
) -> Markup:
    """Who is reminded; times are local. `is_own` means that the asker owes one of the reports."""
    parts = []
    if people:
        count, names = len(people), formats.first_named(people, "đồng chí")
        is_now = goes_at <= now
        parts.append(nudged_now(count, names) if is_now else nudged_later(count, goes_at, names))
    if too_soon:
        parts.append(nudged_just_before(too_soon))
    if is_own:
        parts.append(own_is_missing())
    return Markup("{}").format(" ".join(parts) or nobody_hears())


@says("<b>{title:capital}</b>: {state}", "A report of the department with its state.")
def reminders_heading(title: str, state: str) -> Markup: ...


def last_reminder(times: int) -> Markup:
    """How many reminders were sent."""
    if not times:
        return Markup("Chưa nhắc lần nào.")
    return Markup("Đã nhắc {} lần. Lần gần nhất:").format(times)


def delivery(one: Delivered, sent_at: datetime | None, away_until: date | None) -> Markup:
    """The delivery of the last reminder to one person; `sent_at` is local."""
    away = f"; nghỉ đến {formats.day(away_until)}" if away_until else ""
    return Markup("• {}: {}{}").format(one.person, _outcome(one, sent_at), away)


def _outcome(one: Delivered, sent_at: datetime | None) -> str:
    if one.state == OutboxState.SENT and sent_at is not None:
        blocked = "" if one.is_reachable else "; nay đã chặn bot"
        return f"đã gửi {formats.moment(sent_at)}{blocked}"
    if not one.is_reachable:
        return "chưa gửi được: đã chặn bot"
    if one.state is None:
        return "chưa đến lượt nhắc"
    return "đang chờ gửi" if one.state != OutboxState.FAILED else "chưa gửi được"


nobody = fixed("• chưa có cán bộ nào nhận tin", "The department has nobody who could be reminded.")


def next_reminder(at: datetime | None) -> Markup:
    """The time of the next reminder (local); None means none."""
    if at is None:
        return Markup("Không còn lần nhắc nào (kỳ đã khóa).")
    return Markup("Nhắc tiếp: {}.").format(formats.moment(at))


def report_reminders(one: ReportReminders, local: Callable[[datetime], datetime]) -> Markup:
    """An owed report: its deadline, its last reminder, its next one."""
    far = one.deadline
    due = f"hạn {formats.day(far.effective_on)}{moved(far)}, {distance(far)}."
    title = subjects.short(one.round_key, one.kind)
    lines = [reminders_heading(title, due), last_reminder(one.times)]
    lines += [
        delivery(
            person,
            local(person.sent_at) if person.sent_at else None,
            one.away.get(person.person),
        )
        for person in one.last
    ] or [nobody()]
    return Markup("\n").join((*lines, next_reminder(one.next_at)))


asked_by_office = fixed(
    "<b>⟨văn phòng⟩ đề nghị:</b>", "The opening of a reminder that the coordinator asked for."
)
