"""What the columns of a task are called."""

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
"""By the names of `TASK_FIELDS`."""


def criterion(task: PlannedTask) -> str:
    """Tiêu chí 1.2.3; nothing when the plan does not say by which the task is scored."""
    return f"Tiêu chí {task.criterion_code}" if task.criterion_code else ""
