"""Files that prove an answer: which are refused, and where the others are kept."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from core.texts import refusals as texts
from core.texts import secrecy
from core.vietnamese import fold, nfc

_MEGABYTE = 1_000_000  # bytes, as Telegram counts
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class ReceivedFile:
    """A file that lies in the evidence folder under its SHA-256; `size` is in bytes."""

    name: str
    media_type: str
    size: int
    sha256: str


def refusal(name: str, caption: str, size: int, limit: int) -> str | None:
    """Say why a file is not taken, before it is fetched; None when it is. Sizes in bytes."""
    if is_marked_secret(name) or is_marked_secret(caption):
        return texts.secret_file(nfc(name))
    if size > limit:
        return texts.file_too_big(nfc(name), limit // _MEGABYTE)
    return None


def is_marked_secret(words: str) -> bool:
    """Tell whether a name or caption says MẬT, TỐI MẬT or TUYỆT MẬT.

    "Bảo mật", "mật khẩu" and the like are everyday words; unaccented, only a mark that cannot
    be read otherwise counts, since "mat" is also "mặt".
    """
    found = _WORD.findall(nfc(words))
    for before, word, after in zip(["", *found], found, [*found[1:], ""], strict=False):
        folded = (fold(before), fold(after))
        if word.lower() == secrecy.MARK and not _is_everyday(*folded):
            return True
        if fold(word) == secrecy.UNACCENTED and (
            folded[0] in secrecy.MARKS_BEFORE or (word.isupper() and word.isascii())
        ):
            return not _is_everyday(*folded)
    return False


def _is_everyday(before: str, after: str) -> bool:
    return before in secrecy.EVERYDAY_BEFORE or after in secrecy.EVERYDAY_AFTER


def path_of(directory: Path, sha256: str) -> Path:
    """Give where a file's bytes lie."""
    return directory / sha256[:2] / sha256


def keep(directory: Path, fetched: Path, name: str, media_type: str) -> ReceivedFile:
    """Move a fetched file to its place; it is on the disk before the answer is."""
    with fetched.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        os.fsync(stream.fileno())
    size = fetched.stat().st_size
    place = path_of(directory, sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    fetched.replace(place)
    return ReceivedFile(nfc(name), media_type, size, sha256)
