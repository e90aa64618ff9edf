"""A task on a button: its code, a short title and how it stands, short enough for a phone."""

from core.rounds.card import Entry
from core.texts import formats

MOST = 40  # characters that a phone shows of a button over its whole width

_SHORTEST_TITLE = 10
_NEEDLESS = (
    "tổ chức thực hiện ",
    "thực hiện việc ",
    "thực hiện ",
    "tăng cường công tác ",
    "việc ",
)
_STATES = {None: "chưa cập nhật", 0: "chưa làm", 100: "xong"}


def state(entry: Entry) -> str:
    """How a task stands, in a word or two."""
    if entry.is_done and entry.judged is not None:
        return "phải sửa" if entry.judged.wants_mending else "đạt"
    how = _STATES.get(entry.progress, f"{entry.progress}%")
    return f"{how}, chưa xác nhận" if entry.has_draft and entry.progress is not None else how


def button(code: str, title: str, more: str, mark: str = "") -> str:
    """2.1 Nhiệm vụ do UBND, Chủ tịch… · chưa cập nhật."""
    lead = f"{mark} {code}" if mark else code
    room = MOST - len(lead) - len(more) - len(" ") - len(" · ")
    named = f" {short_title(title, room)}" if room >= _SHORTEST_TITLE else ""
    return f"{lead}{named} · {more}" if more else f"{lead}{named}"


def short_title(title: str, room: int) -> str:
    """The words that tell a task from others come first: what every title begins with is left."""
    words = " ".join(title.split())
    for needless in _NEEDLESS:
        if words.lower().startswith(needless) and len(words) > room:
            words = formats.capital(words[len(needless) :])
    return formats.shortened(words, room)
