"""The People's Committee's report: difficulties, proposals, and next tasks."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from core.difficulties.cases import Case
from core.difficulties.words.difficulties import CHAIRMAN, SUPERIOR
from core.documents.period_activities import NextRound, Period
from core.documents.words.cases import MOST_NAMED, case_line, difficulties_of, flat, nothing_said
from core.documents.words.frame import counted, items
from core.documents.words.many import IN_ANNEX, IN_PART_TWO, are_many, counted_bodies
from core.documents.words.periods import period
from core.documents.words.results import short
from core.documents.words.tasks import name_of
from core.figures.figures import DepartmentFigures, Figures, TaskFigures
from core.figures.raised import with_raised
from core.settings.words import COORDINATING_DEPARTMENT
from core.vietnamese import name_key
from core.wording import formats
from core.wording.departments import bodies, body_of

# The commune's own leaders and council, in any spelling.
_WITHIN = re.compile(
    r"\b(ubnd|uy ban nhan dan|lanh dao|hdnd) (xa|phuong|thi tran)\b|^(dong chi )?(pho )?chu tich$"
)


def difficulties(figures: Figures) -> list[str]:
    """IV.1. Open cases, and difficulties in reports on tasks that have no case."""
    listed = [
        line for one in figures.departments for line in difficulties_of(one, figures, is_named=True)
    ]
    known = {one.department_id for one in figures.departments}
    listed += [
        case_line(one, figures, is_named=True)
        for one in figures.cases
        if one.department_id not in known
    ]
    return items(listed) or [
        nothing_said(
            figures,
            "có khó khăn, vướng mắc chưa được giải quyết",
            "có khó khăn, vướng mắc được nêu",
        )
    ]


def solved(known: Period) -> list[str]:
    """The counts of cases raised and closed in the period; empty when none was closed."""
    if not known.cases_closed:
        return []
    closed = f"đã giải quyết xong {formats.count(known.cases_closed)} vướng mắc."
    if not known.cases_raised:
        return [f"Trong kỳ {closed}"]
    return [f"Trong kỳ phát sinh {formats.count(known.cases_raised)} vướng mắc; {closed}"]


def proposals(figures: Figures, known: Period) -> list[str]:
    """IV.2. Petitions to superiors; proposals to the commune itself are left out."""
    upwards = [one for one in figures.cases if one.proposal and not _is_ours(one, figures, known)]
    listed = _proposals(upwards, lambda one: f" (đề xuất của {body_of(one.department)})")
    return listed or ["Không có đề xuất, kiến nghị đối với cấp trên."]


def in_table(task: TaskFigures, figures: Figures, known: Period) -> str:
    """A task's difficulties in the annex, from reports and cases, and its petitions."""
    cases = [one for one in figures.cases if one.task_id == task.task_id]
    said = with_raised(task, figures).difficulty
    asked = [
        f"Kiến nghị {_lower_superior(one.addressed_to)}: {one.proposal}"
        for one in cases
        if one.proposal and not _is_ours(one, figures, known)
    ]
    return short("\n".join(dict.fromkeys([*said.split("\n"), *asked])))


def _is_ours(case: Case, figures: Figures, known: Period) -> bool:
    """Tell whether a proposal is for the commune's own leaders or one of its departments."""
    to = name_key(case.addressed_to)
    ours = [COORDINATING_DEPARTMENT, CHAIRMAN, known.coordinator, known.commune]
    ours += [one.name for one in figures.departments]
    return any(name_key(one) in to for one in ours) or bool(_WITHIN.search(to))


def own_proposals(cases: Sequence[Case], whose: str) -> list[str]:
    """The proposals of a department in its own report."""
    none = [f"{formats.capital(whose)} không có đề xuất, kiến nghị."]
    return _proposals([one for one in cases if one.proposal], lambda _: "") or none


def _proposals(cases: Sequence[Case], whose: Callable[[Case], str]) -> list[str]:
    lines: list[str] = []
    for to in dict.fromkeys(one.addressed_to for one in cases):
        of = [one for one in cases if one.addressed_to == to]
        lines.append(f"Kiến nghị đối với {_lower_superior(to)}:")
        lines += items([f"{formats.capital(flat(one.proposal))}{whose(one)}" for one in of])
    return lines


def _lower_superior(addressed_to: str) -> str:
    """The addressee within a sentence: "Cấp trên" is no name and loses its capital."""
    return addressed_to.lower() if addressed_to == SUPERIOR else addressed_to


def next_tasks(figures: Figures, known: Period) -> list[str]:
    """V. Remaining tasks with their dates, and the next report."""
    listed = [*_remaining(figures)]
    missing = [one.name for one in figures.missing]
    asked = period(figures.round_key)
    if len(missing) == 1:
        listed.append(f"Đôn đốc {body_of(missing[0])} gửi báo cáo {asked}")
    elif missing:
        listed.append(_to_urge(missing, asked))
    if known.open_findings:
        count = formats.count(len(known.open_findings))
        listed.append(f"Khắc phục dứt điểm {count} tồn tại qua kiểm tra")
    if figures.cases:
        listed.append(_to_solve(figures.cases))
    listed.append(_asked_next(known.next_round, known.coordinator))
    return items(listed)


def _to_urge(missing: Sequence[str], asked: str) -> str:
    if are_many(missing):
        return f"Đôn đốc {counted_bodies(missing)} chưa gửi báo cáo {asked} {IN_PART_TWO}"
    return f"Đôn đốc các ngành chưa gửi báo cáo {asked}: {bodies(missing)}"


def _to_solve(cases: Sequence[Case]) -> str:
    names = list(dict.fromkeys(one.department for one in cases))
    whose = body_of(names[0]) if len(names) == 1 else "các ngành"
    return f"Xem xét, giải quyết {formats.count(len(cases))} khó khăn, vướng mắc của {whose}"


def _remaining(figures: Figures) -> Iterator[str]:
    unfinished = ((one, _unfinished(one)) for one in figures.departments)
    open_tasks = {one: tasks for one, tasks in unfinished if tasks}
    count = sum(len(tasks) for tasks in open_tasks.values())
    if not count:
        if figures.tasks:
            yield "Duy trì kết quả của các nội dung đã hoàn thành"
        return
    if are_many(list(open_tasks)):
        whose = counted_bodies(list(open_tasks))
        yield f"Tiếp tục thực hiện {counted(count)} chưa hoàn thành của {whose} {IN_ANNEX}"
        return
    is_short = count <= MOST_NAMED
    where = ", gồm" if is_short else f" {IN_ANNEX}, gồm"
    yield f"Tiếp tục thực hiện {counted(count)} chưa hoàn thành{where}:"
    today = figures.as_of.date()
    for one, tasks in open_tasks.items():
        told = "; ".join(f"{name_of(task.title)}{_until(task, today)}" for task in tasks)
        named_or_counted = f"nội dung {told}" if is_short else counted(len(tasks))
        yield f"+ {formats.capital(body_of(one.name))}: {named_or_counted}"


def unfinished_of(one: DepartmentFigures, following: NextRound | None, today: date) -> list[str]:
    """A department's remaining tasks, and the date of its next report."""
    listed = [
        f"Tiếp tục thực hiện nội dung “{flat(task.title)}”{_until(task, today)}"
        for task in _unfinished(one)
    ]
    if not listed and one.tasks:
        listed = ["Duy trì kết quả của các nội dung đã hoàn thành"]
    if following:
        day = formats.day(following.due_on)
        listed.append(f"Gửi báo cáo {period(following.key)} trước hoặc trong ngày {day}")
    return items(listed)


def _unfinished(one: DepartmentFigures) -> list[TaskFigures]:
    return [task for task in one.task_figures if not task.is_done]


def _until(task: TaskFigures, today: date) -> str:
    if task.finish_on is None:
        return ""
    day = formats.day(task.finish_on)
    if task.finish_on < today:
        return f" (thời hạn ngày {day}, đã quá hạn)"
    return f" (hoàn thành trước ngày {day})"


def _asked_next(following: NextRound | None, coordinator: str) -> str:
    if following is None:
        return (
            "Tổng kết kết quả thực hiện kế hoạch của năm, làm cơ sở xây dựng kế hoạch năm tiếp theo"
        )
    return (
        f"Các ngành chốt số liệu {period(following.key)} vào ngày "
        f"{formats.day(following.cutoff_on)}, gửi báo cáo về {coordinator} chậm nhất ngày "
        f"{formats.day(following.due_on)}"
    )
