"""The list of sentences that people passed on to the coordinators."""

from collections.abc import Callable
from datetime import datetime

from markupsafe import Markup

from core.questions.words_passed_on import PassedOn
from core.wording import formats
from core.wording.says import plainly

_SHOWN = 300  # UTF-16 units
_ON_A_BUTTON = 30


def heading(waiting: int, seen: int) -> Markup:
    """How many are open, and how many were dealt with."""
    if not waiting and not seen:
        return Markup("Chưa có câu nào được chuyển tới.")
    return Markup("<b>CÂU ĐƯỢC CHUYỂN TỚI</b>\nChưa xử lý: <b>{}</b>; đã xử lý: {}.").format(
        waiting, seen
    )


def line(one: PassedOn, local: Callable[[datetime], datetime]) -> Markup:
    """One sentence, with who wrote it."""
    whose = f"{one.name} ({one.department})" if one.department else one.name
    done = "" if one.is_open else " Đã xử lý."
    return Markup("• {}, {}:\n“{}”{}").format(
        formats.moment(local(one.at)), whose, formats.clipped(one.words, _SHOWN, "…"), done
    )


def button(one: PassedOn) -> str:
    """The button that marks a sentence as dealt with."""
    return f"Đã xử lý: {formats.shortened(' '.join(one.words.split()), _ON_A_BUTTON)}"


def seen_to(one: PassedOn) -> Markup:
    """The sentence is marked as dealt with."""
    return Markup("Đã ghi: câu của đồng chí {} đã được xử lý.").format(one.name)


@plainly(
    "Câu chuyển tới {department} chỉ {department} xem được.",
    "A person who is not a coordinator asks for the list.",
)
def not_yours(department: str) -> str: ...
