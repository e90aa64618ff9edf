"""Why a year's figures are not shown."""

from datetime import date

from core.wording import formats


def not_to_be_seen() -> str:
    """Somebody who neither oversees nor reports for a department."""
    return "Số liệu xếp loại cuối năm dành cho cán bộ các ngành, ⟨văn phòng⟩ và lãnh đạo UBND xã."


def no_such_year(year: int) -> str:
    """There is no plan of that year."""
    return f"Không có kế hoạch năm {year}. Đề nghị đồng chí gõ /xeploai để xem năm hiện tại."


def day_not_in_year(round_key: str, starts_on: date) -> str:
    """The day is to come, or before the year's first round."""
    return (
        f"Năm {round_key[:4]} có số liệu từ ngày {formats.day(starts_on)} đến hôm nay. "
        "Đề nghị đồng chí chọn ngày khác."
    )


def not_understood() -> str:
    """Words after the command that name neither a year nor a day."""
    return (
        "Chưa rõ năm hay ngày cần xem. Đề nghị đồng chí gõ /xeploai, /xeploai 2023 "
        "hoặc /xeploai 31/12/2023."
    )


def department_gone() -> str:
    """The department has no part in the year, or is not the person's to see."""
    return "Ngành này không có số liệu trong năm đã chọn. Đề nghị đồng chí mở lại từ /xeploai."
