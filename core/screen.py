"""What a person is shown, before any channel has rendered it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

_NUMBERING = 5  # characters: "12. " and the end of the line
_TAG = re.compile(r"</?[bi]>")


@dataclass(frozen=True)
class Choice:
    """Something to tap or to answer with its number, its label, or the label unaccented.

    A key that begins with "/" is a command: it only opens something, so it never grows old.
    """

    key: str
    label: str


@dataclass(frozen=True)
class Item:
    """One entry of a list too long for one message, with its choice when it has one."""

    text: Markup
    choice: Choice | None = None


@dataclass(frozen=True)
class Attachment:
    """A file that is sent after the text; `name` is what the person sees.

    A small one that was `made` carries its bytes. One that is kept lies at `path`, with the
    SHA-256 that it must have; it is read as it is sent (core/dialogue/stored_files.py), and where
    it was shown is noted. `choices` stand under the file where the channel has buttons; they are
    commands.
    """

    name: str
    made: bytes = field(repr=False)  # no log should hold it
    media_type: str
    path: Path | None = None
    sha256: str = ""
    choices: tuple[Choice, ...] = ()
    evidence_id: int | None = None  # of a file that people sent: the access log names it

    @property
    def content(self) -> bytes:
        """Give all of it at once: of a small file."""
        return self.path.read_bytes() if self.path else self.made


@dataclass(frozen=True)
class AccessFacts:
    """What of others a screen gives, for the access log: ids and keys, never people's words."""

    action: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Screen:
    """A heading, a list that is paged when need be, a closing line, and choices.

    `lead` are choices that come before those of the list.

    `gap` stands between two items. `is_record`: the message stays as it is; an answer to it
    comes in a new message. `files` are sent each time the screen is shown, so they belong on one
    that is told once. `version` marks what of an answer is shown: it comes back with the
    reply as `Turn.seen`, so that nobody overwrites what a colleague wrote meanwhile.
    `gives` is what of others is shown: each time it is, the access log says so.
    `greets`: head and list greet whoever opens the screen; a sentence takes their place.
    `is_aside`: sent unasked, it leaves the open question in front of the person.
    """

    head: Markup
    items: tuple[Item, ...] = ()
    foot: Markup = field(default_factory=Markup)
    choices: tuple[Choice, ...] = ()
    lead: tuple[Choice, ...] = ()
    gap: str = "\n"
    is_record: bool = False
    files: tuple[Attachment, ...] = ()
    version: str = ""
    gives: tuple[AccessFacts, ...] = ()
    greets: bool = False
    is_aside: bool = False

    def with_note(self, note: Markup) -> "Screen":
        """Give the screen with a sentence before it, or in place of its greeting."""
        if note and self.greets:
            return replace(self, head=note, items=())
        return replace(self, head=join((note, self.head))) if note else self


@dataclass(frozen=True)
class Limits:
    """What a channel can carry: characters of a message, choices under it.

    `has_buttons`: choices are buttons; without, they are lines of the text and take its room.
    `has_files`: files can be sent; without, they are left out. `file_bytes`: the largest one.
    `has_edits`: a message that was sent can be replaced.
    """

    text: int
    choices: int
    has_buttons: bool = True
    has_files: bool = True
    file_bytes: int = 50_000_000
    has_edits: bool = True

    def room_of(self, choices: "tuple[Choice, ...]") -> int:
        """Count the characters that choices take of the text."""
        if self.has_buttons:
            return 0
        return sum(_units(choice.label) + _NUMBERING for choice in choices) + _NUMBERING


@dataclass(frozen=True)
class Page:
    """A screen cut to a channel's limits: a text, its choices, and files that follow the text.

    `has_numbers`: where choices are lines of the text, they are chosen by their numbers; not where
    a number is itself an answer.
    """

    text: Markup
    choices: tuple[Choice, ...]
    is_record: bool = False
    files: tuple[Attachment, ...] = ()
    has_numbers: bool = True


def join(parts: tuple[Markup, ...] | list[Markup], between: str = "\n\n") -> Markup:
    """Join what is not empty."""
    return Markup(between).join(part for part in parts if part)  # noqa: S704 - a constant


def plain(text: Markup) -> str:
    """Give the text without formatting, as a channel without it shows it."""
    return html.unescape(_TAG.sub("", text))


def length(text: Markup) -> int:
    """Count as Telegram does: UTF-16 units, after formatting is taken out."""
    return _units(plain(text))


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def fit(text: Markup, limit: int) -> Markup:
    """Give the text, without its formatting and its end when it is too long.

    It is cut at the end of a line, unless that would take half of it.
    """
    if length(text) <= limit:
        return text
    units = plain(text).encode("utf-16-le")[: (limit - 1) * 2]
    kept = units.decode("utf-16-le", errors="ignore")
    line_end = kept.rfind("\n") + 1
    return escape((kept[:line_end] if line_end > len(kept) // 2 else kept) + "…")
