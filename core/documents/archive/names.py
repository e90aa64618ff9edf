"""Names of folders and files that every system can unpack, with Vietnamese letters kept."""

import re
import unicodedata

from core.vietnamese import nfc

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_LONGEST_ENDING = 10  # characters of a name's ending, with its dot


def safe_name(name: str, longest: int, nameless: str = "_") -> str:
    """Give a name that Windows accepts, of at most `longest` UTF-16 units.

    It is one name, not a path: it has no slash and is neither "." nor "..". A file keeps its
    ending.
    """
    spaced = (" " if letter.isspace() else letter for letter in nfc(name))
    seen = "".join(letter for letter in spaced if unicodedata.category(letter)[0] != "C")
    plain = " ".join(_FORBIDDEN.sub("_", seen).split()).rstrip(". ")
    if _RESERVED.match(plain):
        plain = f"_{plain}"
    return _shortened(plain, longest) or nameless


def _shortened(name: str, longest: int) -> str:
    if _units(name) <= longest:
        return name
    stem, dot, ending = name.rpartition(".")
    tail = f"{dot}{ending}" if stem and len(ending) < _LONGEST_ENDING and " " not in ending else ""
    found = _cut(name.removesuffix(tail), longest - _units(tail))
    is_in_word = " " in found[longest // 2 :] and name[len(found)] != " "
    return (found.rpartition(" ")[0].rstrip(".,;: ") if is_in_word else found) + tail


def _cut(words: str, longest: int) -> str:
    while _units(words) > longest:
        words = words[:-1]
    return words.rstrip(". ")


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


class Names:
    """Gives each file of an archive its own path; Windows ignores case."""

    def __init__(self, longest: int) -> None:
        self._longest = longest  # UTF-16 units of a file's name
        self._taken: set[str] = set()

    def path(self, folder: str, name: str) -> str:
        """Give the path of one more file, "folder/name"; a taken name gets a number."""
        found = safe_name(name, self._longest)
        stem, dot, ending = found.rpartition(".") if "." in found[1:] else (found, "", "")
        number = 1
        while f"{folder}/{found}".casefold() in self._taken:
            number += 1
            mark = f" ({number})"
            room = self._longest - len(mark) - _units(f"{dot}{ending}")
            found = f"{_cut(stem, room)}{mark}{dot}{ending}"
        self._taken.add(f"{folder}/{found}".casefold())
        return f"{folder}/{found}"
