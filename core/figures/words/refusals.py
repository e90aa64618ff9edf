"""Why figures cannot be given as they were asked for."""

from datetime import date

from core.wording import formats


def day_not_in_round(round_key: str, starts_on: date) -> str:
    """The day is before the round's period, or still to come."""
    return (
        f"Số liệu {formats.round_name(round_key)} có từ ngày {formats.day(starts_on)} "
        "đến hôm nay: xin đồng chí chọn một ngày trong khoảng đó."
    )


def edition_gone() -> str:
    """The frozen figures that were named are not there."""
    return "Không có bản chốt này: xin chọn lại trong danh sách các bản chốt."
