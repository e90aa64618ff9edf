"""Text with entities, counted as Telegram counts: in UTF-16 code units."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from typing import Any, NamedTuple

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "spoiler": "tg-spoiler",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}


@dataclass(frozen=True)
class Entity:
    """A part of a text with a meaning; offset and length are UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None

    @property
    def end(self) -> int:
        """Return the first unit after it."""
        return self.offset + self.length

    def to_json(self) -> dict[str, Any]:
        """Return a `MessageEntity`."""
        fields = {
            "type": self.type,
            "offset": self.offset,
            "length": self.length,
            "url": self.url,
            "language": self.language,
        }
        return {key: value for key, value in fields.items() if value is not None}

    def opening_tag(self) -> str:
        """Return its opening HTML; nothing for an entity that Telegram found itself."""
        if self.type == "text_link":
            return f'<a href="{escape(self.url or "")}">'
        return f"<{_TAGS[self.type]}>" if self.type in _TAGS else ""

    def closing_tag(self) -> str:
        """Return its closing HTML."""
        return "</a>" if self.type == "text_link" else self.opening_tag().replace("<", "</")


def utf16_length(text: str) -> int:
    """Return how many UTF-16 code units the text takes."""
    return len(text) + sum(character > "\uffff" for character in text)


class FormattedText(NamedTuple):
    """Plain text and its entities, outer ones first."""

    text: str
    entities: tuple[Entity, ...] = ()

    def length(self) -> int:
        """Return the length that Telegram's limits count."""
        return utf16_length(self.text)

    def trimmed(self) -> "FormattedText":
        """Return the text as it is shown: no white space at either end."""
        without_head = self.text.lstrip()
        shift = utf16_length(self.text) - utf16_length(without_head)
        text = without_head.rstrip()
        moved = (_clipped(entity, shift, utf16_length(text)) for entity in self.entities)
        return FormattedText(text, in_order(entity for entity in moved if entity.length > 0))

    def to_html(self) -> str:
        """Return the HTML that a bot could have sent for this."""
        units = self.text.encode("utf-16-le")
        edges = sorted({0, len(units) // 2, *self._edges()})
        parts = [self._tags_at(0)]
        for start, end in pairwise(edges):
            parts.append(escape(units[start * 2 : end * 2].decode("utf-16-le"), quote=False))
            parts.append(self._tags_at(end))
        return "".join(parts)

    def _edges(self) -> set[int]:
        return {edge for entity in self.entities for edge in (entity.offset, entity.end)}

    def _tags_at(self, offset: int) -> str:
        closing = [e.closing_tag() for e in reversed(self.entities) if e.end == offset]
        opening = [e.opening_tag() for e in self.entities if e.offset == offset]
        return "".join(closing + opening)


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the entities as Telegram lists them: by position, the longer first."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def _clipped(entity: Entity, shift: int, length: int) -> Entity:
    start = min(max(entity.offset - shift, 0), length)
    end = min(max(entity.end - shift, 0), length)
    return replace(entity, offset=start, length=end - start)
