"""The names of a task's columns."""

from core.plan.document import PlannedTask

NAMES = {
    "code": "mã",
    "title": "nội dung",
    "score": "điểm đạt",
    "max_score": "điểm tối đa",
    "percent": "tỷ lệ",
    "note": "ghi chú",
    "criterion_code": "mã tiêu chí",
}
"""Keys are the names of `TASK_FIELDS`."""


BELOW_TITLE = {"criterion_code": "Tiêu chí {}"}
"""What is told below a task's title, and stands in a column of Excel, where the plan says it."""


def below_title(task: PlannedTask) -> tuple[str, ...]:
    """Tiêu chí 1.2.3: a line each; nothing when the plan does not say it."""
    said = [(words, getattr(task, name)) for name, words in BELOW_TITLE.items()]
    return tuple(words.format(value) for words, value in said if value)
