"""The levels of a task, in words."""

from markupsafe import Markup

from core.progress_levels import LEVELS
from core.wording.says import says

_NAMES = (
    "Chưa thực hiện",
    "Đang thực hiện 25%",
    "Đang thực hiện 50%",
    "Đang thực hiện 75%",
    "Đã hoàn thành",
)
_NAME_OF = dict(zip(LEVELS, _NAMES, strict=True))


def level(progress: int | None) -> str:
    """The level of a task, from its percentage; None when nobody said it."""
    return "Chưa cập nhật" if progress is None else _NAME_OF[progress]


@says(
    "Đồng chí ghi {said}%; mức gần nhất để chọn là {percent}%.",
    "The typed percentage is not a level; the nearest one is offered.",
)
def nearest(said: int, percent: int) -> Markup: ...
