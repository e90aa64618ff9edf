"""The parts of a line in the framework plan, and refusals of what was written."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.framework.measures import MeasurePart, MissingParts
from core.wording import formats
from core.wording.says import plain, plainly

_SHOWN = 3  # tasks listed with their missing parts; of more only the codes

_NAMES = {
    MeasurePart.SOLUTION: "giải pháp",
    MeasurePart.RESPONSIBLE: "người thực hiện",
    MeasurePart.COOPERATION: "phối hợp",
    MeasurePart.FINISH: "thời gian hoàn thành",
    MeasurePart.PRODUCT: "sản phẩm",
    MeasurePart.TARGET: "mục tiêu điểm",
}


def part(value: MeasurePart) -> str:
    """The name of a part, in a sentence."""
    return _NAMES[value]


def parts(values: Sequence[MeasurePart]) -> str:
    """The names of several parts."""
    return ", ".join(_NAMES[value] for value in values)


def not_complete(missing: Sequence[MissingParts]) -> str:
    """The plan cannot be sent yet: the tasks with their missing parts."""
    if len(missing) > _SHOWN:
        codes = ", ".join(code for code, _ in missing)
        return f"Chưa gửi được khung kế hoạch: các nội dung {codes} chưa lập xong."
    lacking = "; ".join(f"nội dung {code} còn thiếu {parts(these)}" for code, these in missing)
    return f"Chưa gửi được khung kế hoạch: {lacking}."


def words_needed(value: MeasurePart) -> str:
    """The words are empty."""
    return f"Đề nghị đồng chí ghi {_NAMES[value]} bằng lời."


def too_long(value: MeasurePart, limit: int) -> str:
    """The words are too long."""
    return (
        f"{formats.capital(_NAMES[value])} dài quá {limit} ký tự. Đề nghị đồng chí rút gọn, "
        "phần chi tiết gửi bằng tệp ở mục Phụ lục."
    )


@plainly(
    "Thời gian hoàn thành cần từ {first:day} đến {last:day}, trong năm của kế hoạch. Đề nghị "
    "đồng chí chọn lại.",
    "The date is outside the plan's year, or before the plan.",
)
def day_not_valid(first: date, last: date) -> str: ...


no_target_here = plain(
    "Nội dung này không có điểm tối đa trong kế hoạch nên không đặt mục tiêu điểm.",
    "The task has no maximum in the plan.",
)


@plainly(
    "Mục tiêu điểm cần từ {least:number} đến {most:number}, nhiều nhất hai chữ số thập phân. Đề "
    "nghị đồng chí nhập lại.",
    "The target is below the task's score, or above its maximum.",
)
def target_not_valid(least: Decimal, most: Decimal) -> str: ...


partner_not_valid = plain(
    "Không tìm thấy ngành phối hợp này. Đề nghị đồng chí chọn trong danh sách.",
    "The department cannot cooperate in this task.",
)
changed_meanwhile = plain(
    "Mục này vừa được đồng nghiệp sửa. Đề nghị đồng chí xem lại, cần thì ghi lại.",
    "Another person changed the part after it was shown.",
)
no_framework = plain(
    "Hiện không có khung kế hoạch nào ngành của đồng chí phải lập.",
    "The person's departments need no framework plan.",
)
