"""The third part of the People's Committee's report: shortcomings and their causes."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from core.difficulties.words.difficulties import reason
from core.documents.period_activities import OpenFinding, Period
from core.documents.words.cases import (
    MOST_NAMED,
    about,
    flat,
    task_name,
    told_in_answers,
)
from core.documents.words.frame import items
from core.documents.words.many import IN_PART_TWO, are_many, counted_bodies
from core.documents.words.tasks import name_of
from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.wording import formats
from core.wording.departments import body_of
from models import DifficultyReason

_LONGEST_FINDING = 200  # characters


def shortcomings(figures: Figures, known: Period) -> list[str]:
    """III.1. Tasks overdue, not begun or not accepted; missing reports; open findings."""
    found = [
        *_tasks(figures, lambda task: bool(task.shortfall), "được xác định không hoàn thành"),
        *_tasks(figures, lambda task: task.is_returned, "chưa được chấp nhận khi thẩm định"),
        *_tasks(figures, _is_overdue, "quá thời hạn hoàn thành"),
        *_tasks(figures, _is_not_begun, "chưa được thực hiện"),
        *_missing(figures),
        *_waiting(figures),
        *_late(figures),
        *_findings(known.open_findings),
    ]
    none = "Trong kỳ không có nội dung quá hạn, chưa thực hiện hoặc chưa có báo cáo."
    return items(found) or [none]


def _is_overdue(task: TaskFigures) -> bool:
    return task.is_told and task.is_overdue and not task.shortfall


def _is_not_begun(task: TaskFigures) -> bool:
    is_begun = task.is_done or task.is_under_way or task.is_returned
    return task.is_told and not (is_begun or task.is_overdue or task.shortfall)


def _tasks(figures: Figures, is_wanted: Callable[[TaskFigures], bool], words: str) -> list[str]:
    """Nội dung “…” (ngành Tư pháp) …; several tasks get a count, and a line for each."""
    wanted = [
        f"{name_of(task.title)} ({body_of(one.name)})"
        for one in figures.departments
        for task in one.task_figures
        if is_wanted(task)
    ]
    return _listed(wanted, "nội dung", words)


def _listed(names: Sequence[str], what: str, words: str) -> list[str]:
    """One name in a sentence; several as a count, the first names, and the count of the rest."""
    if not names:
        return []
    if len(names) == 1:
        return [f"{formats.capital(what)} {names[0]} {words}"]
    more = len(names) - MOST_NAMED
    others = [f"+ {formats.count(more)} {what} khác (chi tiết tại Phụ lục)"] if more > 0 else []
    head = f"Có {formats.count(len(names))} {what} {words}:"
    return [head, *(f"+ {one}" for one in names[:MOST_NAMED]), *others]


def _missing(figures: Figures) -> list[str]:
    overdue = figures.by_sending(Sending.OVERDUE)
    if len(overdue) == 1:
        who = formats.capital(body_of(overdue[0].name))
        return [f"{who} chưa gửi báo cáo, quá hạn {_days(overdue[0])}"]
    return _several(overdue, "đã quá hạn chưa gửi báo cáo")


def _waiting(figures: Figures) -> list[str]:
    names = [body_of(one.name) for one in figures.by_sending(Sending.WAITING)]
    if len(names) == 1:
        return [f"{formats.capital(names[0])} chưa gửi báo cáo, chưa đến hạn"]
    if are_many(names):
        return [f"{counted_bodies(names)} chưa gửi báo cáo, chưa đến hạn {IN_PART_TWO}"]
    count = counted_bodies(names)
    return [f"{count} chưa gửi báo cáo, chưa đến hạn: {'; '.join(names)}"] if names else []


def _late(figures: Figures) -> list[str]:
    late = figures.by_sending(Sending.LATE)
    if len(late) == 1:
        return [f"{formats.capital(body_of(late[0].name))} gửi báo cáo quá hạn {_days(late[0])}"]
    return _several(late, "gửi báo cáo quá hạn")


def _several(which: Sequence[DepartmentFigures], did: str) -> list[str]:
    """Each department with its working days; of many only their count and the range of days."""
    if not which:
        return []
    if not are_many(which):
        names = "; ".join(f"{body_of(one.name)} ({_days(one)})" for one in which)
        return [f"{counted_bodies(which)} {did}: {names}"]
    least, most = (pick(which, key=lambda one: one.days_overdue) for pick in (min, max))
    days = _days(most)
    if least.days_overdue != most.days_overdue:
        days = f"từ {formats.count(least.days_overdue)} đến {days}"
    return [f"{counted_bodies(which)} {did} ({days}; chi tiết tại Mục II)"]


def _days(one: DepartmentFigures) -> str:
    return f"{formats.count(one.days_overdue)} ngày làm việc"


def _findings(found: Sequence[OpenFinding]) -> list[str]:
    if not found:
        return []
    overdue = sum(one.is_overdue for one in found)
    late = f", trong đó quá hạn {formats.count(overdue)}" if overdue else ""
    names = [f"{_short(one.words)} ({body_of(one.department)}{_how(one)})" for one in found]
    count = formats.count(len(found))
    more = len(names) - MOST_NAMED
    others = f"; và {formats.count(more)} tồn tại khác" if more > 0 else ""
    listed = "; ".join(names[:MOST_NAMED])
    return [f"Còn {count} tồn tại qua kiểm tra chưa khắc phục xong{late}: {listed}{others}"]


def _how(one: OpenFinding) -> str:
    last = f", hạn {formats.day(one.due_on)}"
    if one.is_said_mended:
        return ", đã báo cáo khắc phục"
    return f"{last}, đã quá hạn" if one.is_overdue else last


def _short(words: str) -> str:
    return formats.shortened(words, _LONGEST_FINDING).rstrip(".")


def causes(figures: Figures, known: Period, reasons: Mapping[int, str]) -> list[str]:
    """III.2. The causes that departments name; `reasons`: department → why its report is late."""
    listed = [line for one in figures.departments for line in _causes_of(one, figures)]
    listed += [
        f"{formats.capital(body_of(one.name))} chậm gửi báo cáo, lý do: {flat(said)}"
        for one in figures.departments
        if one.sending in {Sending.LATE, Sending.OVERDUE}
        and (said := reasons.get(one.department_id))
    ]
    return items(listed) or [_no_cause(figures, known)]


def _no_cause(figures: Figures, known: Period) -> str:
    """The departments that have a shortcoming and named no cause; those without owe none."""
    names = list(dict.fromkeys(_with_shortcoming(figures, known)))
    if names:
        who = body_of(names[0]) if len(names) == 1 else "các ngành nêu trên"
        return f"{formats.capital(who)} chưa nêu nguyên nhân."
    if figures.missing:
        return "Chưa có nguyên nhân được nêu."
    return "Không có tồn tại, hạn chế phải nêu nguyên nhân."


def _with_shortcoming(figures: Figures, known: Period) -> Iterator[str]:
    for one in figures.departments:
        is_late = one.sending in {Sending.LATE, Sending.OVERDUE}
        if is_late or any(_is_shortcoming(task) for task in one.task_figures):
            yield one.name
    yield from (one.department for one in known.open_findings)


def _is_shortcoming(task: TaskFigures) -> bool:
    is_refused = bool(task.shortfall) or task.is_returned
    return is_refused or _is_overdue(task) or _is_not_begun(task)


def _causes_of(of: DepartmentFigures, figures: Figures) -> list[str]:
    """The causes that a department named; its difficulties follow in the next part."""
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    named = [one for one in cases if one.reason is not DifficultyReason.OTHER]
    lines = [
        f"{about(of.name, task_name(figures, one))}: vướng mắc về {reason(one.reason).lower()}"
        for one in named
    ]
    lines += [
        f"{about(of.name, task_name(figures, one))}: {flat(one.words)}"
        for one in cases
        if one not in named
    ]
    return list(dict.fromkeys(lines)) + told_in_answers(of, cases, is_named=True)
