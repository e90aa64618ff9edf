"""The sentences that documents may say of a state, each with its condition."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.reporting.completion import Completion
from models import DifficultyReason, Verdict
from tests.core.documents.word.states import State

OWN = "«[^»]*»"  # a person's own words
DAY = r"\d\d/\d\d/\d{4}"
NAME = "“«[^»”]*»?”"  # perhaps shortened at a comma
_QUARTERS = ("quý I", "quý II và 6 tháng đầu", "quý III và 9 tháng đầu", "quý IV và cả")
ASKED = rf"({'|'.join(_QUARTERS)}) năm \d{{4}}"
_REASONS = {DifficultyReason.SOFTWARE: "phần mềm - hạ tầng"}
_BACK = {
    Verdict.RETURNED: "chưa được chấp nhận khi thẩm định, phải hoàn thiện",
    Verdict.EXPLAIN: "chưa được chấp nhận khi thẩm định, phải giải trình",
}
_UNITS = ("Văn phòng", "Phòng", "Trung tâm", "Công an", "Mặt trận")
FEW = 12  # the most departments that one sentence names
_NOT_SHOWN = {"file_name", "clerk_note"}


def spoken(text: object) -> Iterator[tuple[str, str]]:
    """Give every paragraph of a document's text with the name of its part."""
    for one in fields(text):  # type: ignore[arg-type]
        if one.name in _NOT_SHOWN:
            continue
        value = getattr(text, one.name)
        for each in value if isinstance(value, tuple) else (value,):
            if is_dataclass(each):
                yield from ((f"{one.name}.{name}", words) for name, words in spoken(each))
            elif isinstance(each, str):
                yield one.name, each


def asked(key: str | None) -> str:
    """Name a round's period: quý II và 6 tháng đầu năm 2023."""
    assert key is not None
    return f"{_QUARTERS[int(key[-1]) - 1]} năm {key[:4]}"


def body(name: str, *, first: bool = False) -> str:
    """Name a department: ngành Tư pháp; Phòng Kinh tế."""
    said = name if name.startswith(_UNITS) else f"ngành {name}"
    return re.escape(said[:1].upper() + said[1:] if first else said)


def bodies(departments: Sequence[DepartmentFigures]) -> str:
    """List departments."""
    return "; ".join(body(one.name) for one in departments)


def few(departments: Sequence[DepartmentFigures]) -> str:
    """List up to twelve departments by name, and give the number of more."""
    return f"{len(departments):02} ngành" if len(departments) > FEW else bodies(departments)


def of_many(departments: Sequence[DepartmentFigures], before: str, place: str) -> str:
    """List up to twelve departments by name; of more say where they are listed."""
    if len(departments) > FEW:
        return rf" \(chi tiết tại {place}\)"
    return f"{before}{bodies(departments)}"


def itself(one: DepartmentFigures) -> str:
    """Give the word by which a department calls itself."""
    return "đơn vị" if one.name.startswith(_UNITS) else "ngành"


def sent_as(figures: Figures, *sendings: Sending) -> list[DepartmentFigures]:
    """Give the departments whose reports have one of these states."""
    return [one for one in figures.departments if one.sending in sendings]


def tasks_of(figures: Figures) -> list[TaskFigures]:
    """Give every task."""
    return [task for one in figures.departments for task in one.task_figures]


def stands(tasks: Sequence[TaskFigures]) -> tuple[int, int, int]:
    """Count the tasks done, under way, and not begun."""
    done = sum(one.completion in {Completion.DONE, Completion.DONE_LATE} for one in tasks)
    way = sum(one.completion in {Completion.UNDER_WAY, Completion.UNDER_WAY_LATE} for one in tasks)
    return done, way, len(tasks) - done - way


def among(tasks: Sequence[TaskFigures]) -> str:
    """Say how many are overdue or declared not done; nothing if none is."""
    overdue = {Completion.UNDER_WAY_LATE, Completion.NOT_BEGUN_LATE}
    late = sum(one.completion in overdue for one in tasks)
    short = sum(bool(one.shortfall) for one in tasks)
    said = [f"{late:02} nội dung quá hạn"] if late else []
    said += [f"{short:02} nội dung được xác định không hoàn thành"] if short else []
    return f"; trong đó {', '.join(said)}" if said else ""


def of_overall(state: State) -> Iterator[str]:
    """II.1: who has sent a report, and the tasks' states."""
    every, tasks = state.figures.departments, tasks_of(state.figures)
    if not every:
        yield r"Trong kỳ không có ngành nào phải gửi báo cáo\."
        return
    missing = sent_as(state.figures, Sending.WAITING, Sending.OVERDUE)
    late, sent = len(sent_as(state.figures, Sending.LATE)), len(every) - len(missing)
    if not missing:
        whole = f"Cả {len(every):02}" if len(every) > 1 else "01/01"
        how = f"; trong đó {late:02} ngành gửi quá hạn" if late else ", đúng hạn"
        yield rf"{whole} ngành đã gửi báo cáo{how}\."
    elif not sent:
        yield rf"Chưa có ngành nào gửi báo cáo \({len(every):02} ngành phải gửi\)\."
    else:
        late_words = rf" \(trong đó {late:02} ngành gửi quá hạn\)" if late else ""
        yield (
            rf"Đã có {sent:02}/{len(every):02} ngành gửi báo cáo{late_words}; chưa gửi "
            rf"{len(missing):02} ngành{of_many(missing, ': ', 'Mục II')}\."
        )
    told = [task for one in missing for task in one.task_figures if task.is_carried]
    if told:
        of = [one for one in missing if any(task.is_carried for task in one.task_figures)]
        yield (
            rf"{len(told):02} nội dung của {few(of)} chưa có báo cáo kỳ này, kết quả nêu tại "
            r"báo cáo này tính theo báo cáo gần nhất\."
        )
    words = ("hoàn thành", "đang thực hiện", "chưa thực hiện")
    counted = zip(stands(tasks), words, strict=True)
    said = "; ".join(f"{word} {count:02} nội dung" for count, word in counted if count)
    never = sum(len(one.task_figures) for one in missing) - len(told)
    unknown = rf" \(kể cả {never:02} nội dung chưa có báo cáo\)" if never else ""
    overdue = among(tasks) or "; không có nội dung quá hạn"
    yield rf"Trong tổng số {len(tasks):02} nội dung: {said}{unknown}{overdue}\."
    yield from _points("Điểm của")
    if back := sum(one.is_returned for one in tasks):
        yield rf"Về thẩm định kết quả: {back:02} nội dung chưa được chấp nhận, phải hoàn thiện\."
    yield r"\(Chi tiết từng nội dung tại Phụ lục kèm theo\)\.?|.*Phụ lục kèm theo.*"


def _points(opening: str) -> Iterator[str]:
    number = r"\d+(,\d+)?"
    yield (
        rf"{opening} \d\d nội dung có chấm điểm: năm \d{{4}} đạt {number}/{number} điểm"
        rf"(; (tự đánh giá|thẩm định) {number} điểm( \(đã chấm \d\d/\d\d nội dung\))?)*\."
    )


def of_department(one: DepartmentFigures) -> Iterator[str]:
    """II.2 and on: a department's result, and how its report was sent."""
    done = stands(one.task_figures)
    words = ("đã hoàn thành", "đang thực hiện", "chưa thực hiện")
    some = [(n, word) for n, word in zip(done, words, strict=True) if n]
    me, late = itself(one), among(one.task_figures)
    if len(some) == 1:
        n, word = some[0]
        count = f"Trong {n:02} nội dung được giao, {me} {word} cả {n:02} nội dung"
        count = count if n > 1 else f"{me.capitalize()} được giao 01 nội dung, {word}"
    else:
        listed = ", ".join(f"{word} {n:02} nội dung" for n, word in some)
        count = f"Trong {len(one.task_figures):02} nội dung được giao, {me} {listed}"
    days = rf"{one.days_overdue:02} ngày làm việc"
    if one.sending in {Sending.ON_TIME, Sending.LATE}:
        how = "đúng hạn"
        if one.extended_on:
            how = rf"trong thời hạn được gia hạn đến ngày {DAY}"
        if one.sending is Sending.LATE:
            how = f"quá hạn {days}"
        yield rf"{count}{late}\. Báo cáo của {me} gửi ngày {DAY}, {how}\."
        yield rf"{count}{late}\."  # only in its own report
    else:
        overdue = f", quá hạn {days}" if one.sending is Sending.OVERDUE else ""
        opening = (
            rf"{body(one.name, first=True)} chưa gửi báo cáo kỳ này{overdue} \(hạn ngày {DAY}\)"
        )
        if any(task.is_carried for task in one.task_figures):
            yield rf"{opening}\."
            yield rf"Kết quả gần nhất \([^)]+\): {count[0].lower()}{count[1:]}{late}\."
        else:
            yield rf"{opening}; {len(one.task_figures):02} nội dung chưa có kết quả báo cáo:"
    if back := sum(task.is_returned for task in one.task_figures):
        yield rf"Có {back:02} nội dung chưa được chấp nhận khi thẩm định, {me} phải hoàn thiện\."
    yield from _points("Điểm của")
    if one.words:
        yield rf"Ý kiến chung của {me}: {OWN}\."


def of_task(task: TaskFigures) -> Iterator[str]:
    """Under a department: a task's state, result, evidence and points."""
    files = r"(Tài liệu kiểm chứng: [^.]+\.( |$))?" if task.files or task.documents else ""
    is_unproven = task.progress == 100 and not (files or task.explanation)
    files = r"Tài liệu kiểm chứng: chưa có\.( |$)" if is_unproven else files
    explained = r"(Giải trình: [^.]+\.( |$))?" if task.explanation else ""
    yield rf"{files}{explained}(Kết quả chấm điểm: [^.]+\.)?"
    yield rf"- {OWN}[;.]"
    level = rf", mức độ {task.progress}%" if task.progress else ""
    if task.shortfall:
        how = f"Không hoàn thành: {OWN}"
    elif task.verdict is not None and task.is_returned and task.returned is None:
        said = f"mức độ {task.progress}%" if task.progress else "chưa thực hiện"
        how = f"Báo cáo {said}; kết quả {_BACK[task.verdict]}: {OWN}"
    else:
        how = {
            Completion.DONE: "Hoàn thành đúng hạn",
            Completion.UNDER_WAY: f"Đang thực hiện{level}",
            Completion.UNDER_WAY_LATE: f"Đang thực hiện{level}, đã quá hạn",
            Completion.NOT_BEGUN: "Chưa thực hiện",
            Completion.NOT_BEGUN_LATE: "Chưa thực hiện, đã quá hạn",
            Completion.DONE_LATE: "Hoàn thành quá hạn",
        }[task.completion]
    if task.is_carried:
        how += rf" \(theo báo cáo {asked(task.result_key)}\)"
    if task.returned:
        how += f"; báo cáo {asked(task.returned.round_key)}: kết quả {_BACK[task.returned.verdict]}"
    if task.finish_on and not task.is_done:
        how += f"; thời gian hoàn thành theo khung kế hoạch: ngày {DAY}"
        how += ", đã quá hạn" if task.is_overdue and task.is_returned else ""
    yield rf"{how}\.( Kết quả:( {OWN}\.)?)?"


def of_causes(state: State) -> Iterator[str]:
    """III.2: the reported causes, or that none was reported."""
    yield from _named_difficulties(state, with_words=False)
    for one in sent_as(state.figures, Sending.LATE, Sending.OVERDUE):
        if one.department_id in state.late_reasons:
            yield rf"- {body(one.name, first=True)} chậm gửi báo cáo, lý do: {OWN}[;.]"
    yield from _no_cause(state)


def _no_cause(state: State) -> Iterator[str]:
    """Who has a shortcoming and named no cause: one by its name."""
    late = sent_as(state.figures, Sending.LATE, Sending.OVERDUE)
    names = {one.name for one in late} | {one.department for one in state.period.open_findings}
    for one in state.figures.departments:
        told = [task for task in one.task_figures if task.is_told]
        bad = (task.is_overdue or not (task.is_done or task.is_under_way) for task in told)
        if any(bad) or any(task.is_returned or task.shortfall for task in one.task_figures):
            names.add(one.name)
    if len(names) > 1:
        yield r"Các ngành nêu trên chưa nêu nguyên nhân\."
    elif names:
        yield rf"{body(*names, first=True)} chưa nêu nguyên nhân\."
    elif sent_as(state.figures, Sending.WAITING):
        yield r"Chưa có nguyên nhân được nêu\."
    else:
        yield r"Không có tồn tại, hạn chế phải nêu nguyên nhân\."


def _named_difficulties(state: State, *, with_words: bool) -> Iterator[str]:
    names = {one.department_id: one.name for one in state.figures.departments}
    asked = {task.code for task in tasks_of(state.figures)}
    for one in state.figures.cases:
        about = rf" \(nội dung {NAME}\)" if one.task_code in asked else ""
        is_named = one.reason is not DifficultyReason.OTHER and not with_words
        words = f"vướng mắc về {_REASONS[one.reason]}" if is_named else OWN
        yield rf"- {body(names[one.department_id], first=True)}{about}: {words}[;.]"
    for each in state.figures.departments:
        if any(task.difficulty for task in each.task_figures):
            yield rf"- {body(each.name, first=True)} \(nội dung {NAME}\): {OWN}[;.]"


def _none(state: State, words: str, nobody: str) -> Iterator[str]:
    sent = sent_as(state.figures, Sending.ON_TIME, Sending.LATE)
    if not sent:
        yield rf"Chưa có ngành nào gửi báo cáo; chưa {nobody}\."
        return
    who = "các ngành đã gửi báo cáo" if len(sent) < len(state.figures.departments) else "các ngành"
    who = body(sent[0].name) if len(sent) == 1 else who
    yield rf"Trong kỳ, {who} không {words}\."


def of_difficulties(state: State) -> Iterator[str]:
    """IV.1: the difficulties, without what the office does about them."""
    if closed := state.period.cases_closed:
        yield rf"Trong kỳ đã giải quyết xong {closed:02} vướng mắc\."
    yield from _named_difficulties(state, with_words=True)
    words = "có khó khăn, vướng mắc"
    yield from _none(state, f"{words} chưa được giải quyết", f"{words} được nêu")


def of_proposals(state: State) -> Iterator[str]:
    """IV.2: only what is proposed to superiors."""
    upwards = [one for one in state.figures.cases if one.addressed_to == "Cấp trên"]
    if not upwards:
        yield r"Không có đề xuất, kiến nghị đối với cấp trên\."
    for one in upwards:
        yield "Kiến nghị đối với cấp trên:"
        yield rf"- {re.escape(one.proposal)} \(đề xuất của {body(one.department)}\)[;.]"
