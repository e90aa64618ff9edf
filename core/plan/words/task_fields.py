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


def criterion(task: PlannedTask) -> str:
    """Tiêu chí 1.2.3; empty when the plan names no criterion for the task."""
    return f"Tiêu chí {task.criterion_code}" if task.criterion_code else ""
