"""How sentences name a department: every text uses these functions."""

from collections.abc import Sequence

from markupsafe import Markup

from core.vietnamese import fold
from core.wording import formats

_UNITS = (
    *("van phong", "phong ", "trung tam", "ban ", "nganh ", "to ", "bo phan", "cong an", "tram "),
    *("uy ban", "ubnd", "hdnd", "hoi ", "doan ", "mat tran", "truong ", "doi ", "thanh tra"),
)


def body_of(department: str) -> str:
    """Give ngành Tư pháp or Phòng Kinh tế: a unit of its own is not also called "ngành"."""
    is_unit = f"{fold(department)} ".startswith(_UNITS)
    return department if is_unit else f"ngành {department}"


def itself(department: str) -> str:
    """Give the word for a department already named: ngành; đơn vị."""
    return "đơn vị" if body_of(department) == department else "ngành"


def bodies(departments: Sequence[str]) -> str:
    """Give several departments as one list."""
    return "; ".join(body_of(one) for one in departments)


def bold(department: str, *, at_start: bool = False) -> Markup:
    """Give the same in bold for messages: ngành <b>Tư pháp</b>; <b>Phòng Kinh tế</b>."""
    before = body_of(department)[: -len(department) or None] if department else ""
    before = formats.capital(before) if at_start else before
    return Markup("{}<b>{}</b>").format(before, department)
