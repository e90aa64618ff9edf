"""The parts of a task's line in the framework plan, and why something of it was not taken."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from core.framework.measures import MeasurePart
from core.wording import formats

_SHOWN = 3  # tasks with all that is missing; of more, the codes

_NAMES = {
    MeasurePart.SOLUTION: "giải pháp",
    MeasurePart.RESPONSIBLE: "người thực hiện",
    MeasurePart.COOPERATION: "phối hợp",
    MeasurePart.FINISH: "thời gian hoàn thành",
    MeasurePart.PRODUCT: "sản phẩm",
    MeasurePart.TARGET: "mục tiêu điểm",
}


def part(value: MeasurePart) -> str:
    """What is asked of a task, in a sentence."""
    return _NAMES[value]


def parts(values: Sequence[MeasurePart]) -> str:
    """Several of them."""
    return ", ".join(_NAMES[value] for value in values)


def not_complete(missing: Sequence[tuple[str, Sequence[MeasurePart]]]) -> str:
    """The plan cannot be sent yet: each task's code, with what is missing of it."""
    if len(missing) > _SHOWN:
        codes = ", ".join(code for code, _ in missing)
        return f"Chưa gửi được khung kế hoạch: các nội dung {codes} chưa lập xong."
    lacking = "; ".join(f"nội dung {code} còn thiếu {parts(these)}" for code, these in missing)
    return f"Chưa gửi được khung kế hoạch: {lacking}."


def words_needed(value: MeasurePart) -> str:
    """There are no words."""
    return f"Đề nghị đồng chí ghi {_NAMES[value]} bằng lời."


def too_long(value: MeasurePart, limit: int) -> str:
    """More words than are kept."""
    return (
        f"{formats.capital(_NAMES[value])} dài quá {limit} ký tự. Đề nghị đồng chí rút gọn, "
        "phần chi tiết gửi bằng tệp ở mục Phụ lục."
    )


def day_not_valid(first: date, last: date) -> str:
    """The day is outside the plan's year, or before the plan."""
    return (
        f"Thời gian hoàn thành cần từ {formats.day(first)} đến {formats.day(last)}, "
        "trong năm của kế hoạch. Đề nghị đồng chí chọn lại."
    )


def no_target_here() -> str:
    """The task has no maximum in the plan."""
    return "Nội dung này không có điểm tối đa trong kế hoạch nên không đặt mục tiêu điểm."


def target_not_valid(least: Decimal, most: Decimal) -> str:
    """The target is less than the task has, or more than it can have."""
    return (
        f"Mục tiêu điểm cần từ {formats.number(least)} đến {formats.number(most)}, nhiều nhất "
        "hai chữ số thập phân. Đề nghị đồng chí nhập lại."
    )


def partner_not_valid() -> str:
    """No such department can cooperate."""
    return "Không tìm thấy ngành phối hợp này. Đề nghị đồng chí chọn trong danh sách."


def changed_meanwhile() -> str:
    """Somebody else wrote there after it was shown."""
    return "Mục này vừa được đồng nghiệp sửa. Đề nghị đồng chí xem lại, cần thì ghi lại."


def no_framework() -> str:
    """No framework plan is asked of the person's departments."""
    return "Hiện không có khung kế hoạch nào ngành của đồng chí phải lập."
