"""How a department is named in a sentence: every text asks here, so that all name it alike."""

from collections.abc import Sequence

from markupsafe import Markup

from core.vietnamese import fold
from core.wording import formats

_UNITS = (
    *("van phong", "phong ", "trung tam", "ban ", "nganh ", "to ", "bo phan", "cong an", "tram "),
    *("uy ban", "ubnd", "hdnd", "hoi ", "doan ", "mat tran", "truong ", "doi ", "thanh tra"),
)


def body_of(department: str) -> str:
    """ngành Tư pháp; Phòng Kinh tế: what is a body of its own is not called a branch besides."""
    is_unit = f"{fold(department)} ".startswith(_UNITS)
    return department if is_unit else f"ngành {department}"


def itself(department: str) -> str:
    """What it calls itself once it was named: ngành; đơn vị."""
    return "đơn vị" if body_of(department) == department else "ngành"


def bodies(departments: Sequence[str]) -> str:
    """Several departments in one list."""
    return "; ".join(body_of(one) for one in departments)


def bold(department: str, *, at_start: bool = False) -> Markup:
    """The same in a message: ngành <b>Tư pháp</b>; <b>Phòng Kinh tế</b>."""
    before = body_of(department)[: -len(department) or None] if department else ""
    before = formats.capital(before) if at_start else before
    return Markup("{}<b>{}</b>").format(before, department)
