"""Entities that Telegram finds by itself in any text: commands, links, mentions."""

import re

from simulator.formatted import Entity, FormattedText, in_order, utf16_length

# In this order: an address within a link is part of the link.
_PATTERNS = (
    ("url", re.compile(r"(?:https?://|\bt\.me/)[^\s<>\"]*[^\s<>\".,;:!?)»”]")),
    ("email", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    ("bot_command", re.compile(r"(?<![\w/<])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<!\w)@[A-Za-z]\w{3,31}")),
    ("hashtag", re.compile(r"(?<!\w)#\w*[^\W\d]\w*")),
)
_OPAQUE = {"code", "pre", "text_link"}


def links_of(text: str) -> tuple[Entity, ...]:
    """Return the web addresses in a text."""
    kind, pattern = _PATTERNS[0]
    return tuple(_entity(kind, text, match) for match in pattern.finditer(text))


def with_detected(formatted: FormattedText) -> FormattedText:
    """Return the text with the entities that Telegram adds on its own."""
    taken = [entity for entity in formatted.entities if entity.type in _OPAQUE]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(formatted.text):
            entity = _entity(kind, formatted.text, match)
            if not any(_overlap(entity, other) for other in taken + found):
                found.append(entity)
    return FormattedText(formatted.text, in_order([*formatted.entities, *found]))


def _entity(kind: str, text: str, match: re.Match[str]) -> Entity:
    return Entity(kind, utf16_length(text[: match.start()]), utf16_length(match[0]))


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end
