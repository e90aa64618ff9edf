"""Results of a department and of its tasks, as sentences of an official report."""

from core.documents.words.frame import counted, items, stopped
from core.documents.words.periods import period
from core.documents.words.tasks import without_result
from core.figures.figures import DepartmentFigures, Figures, Sending, TaskFigures
from core.figures.points import Points
from core.figures.words.completion import not_done, status
from core.plan.words.task_fields import below_title
from core.progress_levels import COMPLETE
from core.reporting.completion import Completion
from core.vietnamese import plain_lines
from core.wording import formats
from core.wording.departments import body_of, itself
from models import Verdict

_LONGEST_IN_TABLE = 300  # characters: a row must fit a page; the report itself has the full text

_STANDS = {
    Completion.NOT_BEGUN: "Chưa thực hiện",
    Completion.NOT_BEGUN_LATE: "Chưa thực hiện, đã quá hạn",
    Completion.UNDER_WAY: "Đang thực hiện{}",
    Completion.UNDER_WAY_LATE: "Đang thực hiện{}, đã quá hạn",
    Completion.DONE: "Hoàn thành đúng hạn",
    Completion.DONE_LATE: "Hoàn thành quá hạn",
}
_NOT_ACCEPTED = {
    Verdict.RETURNED: "kết quả chưa được chấp nhận khi thẩm định, phải hoàn thiện",
    Verdict.EXPLAIN: "kết quả chưa được chấp nhận khi thẩm định, phải giải trình",
}
_BULLETS = "-–—•*+· "


def department(of: DepartmentFigures, figures: Figures) -> list[str]:
    """A department in the commune's report: its results, and the sending of its report."""
    if of.is_submitted:
        return [f"{_counts(of)} {_sent(of)}", *more_of(of, figures.scored_year)]
    opening = formats.capital(not_sent(of))
    if of.last_key:
        counts = _counts(of)
        known = f"Kết quả gần nhất ({period(of.last_key)}): {formats.uncapital(counts)}"
        return [f"{opening}.", known, *more_of(of, figures.scored_year)]
    return [f"{opening}; {without_result(of.tasks)}:"] if of.tasks else [f"{opening}."]


def not_sent(of: DepartmentFigures) -> str:
    """ngành … chưa gửi báo cáo kỳ này, quá hạn 02 ngày làm việc (hạn ngày 16/03/2023)."""
    late = ""
    if of.sending is Sending.OVERDUE:
        late = f", quá hạn {formats.count(of.days_overdue)} ngày làm việc"
    last = formats.day(of.extended_on or of.due_on)
    granted = "hạn đã gia hạn đến ngày" if of.extended_on else "hạn ngày"
    return f"{body_of(of.name)} chưa gửi báo cáo kỳ này{late} ({granted} {last})"


def own_opening(of: DepartmentFigures, scored_year: int) -> list[str]:
    """The same in the department's own report."""
    return [_counts(of), *more_of(of, scored_year)]


def _counts(of: DepartmentFigures) -> str:
    stands = [
        (of.done, "đã hoàn thành"),
        (of.under_way, "đang thực hiện"),
        (of.not_begun, "chưa thực hiện"),
    ]
    found = [(count, words) for count, words in stands if count]
    late = f"; {said}" if (said := among(of)) else ""
    whose = itself(of.name)
    if not found:
        return f"{formats.capital(whose)} không có nội dung nào trong kỳ này."
    if len(found) == 1:
        count, words = found[0]
        if count == 1:
            return f"{formats.capital(whose)} được giao 01 nội dung, {words}{late}."
        return f"Trong {counted(count)} được giao, {whose} {words} cả {counted(count)}{late}."
    listed = ", ".join(f"{words} {counted(count)}" for count, words in found)
    return f"Trong {counted(of.tasks)} được giao, {whose} {listed}{late}."


def among(of: DepartmentFigures | Figures) -> str:
    """Of these: trong đó 02 nội dung quá hạn, 01 nội dung được xác định không hoàn thành."""
    found = ((of.overdue, "quá hạn"), (of.not_done, "được xác định không hoàn thành"))
    said = [f"{counted(count)} {words}" for count, words in found if count]
    return f"trong đó {', '.join(said)}" if said else ""


def _sent(of: DepartmentFigures) -> str:
    day = formats.day(of.submitted_at) if of.submitted_at else ""
    how = "đúng hạn"
    if of.extended_on:
        how = f"trong thời hạn được gia hạn đến ngày {formats.day(of.extended_on)}"
    if of.sending is Sending.LATE:
        how = f"quá hạn {formats.count(of.days_overdue)} ngày làm việc"
    return f"Báo cáo của {itself(of.name)} gửi ngày {day}, {how}."


def more_of(of: DepartmentFigures, scored_year: int) -> list[str]:
    """Points, tasks that were not accepted, and the words of the whole report."""
    lines = []
    if said := points(of.points, scored_year):
        lines.append(said)
    if of.returned:
        lines.append(
            f"Có {counted(of.returned)} chưa được chấp nhận khi thẩm định, "
            f"{itself(of.name)} phải hoàn thiện."
        )
    if of.words:
        first, *others = _paragraphs(of.words)
        lines += [f"Ý kiến chung của {itself(of.name)}: {first}", *others]
    return lines


def points(known: Points, scored_year: int) -> str:
    """The points of several tasks, with those of the scored year; empty when no task has points."""
    if not known.tasks:
        return ""
    parts = [
        (
            f"năm {scored_year} đạt {formats.number(known.scored_year)}"
            f"/{formats.number(known.maximum)} điểm"
        )
    ]
    anew = (
        ("tự đánh giá", known.self_assessed, known.self_scored),
        ("thẩm định", known.verified, known.verified_count),
    )
    parts += [
        f"{words} {formats.number(value)} điểm{_partly(tasks, known.tasks)}"
        for words, value, tasks in anew
        if tasks
    ]
    return f"Điểm của {counted(known.tasks)} có chấm điểm: {'; '.join(parts)}."


def _partly(scored: int, tasks: int) -> str:
    """(đã chấm 04/05 nội dung); empty when all are scored."""
    if scored == tasks:
        return ""
    return f" (đã chấm {formats.count(scored)}/{counted(tasks)})"


def task(known: TaskFigures, scored_year: int) -> list[str]:
    """A task that was reported on: its state and result, its proof and points."""
    stands = formats.sentence(f"{_state_in_words(known)}{_told_by(known)}{_finish(known)}")
    proof = [*_proof(known), *_points(known, scored_year)]
    if not known.result.strip():
        return [" ".join([stands, *proof])]
    lines = _with_result(stands, known.result)
    return [*lines, " ".join(proof)] if proof else lines


def _with_result(stands: str, result: str) -> list[str]:
    """The result after the state; a typed list stands below, an item a line."""
    typed = [line.strip() for line in plain_lines(result).split("\n") if line.strip()]
    if not typed[0].startswith(tuple(_BULLETS)):
        first, *others = [stopped(line) for line in typed]
        return [f"{stands} Kết quả: {first}", *others]
    bare = [found for line in typed if (found := line.lstrip(_BULLETS))]
    if bare[1:]:
        return [f"{stands} Kết quả:", *items(bare)]
    return [f"{stands} Kết quả: {stopped(bare[0])}" if bare else stands]


def _state_in_words(known: TaskFigures) -> str:
    if known.shortfall:
        return f"{not_done()}: {known.shortfall.strip().rstrip('.')}"
    level = f", mức độ {known.progress}%" if known.progress else ""
    if known.verdict in _NOT_ACCEPTED:
        reason = f": {known.reason.strip().rstrip('.')}" if known.reason.strip() else ""
        said = f"Báo cáo{level.removeprefix(',')}" if level else "Báo cáo chưa thực hiện"
        return f"{said}; {_NOT_ACCEPTED[known.verdict]}{reason}"
    return _STANDS[known.completion].format(level)


def _told_by(known: TaskFigures) -> str:
    """(theo báo cáo quý II …) for a result of an earlier round; and a later one not accepted."""
    words = ""
    if known.is_carried and known.result_key:
        words = f" (theo báo cáo {period(known.result_key)})"
    if back := known.returned:
        words += f"; báo cáo {period(back.round_key)}: {_NOT_ACCEPTED[back.verdict]}"
    return words


def _finish(known: TaskFigures) -> str:
    if known.finish_on is None or known.is_done:
        return ""
    is_late = known.is_overdue and known.verdict in _NOT_ACCEPTED  # otherwise the state says so
    late = ", đã quá hạn" if is_late else ""
    day = formats.day(known.finish_on)
    return f"; thời gian hoàn thành theo khung kế hoạch: ngày {day}{late}"


def _proof(known: TaskFigures) -> list[str]:
    lines = []
    if proof := proofs(known):
        lines.append(f"Tài liệu kiểm chứng: {proof}.")
    elif known.progress == COMPLETE and not known.explanation:
        lines.append("Tài liệu kiểm chứng: chưa có.")
    if known.explanation:
        lines.append(f"Giải trình: {' '.join(_paragraphs(known.explanation))}")
    return lines


def proofs(known: TaskFigures) -> str:
    """15/QĐ-UBND; 02 tệp gửi kèm."""
    files = [f"{formats.count(known.files)} tệp gửi kèm"] if known.files else []
    return "; ".join([*known.documents, *files])


def _points(known: TaskFigures, scored_year: int) -> list[str]:
    parts = []
    if shown := score_of_then(known):
        unit = "" if known.max_score is None else " điểm"
        parts.append(f"năm {scored_year} đạt {shown}{unit}")
    if known.self_score is not None:
        parts.append(f"tự đánh giá {formats.number(known.self_score)} điểm")
    if known.verified_score is not None:
        parts.append(f"thẩm định {formats.number(known.verified_score)} điểm")
    return [f"Kết quả chấm điểm: {'; '.join(parts)}."] if parts else []


def score_of_then(known: TaskFigures) -> str:
    """1,5/3; 90%; empty when the plan has neither."""
    if known.max_score is not None:
        score = "–" if known.score is None else formats.number(known.score)
        return f"{score}/{formats.number(known.max_score)}"
    return "" if known.percent is None else f"{formats.number(known.percent)}%"


def in_table(known: TaskFigures) -> dict[str, str]:
    """A task's cells of the annex that hold words or points."""
    return {
        "title": "\n".join((known.title, *below_title(known))),
        "score": score_of_then(known),
        "result": _result(known),
        "proof": _proof_in_table(known),
        "state": _state_in_table(known),
        "self_score": "" if known.self_score is None else formats.number(known.self_score),
    }


def _state_in_table(known: TaskFigures) -> str:
    """A task's state, with the level of a report that was not accepted, and that report's round."""
    words, said = status(known), []
    if known.shortfall:
        return words
    if known.verdict in _NOT_ACCEPTED:
        said.append(f"báo cáo {known.progress}%, chưa được chấp nhận")
    elif known.is_under_way and known.progress:
        said.append(f"{known.progress}%")
    if back := known.returned:
        said.append(f"báo cáo {period(back.round_key)} chưa được chấp nhận")
    return f"{words} ({'; '.join(said)})" if said else words


def _result(known: TaskFigures) -> str:
    if not known.is_told:
        return "Chưa có báo cáo"
    level = f"Mức độ {known.progress}%" if known.progress else "Chưa thực hiện"
    level = "Đã hoàn thành" if known.progress == COMPLETE else level
    said = short(known.result) or level
    if known.is_carried and known.result_key:
        return f"{said}\n(Theo báo cáo {period(known.result_key)})"
    return said


def _proof_in_table(known: TaskFigures) -> str:
    explained = f"Giải trình: {short(known.explanation)}" if known.explanation else ""
    return "\n".join(one for one in (proofs(known), explained) if one)


def short(words: str) -> str:
    """The whole text with its lines, shortened only when its row would not fit a page."""
    is_long = len(words) > _LONGEST_IN_TABLE or words.count("\n") > _LONGEST_IN_TABLE // 40
    return formats.shortened(words, _LONGEST_IN_TABLE) if is_long else words


def _paragraphs(words: str) -> list[str]:
    lines = [stopped(line) for line in plain_lines(words).split("\n") if line.strip()]
    return lines or [""]


def heading(of: DepartmentFigures) -> str:
    """A department's name as a heading above its results."""
    return formats.capital(body_of(of.name))


def task_title(known: TaskFigures) -> str:
    """A task's title above its result."""
    return f"{known.title.rstrip(' .;')}."
