"""Reads commands that are typed or carried by buttons: "/baocao 3 1", "/báo cáo 3 1"."""

from core.menu import Menu
from core.people.invitations import is_code
from core.vietnamese import fold

START = "start"  # open to strangers; the only command that changes data
_MOST_PARTS = 4  # words of a command's name


def command_in(words: str, menu: Menu) -> str | None:
    """Give the command, its name without blanks and diacritics; None for other words."""
    if is_code(words):  # of an invitation: its link says the same
        return f"/{START} {words}"
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
    """Give the command's name in a key; empty when the key is not a command."""
    if key is None or not key.startswith("/"):
        return ""
    return key[1:].partition(" ")[0].partition("@")[0].lower()
