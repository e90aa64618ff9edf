"""Reasons for not showing a year's figures."""

from datetime import date

from core.wording import formats
from core.wording.says import plain, plainly

not_to_be_seen = plain(
    "Số liệu xếp loại cuối năm dành cho cán bộ các ngành, ⟨văn phòng⟩ và lãnh đạo UBND xã.",
    "The person neither oversees nor reports for a department.",
)


@plainly(
    "Không có kế hoạch năm {year}. Đề nghị đồng chí gõ /xeploai để xem năm hiện tại.",
    "There is no plan of that year.",
)
def no_such_year(year: int) -> str: ...


def day_not_in_year(round_key: str, starts_on: date) -> str:
    """The day is in the future, or before the year's first round."""
    return (
        f"Năm {round_key[:4]} có số liệu từ ngày {formats.day(starts_on)} đến hôm nay. "
        "Đề nghị đồng chí chọn ngày khác."
    )


not_understood = plain(
    "Chưa rõ năm hay ngày cần xem. Đề nghị đồng chí gõ /xeploai, /xeploai 2023 hoặc /xeploai "
    "31/12/2023.",
    "The words after the command name neither a year nor a day.",
)
department_gone = plain(
    "Ngành này không có số liệu trong năm đã chọn. Đề nghị đồng chí mở lại từ /xeploai.",
    "The department has no figures in the year, or the person may not see it.",
)
