"""Commands as they are typed, and as buttons carry them: "/baocao 3 1"; also "/báo cáo 3 1"."""

from core.menu import Menu
from core.vietnamese import fold

_MOST_PARTS = 4  # words that a command's name may be typed in


def command_in(words: str, menu: Menu) -> str | None:
    """Give the words when they are a command; its name without blanks and accents."""
    if not words.startswith("/") or len(words) == 1:
        return None
    said = words[1:].split()
    if not said or command_name(words) in menu.known:
        return words
    for count in range(min(_MOST_PARTS, len(said)), 0, -1):
        name = "".join(fold(one) for one in said[:count])
        if name in menu.known:
            return " ".join([f"/{name}", *said[count:]])
    return words


def command_name(key: str | None) -> str:
    """Give the command's name of what was tapped or typed; nothing when it is no command."""
    if key is None or not key.startswith("/"):
        return ""
    return key[1:].partition(" ")[0].partition("@")[0].lower()
