"""Evidence files: which are refused, and where the others are stored."""

import hashlib
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from core.secrecy.secrecy import is_marked_secret
from core.vietnamese import nfc
from core.wording import refusals as texts

_MEGABYTE = 1_000_000  # bytes, as Telegram counts
_LONGEST_NAME = 150  # characters


@dataclass(frozen=True)
class ReceivedFile:
    """A file in the evidence folder, named by its SHA-256; `size` is in bytes.

    `message` is the channel's name of the message that brought it, if it has one.
    """

    name: str
    media_type: str
    size: int
    sha256: str
    message: str = ""


def refusal(name: str, caption: str, size: int, limit: int) -> str | None:
    """Give the reason to refuse a file before it is fetched; None to take it. Sizes in bytes."""
    if is_marked_secret(name) or is_marked_secret(caption):
        return texts.secret_file()
    if size > limit:
        return texts.file_too_big(plain_name(name), limit // _MEGABYTE)
    return None


def path_of(directory: Path, sha256: str) -> Path:
    """Give the path of a file's bytes."""
    return directory / sha256[:2] / sha256


def keep(directory: Path, fetched: Path, name: str, media_type: str) -> ReceivedFile:
    """Move a fetched file to its place; it is on the disk before the answer is stored."""
    with fetched.open("rb+") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
        os.fsync(stream.fileno())
    size = fetched.stat().st_size
    place = path_of(directory, sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    fetched.replace(place)
    _sync(place.parent)
    return ReceivedFile(plain_name(name), media_type, size, sha256)


def _sync(folder: Path) -> None:
    """Make the folder's new entry survive a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def plain_name(name: str) -> str:
    """Give a file's name without folders, control characters and text-direction characters."""
    last = nfc(name).replace("\\", "/").rsplit("/", 1)[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter)[0] != "C").strip()
    stem, dot, ending = seen.rpartition(".")
    return f"{(stem or seen)[:_LONGEST_NAME]}{dot if stem else ''}{ending[:10] if stem else ''}"
