"""Tells a person which of their messages were not recorded, why, and what to do."""

from collections.abc import Sequence

from markupsafe import Markup

from core.screen import join, length
from core.wording import formats
from core.wording.says import fixed

_SNIPPET = 60  # UTF-16 units of a quoted message
_FEW = 1  # message: several are quoted shortly, because the question stands below
_SHORT_SNIPPET = 28  # the same, for one of several


def snippet(words: str) -> str:
    """The first words of a message, on one line."""
    return formats.clipped(" ".join(words.split()), _SNIPPET, "…")


def one(words: str, why: Markup) -> Markup:
    """One message was not recorded, and why."""
    return join((Markup("Tin “{}” chưa được ghi.").format(words), why), " ")


def without_words(why: Markup) -> Markup:
    """A message whose words must not be repeated was not recorded, and why."""
    return join((Markup("Có tin chưa được ghi."), why), " ")


def several(named: Sequence[str], count: int, room: int) -> Markup:
    """Several messages were not recorded: their number, and as many quotes as there is room for."""
    opening = Markup("Có {} tin chưa được ghi: ").format(count)
    ending = Markup("Tin nào còn cần, đề nghị đồng chí gửi lại.")
    left = room - length(opening) - length(ending) - _SNIPPET
    shown: list[Markup] = []
    longest = _SHORT_SNIPPET if len(named) > _FEW else _SNIPPET
    for words in named:
        quoted = Markup("“{}”").format(formats.clipped(words, longest, "…"))
        left -= length(quoted) + 2
        if left < 0 and shown:
            break
        shown.append(quoted)
    more = count - len(shown)
    rest = Markup("; và {} tin khác").format(more) if more else Markup()
    return opening + Markup("; ").join(shown) + rest + ". " + ending


after_old_button = fixed(
    "Nút đồng chí bấm trước tin này đã cũ nên chưa rõ tin này thuộc nội dung nào. Đề nghị đồng "
    "chí mở đúng nội dung rồi gửi lại.",
    "Words came right after a refused button, so they may be meant for another question.",
)
left_unfinished = fixed(
    "Việc đang làm dở đã dừng, hoặc làm lại từ đầu, trước khi ghi.",
    "The words belonged to work that was left or begun again before it was finished.",
)
notice_first = fixed(
    "Đề nghị đồng chí đọc và xác nhận thông báo dưới đây trước.",
    "Words came from somebody who has not read the notice yet.",
)
fault = fixed(
    "Trợ lý gặp lỗi khi ghi. Đề nghị đồng chí gửi lại.",
    "The program failed before the words were recorded.",
)
