"""The thanks for a sent report, for tests of other things; `test_report.py` holds its sentence."""

THANKED = "Đã nhận báo cáo"


def thanked(tasks: int, of: str = "") -> str:
    """Give the thanks for all of a report's tasks, and of which body they are."""
    return f"Đã nhận đủ {tasks}/{tasks} nội dung{f' của {of}' if of else ''}"
