"""The contents of a call: its text or caption, its keyboard, its reply."""

from typing import Any

from simulator import limits
from simulator.chats import Chat
from simulator.detection import with_detected
from simulator.errors import bad_request
from simulator.formatted import Entity, FormattedText, in_order
from simulator.html_parser import parse_html
from simulator.parameters import Parameters
from simulator.people import JsonObject


def read_text(parameters: Parameters) -> FormattedText:
    """Return the text of a message, within Telegram's limit."""
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    text = formatted(
        parameters.text("text"), parameters.text("parse_mode"), parameters.parsed("entities")
    )
    if not text.text:
        raise bad_request("text must be non-empty")
    if text.length() > limits.TEXT_LENGTH:
        raise bad_request("message is too long")
    return text


def read_caption(parameters: Parameters) -> FormattedText:
    """Return the caption of a file, within Telegram's limit."""
    return caption(
        parameters.text("caption"),
        parameters.text("parse_mode"),
        parameters.parsed("caption_entities"),
    )


def caption(text: str, parse_mode: str, entities: Any) -> FormattedText:  # noqa: ANN401 - JSON
    """Return a caption, within Telegram's limit."""
    result = formatted(text, parse_mode, entities)
    if result.length() > limits.CAPTION_LENGTH:
        raise bad_request("message caption is too long")
    return result


def formatted(text: str, parse_mode: str, entities: Any) -> FormattedText:  # noqa: ANN401 - JSON
    """Return text with its entities: parsed, given, and found by Telegram."""
    if parse_mode.lower() == "html":
        source = parse_html(text)
    elif parse_mode:  # the assistant writes HTML; Markdown is not simulated
        raise bad_request("unsupported parse_mode")
    else:
        source = FormattedText(text, in_order(map(_given, entities or [])))
    return with_detected(source.trimmed())


def read_extra(parameters: Parameters, chat: Chat) -> JsonObject:
    """Return the message fields that are copied from the call."""
    extra: JsonObject = {}
    if parameters.is_true("protect_content"):
        extra["has_protected_content"] = True
    reply = parameters.parsed("reply_parameters") or {}
    message_id = int(reply.get("message_id", 0)) or parameters.integer("reply_to_message_id")
    if message_id:
        extra.update(_reply(chat, message_id, is_optional=_may_miss(parameters, reply)))
    return extra


def _may_miss(parameters: Parameters, reply: JsonObject) -> bool:
    name = "allow_sending_without_reply"
    return bool(reply.get(name)) or parameters.is_true(name)


def _reply(chat: Chat, message_id: int, *, is_optional: bool) -> JsonObject:
    if message := chat.messages.get(message_id):
        return {"reply_to_message": message.to_json()}
    if is_optional:
        return {}
    raise bad_request("message to be replied not found")


def _given(entity: JsonObject) -> Entity:
    return Entity(
        str(entity["type"]),
        int(entity["offset"]),
        int(entity["length"]),
        entity.get("url"),
        entity.get("language"),
    )
