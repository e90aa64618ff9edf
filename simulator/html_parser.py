"""Telegram's HTML, as strict as TDLib's parser, with the same error messages."""

import re
from dataclasses import dataclass, field

from simulator.errors import ApiError, bad_request
from simulator.formatted import Entity, FormattedText, in_order, utf16_length
from simulator.html_references import decoded, read_character

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
}
_ATTRIBUTE = re.compile(
    r"""\s*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)))?"""
)
_LINK = re.compile(r"(?:https?://|tg://)?[^\s/]+\.?[^\s]*")


@dataclass
class _OpenTag:
    name: str
    offset: int
    attributes: dict[str, str] = field(default_factory=dict)


def parse_html(source: str) -> FormattedText:
    """Return text and entities, or raise the 400 that Telegram answers."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.parts: list[str] = []
        self.length = 0
        self.open: list[_OpenTag] = []
        self.entities: list[Entity] = []

    def read(self) -> FormattedText:
        while self.position < len(self.source):
            self._step()
        if self.open:
            raise _refusal(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return FormattedText("".join(self.parts), in_order(_outside_code(self.entities)))

    def _step(self) -> None:
        if self.source.startswith("</", self.position):
            self._end_tag()
        elif self.source[self.position] == "<":
            self._start_tag()
        else:
            text, self.position = read_character(self.source, self.position)
            self.parts.append(text)
            self.length += utf16_length(text)

    def _start_tag(self) -> None:
        begin = self.position
        found = re.compile(r"<([^\s>]*)").match(self.source, begin)
        name = found[1].lower() if found else ""
        self.position = begin + 1 + len(name)
        if self.position >= len(self.source):
            raise self._at("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._at(f'Unsupported start tag "{name}"', begin)
        tag = _OpenTag(name, self.length, self._attributes(name, begin))
        if name == "span" and tag.attributes.get("class") != "tg-spoiler":
            raise self._at('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(tag)

    def _attributes(self, name: str, begin: int) -> dict[str, str]:
        attributes = {}
        while found := _ATTRIBUTE.match(self.source, self.position):
            value = found[2] or found[3] or found[4] or ""
            attributes[found[1].lower()] = decoded(value)
            self.position = found.end()
        while self.source[self.position : self.position + 1].isspace():
            self.position += 1
        if self.source[self.position : self.position + 1] != ">":
            raise self._at(f'Unclosed start tag "{name}"', begin)
        self.position += 1
        return attributes

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise self._at("Unexpected end tag", begin)
        found = re.compile(r"</([^\s>]*)\s*>").match(self.source, begin)
        if found is None:
            raise self._at("Unclosed end tag", begin)
        tag, name = self.open.pop(), found[1].lower()
        if name not in {"", tag.name}:
            pair = f'expected "</{tag.name}>", found "</{name}>"'
            raise self._at("Unmatched end tag", begin, f", {pair}")
        self.position = found.end()
        self._close(tag)

    def _close(self, tag: _OpenTag) -> None:
        if self.length == tag.offset:
            return
        entity = Entity(_TYPES[tag.name], tag.offset, self.length - tag.offset)
        if tag.name == "a":
            url = tag.attributes.get("href") or self._text_since(tag.offset)
            if _LINK.fullmatch(url) is None:  # Telegram drops a link without an address
                return
            entity = Entity("text_link", tag.offset, entity.length, url=url)
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity = Entity("expandable_blockquote", tag.offset, entity.length)
        self.entities.append(entity)

    def _text_since(self, offset: int) -> str:
        units = "".join(self.parts).encode("utf-16-le")
        return units[offset * 2 :].decode("utf-16-le")

    def _at(self, problem: str, position: int, more: str = "") -> ApiError:
        offset = len(self.source[:position].encode())
        return _refusal(f"{problem} at byte offset {offset}{more}")


def _refusal(problem: str) -> ApiError:
    return bad_request(f"can't parse entities: {problem}")


def _outside_code(entities: list[Entity]) -> list[Entity]:
    """Drop entities within code: Telegram shows code unformatted."""
    code = [entity for entity in entities if entity.type in {"code", "pre"}]
    return [entity for entity in entities if not any(_within(entity, block) for block in code)]


def _within(entity: Entity, block: Entity) -> bool:
    if entity is block or (entity.type == "pre" and block.type == "code"):
        return False
    return block.offset <= entity.offset and entity.end <= block.end
