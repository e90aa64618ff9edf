"""The state of a task with a finish day, in words."""

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.figures.figures import TaskFigures
from core.figures.returned import Returned
from core.reporting.completion import Completion
from core.reporting.words.report import distance, moved
from core.reporting.words.review_results import verdict
from core.wording import formats
from core.wording.says import plain
from models import Verdict

_WORDS = {
    Completion.NOT_BEGUN: "Chưa thực hiện",
    Completion.UNDER_WAY: "Đang thực hiện - trong hạn",
    Completion.UNDER_WAY_LATE: "Đang thực hiện - quá hạn",
    Completion.NOT_BEGUN_LATE: "Chưa thực hiện - quá hạn",
    Completion.DONE: "Hoàn thành đúng hạn",
    Completion.DONE_LATE: "Hoàn thành quá hạn",
}


def word(value: Completion) -> str:
    """A completion in words."""
    return _WORDS[value]


def status(task: TaskFigures) -> str:
    """The state of a task, or that it was declared not done."""
    return not_done() if task.shortfall else word(task.completion)


def standing(task: TaskFigures) -> str:
    """The state of a task with its percentage, its source, and returned answers.

    Đang thực hiện - trong hạn (50%); Đang thực hiện - trong hạn (báo cáo 100%, trả lại để sửa);
    Hoàn thành đúng hạn (kết quả quý I/2023; báo cáo quý II/2023: trả lại để sửa).
    """
    words = status(task)
    if task.shortfall:
        return words
    said = []
    if task.verdict and task.verdict is not Verdict.PASSED:
        said.append(f"báo cáo {task.progress}%, {verdict(task.verdict)}")
    elif task.is_under_way and task.progress:
        said.append(f"{task.progress}%")
    if task.is_carried and task.result_key:
        said.append(f"kết quả {formats.round_name(task.result_key)}")
    if task.returned:
        said.append(f"{_later(task.returned)}: {verdict(task.returned.verdict)}")
    return f"{words} ({'; '.join(said)})" if said else words


def _later(returned: Returned) -> str:
    """The report that a reviewer returned."""
    return f"báo cáo {formats.round_name(returned.round_key)}"


not_done = plain(
    "Không hoàn thành", "The state that only a person gives to a task, at the year's end."
)


def finish_line(far: Deadline, value: Completion) -> Markup:
    """A task's finish day, the time left, and its state."""
    is_done = value in {Completion.DONE, Completion.DONE_LATE}
    return Markup("→ Hoàn thành trước {}{}{}: <b>{}</b>").format(
        formats.day(far.effective_on),
        moved(far),
        "" if is_done else f", {distance(far)}",
        _WORDS[value],
    )
