"""Reasons why the requested figures cannot be given."""

from datetime import date

from core.wording.says import plain, plainly


@plainly(
    "Số liệu {round_key:round} có từ ngày {starts_on:day} đến hôm nay: xin đồng chí chọn một "
    "ngày trong khoảng đó.",
    "The day is before the round's period, or in the future.",
)
def day_not_in_round(round_key: str, starts_on: date) -> str: ...


edition_gone = plain(
    "Không có bản chốt này: xin chọn lại trong danh sách các bản chốt.",
    "The named frozen figures do not exist.",
)
