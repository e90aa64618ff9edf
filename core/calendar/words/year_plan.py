"""A year's rounds and reminders on the terminal."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core.calendar.ladder import Audience
from core.calendar.year_plan import ReminderAhead, RoundAhead
from core.wording import formats

_TO = {
    Audience.OFFICIAL: "cán bộ các ngành",
    Audience.INSPECTOR: "Tổ kiểm tra",
    Audience.COORDINATOR: "Văn phòng - Nội vụ",
    Audience.LEADER: "lãnh đạo UBND xã",
}


def any_commune() -> str:
    """The commune, when nothing is configured."""
    return "xã"


def rounds_title(year: int) -> str:
    """Above the rounds."""
    return f"Các kỳ báo cáo năm {year}"


def round_headings() -> tuple[str, ...]:
    """The rounds' columns."""
    return ("Kỳ", "Tên", "Chốt số liệu", "Hạn", "Khóa kỳ")


def round_row(asked: RoundAhead) -> tuple[str, ...]:
    """A round."""
    return (
        asked.key,
        formats.round_title(asked.key),
        formats.day(asked.cutoff_on),
        formats.both_days(asked.due_on, asked.effective_due_on),
        formats.day(asked.locks_on),
    )


def reminders_title() -> str:
    """Above the reminders."""
    return "Các lần nhắc, nếu không ai trả lời"


def reminder_headings() -> tuple[str, ...]:
    """The reminders' columns."""
    return ("Ngày", "Giờ", "Gửi tới", "Kỳ (mốc)")


def reminder_row(slot: datetime, to: Audience, said: Sequence[ReminderAhead]) -> tuple[str, ...]:
    """All that one group hears at one time."""
    rounds = "; ".join(f"{formats.round_name(one.round_key)} ({one.rung})" for one in said)
    return formats.day_of_week(slot), formats.clock(slot), _TO[to], rounds


def check(slot: datetime, round_key: str) -> str:
    """When the coordinator sees who cannot be reached, before a deadline."""
    return (
        f"{formats.day_of_week(slot)} {formats.clock(slot)}: kiểm tra liên lạc trước hạn "
        f"{formats.round_name(round_key)}, gửi Văn phòng - Nội vụ."
    )


def year_warning(year: int) -> str:
    """The December before a year."""
    return f"Tháng 12, mỗi tuần: nhắc Văn phòng - Nội vụ xác nhận lịch làm việc năm {year}."


def one_message() -> str:
    """Below the reminders."""
    return "Mỗi người mỗi lượt một tin, gộp mọi kỳ. Ai đã gửi báo cáo thì không bị nhắc."


def written(path: Path) -> str:
    """The calendar file is there."""
    return f"Đã ghi tệp lịch {path}."


def not_written(path: Path) -> str:
    """The calendar file cannot be written there."""
    return f"Không ghi được tệp {path}: xin kiểm tra thư mục và quyền ghi."
