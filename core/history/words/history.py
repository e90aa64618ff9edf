"""The log of a task or a department as people read it: person, time, changes; and its files."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from core.history.log_lines import FieldChange, Log, LogLine
from core.history.words import history_values as values
from core.history.words.history_words import ACTIONS, ACTS, SUBJECT_NAMES
from core.history.words.shared_words import OTHER_ACTION
from core.reporting.evidence.files import KeptFile
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

_SHOWN_TITLE = 90  # characters
_SHOWN_NAME = 40
_GONE = "(bỏ)"


choose_department = fixed(
    "<b>LỊCH SỬ</b>\nĐồng chí xem ngành nào?", "The question for the department."
)


@says(
    "<b>LỊCH SỬ – {department:capitals}</b>\nĐồng chí chọn nội dung, hoặc gõ số (ví dụ 1.1).",
    "The question for the task.",
)
def choose_task(department: str) -> Markup: ...


def whole(department: str) -> str:
    """The button for a department's whole log."""
    return f"Cả ngành: {formats.shortened(department, _SHOWN_NAME)}"


def task_line(code: str, title: str) -> Markup:
    """A task in the list."""
    return Markup("<b>{}</b> {}").format(code, formats.shortened(title, _SHOWN_TITLE))


@plainly("Lịch sử {code}", "The button for a task's log.")
def task_button(code: str) -> str: ...
@plainly("Xem tệp {code} ({count})", "The button for a task's files.")
def files_button(code: str, count: int) -> str: ...


history = plain("Lịch sử", "The button that opens the log of the shown task or department.")
records = plain(
    "Nội dung, lịch sử, tệp", "The button that opens a department's tasks with their log and files."
)


@plainly("Danh sách tệp ({count})", "The button for all files of the shown task or department.")
def all_files(count: int) -> str: ...


back_to_report = plain(
    "‹ Về báo cáo", "The button back to the report from which the log was opened."
)
other_tasks = plain("‹ Chọn nội dung", "The button back to a department's tasks.")


def heading_of_task(code: str, title: str) -> Markup:
    """The heading of a task's log."""
    return Markup("<b>LỊCH SỬ NỘI DUNG {}</b>\n{}").format(
        code, formats.shortened(title, _SHOWN_TITLE)
    )


def heading(department: str | None) -> Markup:
    """The heading of the log of a department or the inspection team."""
    return Markup("<b>LỊCH SỬ – {}</b>").format(formats.capitals(subjects.department(department)))


def foot(count: int, *, is_cut: bool) -> Markup:
    """A note below the list when it is empty or cut."""
    if not count:
        return Markup("Chưa có gì được ghi.")
    return Markup("Các dòng cũ hơn nằm trong nhật ký trên máy của cơ quan.") if is_cut else Markup()


def line(one: LogLine, at: datetime, *, with_task: bool) -> Markup:
    """One line of the log; `at` is local, `with_task` names the task."""
    who = Markup("<b>{}</b>").format(one.who) if one.who else Markup("Trợ lý")
    parts = [Markup("{} – {}").format(formats.moment(at), who)]
    if one.round_key:
        parts.append(Markup("{}").format(formats.round_name(one.round_key)))
    task = f" (nội dung {one.task_code})" if with_task and one.task_code else ""
    same = "" if one.changes or one.action != "answer confirmed" else ": không thay đổi"
    did = Markup("{}{}{}").format(action(one), same, task)
    return Markup("\n").join((Markup(" · ").join(parts), did, *_changes(one.changes)))


def action(one: LogLine) -> str:
    """The name of an action; an unknown one is named by its subject."""
    known = ACTIONS.get(one.action)
    if known is not None:
        return known
    subject = SUBJECT_NAMES.get(one.subject, OTHER_ACTION)
    act = ACTS.get(one.action.removeprefix(one.subject).strip())
    return f"{subject}: {act}" if act else subject


def whole_changes(changed: Sequence[FieldChange]) -> str:
    """The values before and after in full, one line for each fact."""
    return "\n".join(f"{values.fact(one.field)}: {_whole(one)}" for one in changed)


def _whole(one: FieldChange) -> str:
    now = values.whole(one.field, one.after)
    if values.is_nothing(one.before):
        return now
    return f"{values.whole(one.field, one.before)} → {now or _GONE}"


def _changes(changed: Sequence[FieldChange]) -> list[Markup]:
    """Give a line for each fact; several values of one fact, as files, share a line."""
    lines: dict[str, Markup] = {}
    for one in changed:
        if not values.is_nothing(one.before):
            lines[one.field] = _change(one)
            continue
        value = values.shown(one.field, one.after)
        known = lines.get(one.field)
        lines[one.field] = (
            Markup("{}: {}").format(values.fact(one.field), value)
            if known is None
            else Markup("{}; {}").format(known, value)
        )
    return list(lines.values())


def _change(one: FieldChange) -> Markup:
    was, now = values.both(one.field, one.before, one.after)
    return Markup("{}: {} → {}").format(values.fact(one.field), was, now or _GONE)


def files_heading(what: str, count: int) -> Markup:
    """The heading of the files of a task, a department or the team."""
    if not count:
        return Markup("<b>TỆP KIỂM CHỨNG – {}</b>\nChưa có tệp nào.").format(what)
    return Markup("<b>TỆP KIỂM CHỨNG – {}</b>\n{} tệp, mới nhất ở trên.").format(what, count)


@plainly("NỘI DUNG {code}", "A task, in a heading.")
def of_task(code: str) -> str: ...


def of_department(name: str) -> str:
    """A department or the team, in a heading."""
    return formats.capitals(name)


def file_line(file: KeptFile, at: datetime) -> Markup:
    """A file with its sender and time; `at` is local."""
    task = f"nội dung {file.task_code}, " if file.task_code else ""
    return Markup("<b>{}</b> ({}{})\n{}, {}").format(
        formats.shortened(file.name, _SHOWN_TITLE),
        task,
        formats.round_name(file.round_key),
        file.added_by,
        formats.moment(at),
    )


def file_button(name: str) -> str:
    """The button that sends a file."""
    return f"Xem tệp {formats.shortened(name, _SHOWN_NAME)}"


def file_sent(file: KeptFile, at: datetime) -> Markup:
    """The caption of a file that is sent."""
    return Markup("{}\nTệp được gửi dưới đây.").format(file_line(file, at))


def span(log: Log) -> str:
    """The log's period, and whether older lines were left out."""
    named = f"Nhật ký từ {formats.moment(log.since)} đến {formats.moment(log.until)}, "
    if not log.lines:
        return f"{named}chưa có gì được ghi."
    if log.cut_at is None:
        return f"{named}mới nhất ở trên."
    return (
        f"{named}mới nhất ở trên. Chỉ gồm {formats.thousands(log.cut_at)} lượt ghi mới nhất; "
        "các dòng cũ hơn nằm trong nhật ký trên máy của cơ quan."
    )
