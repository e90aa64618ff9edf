"""A task on a button: its code, a short title and its state, short enough for a phone."""

from core.reporting.card import Card, Entry
from core.wording import formats

MOST = 40  # characters of a full-width button that a phone shows

_SHORTEST_TITLE = 10
_SHOWN_DEPARTMENT = 20
_NEEDLESS = (
    "tổ chức thực hiện ",
    "thực hiện việc ",
    "thực hiện ",
    "tăng cường công tác ",
    "việc ",
)
_STATES = {None: "chưa cập nhật", 0: "chưa làm", 100: "xong"}


def state(entry: Entry) -> str:
    """The state of a task, in a few words."""
    if entry.is_done and entry.judged is not None:
        return "phải sửa" if entry.judged.wants_mending else "đạt"
    how = _STATES.get(entry.progress, f"{entry.progress}%")
    return f"{how}, chưa xác nhận" if entry.has_draft and entry.progress is not None else how


def button(code: str, title: str, more: str = "", mark: str = "") -> str:
    """2.1 Nhiệm vụ do UBND, Chủ tịch… · chưa cập nhật."""
    lead = f"{mark} {code}" if mark else code
    room = MOST - len(lead) - len(" ") - (len(more) + len(" · ") if more else 0)
    named = f" {short_title(title, room)}" if room >= _SHORTEST_TITLE else ""
    return f"{lead}{named} · {more}" if more else f"{lead}{named}"


def of_card(card: Card, entry: Entry, *, names_round: bool, names_department: bool = False) -> str:
    """A task to choose; the round is named where several rounds have the task.

    The department is named for people who serve several.
    """
    more = formats.round_name(card.round_key) if names_round else state(entry)
    if names_department:
        name = formats.shortened(card.department_name, _SHOWN_DEPARTMENT)
        more = f"{name}, {more}" if names_round else name
    return button(entry.code, entry.title, more)


def short_title(title: str, room: int) -> str:
    """The title without the opening that many titles share, shortened."""
    words = " ".join(title.split())
    for needless in _NEEDLESS:
        if words.lower().startswith(needless) and len(words) > room:
            words = formats.capital(words[len(needless) :])
    return formats.shortened(words, room)
