"""The People's Committee's report: shortcomings, causes, difficulties, proposals, what is next."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from core.reports.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.reports.period import NextRound, OpenFinding, Period
from core.rounds.cases import Case
from core.texts import formats
from core.texts.cases import number as case_number
from core.texts.cases import state as case_state
from core.texts.difficulties import SUPERIOR, addressee, reason
from core.texts.documents_frame import bodies, body_of, counted, items
from core.texts.documents_periods import period

_NAMED = 12  # of many tasks or findings; the annex has all tasks
_LONGEST_FINDING = 200  # characters


def shortcomings(figures: Figures, known: Period) -> list[str]:
    """III.1. What is overdue, not begun, not accepted, missing; findings that are open."""
    found = [
        _tasks(figures, lambda task: bool(task.shortfall), "không hoàn thành"),
        _tasks(figures, lambda task: task.is_returned, "chưa được chấp nhận khi thẩm định"),
        _tasks(figures, _is_reported_overdue, "quá thời hạn hoàn thành"),
        _tasks(figures, _is_not_begun, "ngành báo cáo chưa thực hiện"),
        _missing(figures),
        _waiting(figures),
        _late(figures),
        _findings(known.open_findings),
    ]
    listed = [formats.capital(one) for one in found if one]
    none = "Trong kỳ không có nội dung quá hạn, chưa thực hiện hoặc chưa có báo cáo."
    return items(listed) or [none]


def _is_reported_overdue(task: TaskFigures) -> bool:
    return task.is_told and task.is_overdue and not task.shortfall


def _is_not_begun(task: TaskFigures) -> bool:
    is_begun = task.is_done or task.is_under_way or task.is_returned
    return task.is_told and not (is_begun or task.is_overdue or task.shortfall)


def _tasks(figures: Figures, is_wanted: Callable[[TaskFigures], bool], words: str) -> str:
    """Có 02 nội dung …: 1.1 (ngành Tư pháp), …; nothing when there is none."""
    wanted = [
        f"{task.code} ({body_of(one.name)})"
        for one in figures.departments
        for task in one.task_figures
        if is_wanted(task)
    ]
    return f"có {counted(len(wanted))} {words}: {_named(wanted, 'nội dung')}" if wanted else ""


def _named(names: Sequence[str], what: str) -> str:
    """The first of them, and how many more there are."""
    more = len(names) - _NAMED
    others = f" và {formats.count(more)} {what} khác" if more > 0 else ""
    return "; ".join(names[:_NAMED]) + others


def _missing(figures: Figures) -> str:
    overdue = figures.by_sending(Sending.OVERDUE)
    names = [f"{body_of(one.name)} ({_days(one)})" for one in overdue]
    if not names:
        return ""
    return f"{formats.count(len(names))} ngành đã quá hạn chưa gửi báo cáo: {'; '.join(names)}"


def _waiting(figures: Figures) -> str:
    waiting = figures.by_sending(Sending.WAITING)
    if not waiting:
        return ""
    names = [body_of(one.name) for one in waiting]
    return f"{formats.count(len(names))} ngành chưa gửi báo cáo, chưa đến hạn: {'; '.join(names)}"


def _late(figures: Figures) -> str:
    names = [f"{body_of(one.name)} ({_days(one)})" for one in figures.by_sending(Sending.LATE)]
    if not names:
        return ""
    return f"{formats.count(len(names))} ngành gửi báo cáo quá hạn: {'; '.join(names)}"


def _days(one: DepartmentFigures) -> str:
    return f"{formats.count(one.days_overdue)} ngày làm việc"


def _findings(found: Sequence[OpenFinding]) -> str:
    if not found:
        return ""
    overdue = sum(one.is_overdue for one in found)
    late = f", trong đó quá hạn {formats.count(overdue)}" if overdue else ""
    names = [f"{_short(one.words)} ({body_of(one.department)}{_how(one)})" for one in found]
    count = formats.count(len(found))
    return f"còn {count} tồn tại qua kiểm tra chưa khắc phục xong{late}: " + _named(
        names, "tồn tại"
    )


def _how(one: OpenFinding) -> str:
    return (
        ", chờ Tổ kiểm tra xác nhận" if one.is_said_mended else f", hạn {formats.day(one.due_on)}"
    )


def _short(words: str) -> str:
    return formats.shortened(words, _LONGEST_FINDING).rstrip(".")


def causes(figures: Figures) -> list[str]:
    """III.2. Where the departments' difficulties come from."""
    reasons = Counter(one.reason for one in figures.cases)
    lines = []
    if reasons:
        listed = "; ".join(
            f"{reason(one).lower()} ({formats.count(count)})"
            for one, count in reasons.most_common()
        )
        lines.append(
            "Theo các ngành, nguyên nhân của những khó khăn, vướng mắc chưa giải quyết gồm: "
            f"{listed}."
        )
    if late := [*figures.by_sending(Sending.LATE), *figures.by_sending(Sending.OVERDUE)]:
        names = bodies([one.name for one in late])
        lines.append(f"Một số ngành chưa chấp hành đúng thời hạn báo cáo: {names}.")
    if not lines:
        lines.append(_none(figures, "nêu nguyên nhân vướng mắc"))
    return lines


def difficulties(figures: Figures) -> list[str]:
    """IV.1. Open cases, and what reports say of tasks that have none."""
    listed = [
        line for one in figures.departments for line in difficulties_of(one, figures, is_named=True)
    ]
    known = {one.department_id for one in figures.departments}
    listed += [_case(one, is_named=True) for one in figures.cases if one.department_id not in known]
    return items(listed) or [_none(figures, "có khó khăn, vướng mắc chưa được giải quyết")]


def _none(figures: Figures, words: str) -> str:
    """That nothing is said, only of those who had their say."""
    if not figures.submitted:
        return f"Chưa có ngành nào gửi báo cáo; hiện chưa {words}."
    who = "các ngành đã gửi báo cáo" if figures.missing else "các ngành"
    return f"Trong kỳ, {who} không {words}."


def difficulties_of(of: DepartmentFigures, figures: Figures, *, is_named: bool) -> list[str]:
    """A department's open cases, and what its report says of tasks that have none."""
    cases = [one for one in figures.cases if one.department_id == of.department_id]
    with_case = {one.task_id for one in cases}
    return [_case(one, is_named=is_named) for one in cases] + [
        f"{_about(of.name if is_named else None, task.code)}: {_flat(task.difficulty)}"
        for task in of.task_figures
        if task.difficulty and task.task_id not in with_case
    ]


def _about(department: str | None, task_code: str | None) -> str:
    """Ngành Tư pháp (nội dung 1.1); Nội dung 1.1; Chung của ngành."""
    if department is None:
        return f"Nội dung {task_code}" if task_code else "Chung của ngành"
    task = f" (nội dung {task_code})" if task_code else ""
    return f"{formats.capital(body_of(department))}{task}"


def solved(known: Period) -> list[str]:
    """How many cases came and were closed in the period; nothing when none was closed."""
    if not known.cases_closed:
        return []
    closed = f"đã giải quyết xong {formats.count(known.cases_closed)} vướng mắc."
    if not known.cases_raised:
        return [f"Trong kỳ {closed}"]
    return [f"Trong kỳ phát sinh {formats.count(known.cases_raised)} vướng mắc; {closed}"]


def _case(one: Case, *, is_named: bool) -> str:
    about = f"vướng mắc số {case_number(one)}, {case_state(one)}"
    whose = _about(one.department if is_named else None, one.task_code)
    return f"{whose}: {_flat(one.words)} ({about})"


def _flat(words: str) -> str:
    return " ".join(words.split()).rstrip(" .;")


def proposals(figures: Figures) -> list[str]:
    """IV.2. What departments propose, by whom it is for."""
    listed = _proposals(figures.cases, lambda one: f" (đề xuất của {body_of(one.department)})")
    return listed or [_none(figures, "có đề xuất, kiến nghị")]


def own_proposals(cases: Sequence[Case]) -> list[str]:
    """What a department proposes in its own report."""
    return _proposals(cases, lambda _: "") or ["Ngành không có đề xuất, kiến nghị."]


def _proposals(cases: Sequence[Case], whose: Callable[[Case], str]) -> list[str]:
    lines: list[str] = []
    for to in dict.fromkeys(one.addressed_to for one in cases if one.proposal):
        of = [one for one in cases if one.proposal and one.addressed_to == to]
        lines.append(f"Kiến nghị đối với {_lower_superior(to)}:")
        lines += items([f"{formats.capital(_flat(one.proposal))}{whose(one)}" for one in of])
    return lines


def _lower_superior(addressed_to: str) -> str:
    """Names keep their capitals; "Cấp trên" is none."""
    return addressed_to.lower() if addressed_to == addressee(SUPERIOR) else addressed_to


def next_tasks(figures: Figures, known: Period) -> list[str]:
    """V. What remains, with its days, and what is asked for next."""
    listed = [*_remaining(figures)]
    if figures.missing:
        names = bodies([one.name for one in figures.missing])
        listed.append(f"Đôn đốc các ngành chưa gửi báo cáo kỳ này hoàn thành việc báo cáo: {names}")
    if known.open_findings:
        count = formats.count(len(known.open_findings))
        listed.append(f"Khắc phục dứt điểm {count} tồn tại qua kiểm tra")
    if figures.cases:
        count = formats.count(len(figures.cases))
        listed.append(f"Xem xét, giải quyết {count} khó khăn, vướng mắc của các ngành")
    listed.append(_asked_next(known.next_round, known.coordinator))
    return items(listed)


def _remaining(figures: Figures) -> Iterator[str]:
    open_tasks = {one: _unfinished(one) for one in figures.departments}
    count = sum(len(tasks) for tasks in open_tasks.values())
    if not count:
        yield "Duy trì kết quả của các nội dung đã hoàn thành"
        return
    yield f"Tiếp tục thực hiện {counted(count)} chưa hoàn thành, gồm:"
    for one, tasks in open_tasks.items():
        if tasks:
            named = ", ".join(f"{task.code}{_until(task)}" for task in tasks)
            yield f"+ {formats.capital(body_of(one.name))}: nội dung {named}"


def unfinished_of(one: DepartmentFigures, following: NextRound | None) -> list[str]:
    """What a department itself goes on with, and by when it reports next."""
    listed = [
        f"Nội dung {task.code}: {_flat(task.title)}{_until(task)}" for task in _unfinished(one)
    ]
    if not listed:
        listed = ["Duy trì kết quả của các nội dung đã hoàn thành"]
    if following:
        day = formats.day(following.due_on)
        listed.append(f"Gửi báo cáo {period(following.key)} trước hoặc trong ngày {day}")
    return items(listed)


def _unfinished(one: DepartmentFigures) -> list[TaskFigures]:
    return [task for task in one.task_figures if not task.is_done]


def _until(task: TaskFigures) -> str:
    return f" (hoàn thành trước ngày {formats.day(task.finish_on)})" if task.finish_on else ""


def _asked_next(following: NextRound | None, coordinator: str) -> str:
    if following is None:
        return "Tổng kết kết quả khắc phục của năm, làm cơ sở xây dựng kế hoạch năm tiếp theo"
    return (
        f"Các ngành chốt số liệu {period(following.key)} vào ngày "
        f"{formats.day(following.cutoff_on)}, gửi báo cáo về {coordinator} chậm nhất ngày "
        f"{formats.day(following.due_on)}"
    )
