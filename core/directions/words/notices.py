"""Notices about a direction."""

from markupsafe import Markup

from core.wording import departments, formats
from core.wording.says import plain

_SHOWN_WORDS = 100  # characters


def given_notice(department: str, by: str, task: str | None, words: str) -> Markup:
    """To the department and the coordinators: a direction was given."""
    about = f" về nội dung {task}" if task else ""
    return Markup("Đồng chí <b>{}</b> chỉ đạo {}{}:\n“{}”").format(
        by, departments.bold(department), about, words
    )


def taken_notice(called: str, department: str, by: str, words: str) -> Markup:
    """To the leader: the department acknowledged the direction."""
    return Markup("Kính báo cáo đồng chí {}: {} (đồng chí {}) đã nhận chỉ đạo “{}”.").format(
        called, departments.bold(department), by, formats.shortened(words, _SHOWN_WORDS)
    )


open_direction = plain("Xem chỉ đạo", "The button that opens the direction.")
