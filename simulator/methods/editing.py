"""Methods that change or remove an existing message."""

from datetime import timedelta

from simulator import limits
from simulator.chats import Chat
from simulator.errors import bad_request
from simulator.formatted import FormattedText
from simulator.keyboards import Keyboard, read_keyboard
from simulator.messages import Message
from simulator.methods.content import read_caption, read_text
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.world import Sent, World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(world: World, parameters: Parameters) -> JsonObject:
    """`editMessageText`: without a keyboard, the old one is removed."""
    body = read_text(parameters)
    message = _own_message(world, parameters)
    if message.media:
        raise bad_request("there is no text in the message to edit")
    if body.text != message.body.text:
        _note(world, message, "editMessageText")
    return _change(world, message, body, _keyboard(parameters))


def edit_message_caption(world: World, parameters: Parameters) -> JsonObject:
    """`editMessageCaption`."""
    body = read_caption(parameters)
    message = _own_message(world, parameters)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    return _change(world, message, body, _keyboard(parameters))


def edit_message_reply_markup(world: World, parameters: Parameters) -> JsonObject:
    """`editMessageReplyMarkup`."""
    message = _own_message(world, parameters)
    return _change(world, message, message.body, _keyboard(parameters))


def delete_message(world: World, parameters: Parameters) -> bool:
    """`deleteMessage`: only within 48 hours."""
    chat = world.chat_open_to_bot(parameters.chat_id())
    message = _found(chat, parameters, "message to delete not found")
    if world.now() - message.date > timedelta(hours=limits.DELETE_HOURS):
        raise bad_request("message can't be deleted for everyone")
    _note(world, message, "deleteMessage")
    world.delete(chat, message.message_id)
    return True


def _keyboard(parameters: Parameters) -> Keyboard:
    return read_keyboard(parameters.text("reply_markup"))


def _own_message(world: World, parameters: Parameters) -> Message:
    chat = world.chat_open_to_bot(parameters.chat_id())
    message = _found(chat, parameters, "message to edit not found")
    if not message.is_from_bot:
        raise bad_request("message can't be edited")
    return message


def _found(chat: Chat, parameters: Parameters, problem: str) -> Message:
    if not parameters.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(parameters.integer("message_id"))
    if message is None:
        raise bad_request(problem)
    return message


def _note(world: World, message: Message, method: str) -> None:
    """Log the replaced or deleted contents of a message."""
    text, chat_id = message.body.text, message.chat["id"]
    world.altered.append(Sent(world.now(), chat_id, message.message_id, method, text))


def _change(world: World, message: Message, body: FormattedText, keyboard: Keyboard) -> JsonObject:
    if (body, keyboard) == (message.body, message.keyboard):
        raise bad_request(_NOT_MODIFIED)
    message.body, message.keyboard, message.edited_at = body, keyboard, world.now()
    world.touch(message)
    return message.to_json()
