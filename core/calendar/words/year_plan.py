"""A year's rounds and reminders on the terminal."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core.calendar.ladder import Audience
from core.calendar.year_plan import ReminderAhead, RoundAhead
from core.wording import formats
from core.wording.says import plain, plainly

_TO = {
    Audience.OFFICIAL: "cán bộ các ngành",
    Audience.INSPECTOR: "Tổ kiểm tra",
    Audience.COORDINATOR: "Văn phòng - Nội vụ",
    Audience.LEADER: "lãnh đạo UBND xã",
}


any_commune = plain("xã", "The commune, when nothing is configured.")


@plainly("Các kỳ báo cáo năm {year}", "The heading above the rounds.")
def rounds_title(year: int) -> str: ...


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


reminders_title = plain("Các lần nhắc, nếu không ai trả lời", "The heading above the reminders.")


def reminder_headings() -> tuple[str, ...]:
    """The reminders' columns."""
    return ("Ngày", "Giờ", "Gửi tới", "Kỳ (mốc)")


def reminder_row(slot: datetime, to: Audience, said: Sequence[ReminderAhead]) -> tuple[str, ...]:
    """A line of reminders to one group at one time."""
    rounds = "; ".join(f"{formats.round_name(one.round_key)} ({one.rung})" for one in said)
    return formats.day_of_week(slot), formats.clock(slot), _TO[to], rounds


@plainly(
    "{slot:day_of_week} {slot:clock}: kiểm tra liên lạc trước hạn {round_key:round}, gửi Văn "
    "phòng - Nội vụ.",
    "When the coordinator sees who cannot be reached, before a deadline.",
)
def check(slot: datetime, round_key: str) -> str: ...
@plainly(
    "Tháng 12, mỗi tuần: nhắc Văn phòng - Nội vụ xác nhận lịch làm việc năm {year}.",
    "The December before a year.",
)
def year_warning(year: int) -> str: ...


one_message = plain(
    "Mỗi người mỗi lượt một tin, gộp mọi kỳ. Ai đã gửi báo cáo thì không bị nhắc.",
    "The note below the reminders.",
)


@plainly("Đã ghi tệp lịch {path}.", "The calendar file was written.")
def written(path: Path) -> str: ...
@plainly(
    "Không ghi được tệp {path}: xin kiểm tra thư mục và quyền ghi.",
    "The calendar file cannot be written there.",
)
def not_written(path: Path) -> str: ...
