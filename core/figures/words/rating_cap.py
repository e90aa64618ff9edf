"""The warning that the proposals for the highest level exceed the law's cap."""

from typing import NamedTuple

from core.wording import formats

_FROM_335 = 2026


class Proposed(NamedTuple):
    """A level of the rating, and the number of departments proposed for it."""

    level: str
    departments: int


def over_cap(year: int, best: Proposed, good: Proposed) -> str:
    """The numbers proposed for the highest level and the next one, and the law."""
    of = f"vượt 20% số ngành được đề xuất “{good.level}” ({formats.count(good.departments)} ngành)"
    if not good.departments:
        of = f"trong khi không có ngành nào được đề xuất “{good.level}”"
    return (
        f"Lưu ý: đề xuất “{best.level}” cho {formats.count(best.departments)} ngành, {of}. "
        f"{_law(year)} Đề nghị cân nhắc trước khi trình."
    )


def _law(year: int) -> str:
    if year >= _FROM_335:
        return (
            "Nghị định số 335/2025/NĐ-CP: số công chức xếp loại xuất sắc không quá 20% số xếp loại "
            "tốt trong cùng cơ quan và từng nhóm nhiệm vụ tương đồng."
        )
    return (
        "Nghị định số 90/2020/NĐ-CP (sửa đổi năm 2023): tỷ lệ xuất sắc không quá tỷ lệ theo quy "
        "định của Đảng."
    )
