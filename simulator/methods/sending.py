"""Methods that put a message of the bot into a chat."""

from simulator.chats import Chat
from simulator.errors import bad_request
from simulator.keyboards import read_keyboard
from simulator.messages import Message
from simulator.methods.content import read_extra, read_text
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.world import Sent, World

_TYPING_SECONDS = 5.0
_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, parameters: Parameters) -> JsonObject:
    """`sendMessage`."""
    chat = world.chat_open_to_bot(parameters.chat_id())
    message = Message(
        body=read_text(parameters),
        keyboard=read_keyboard(parameters.text("reply_markup")),
        extra=read_extra(parameters, chat),
    )
    return accept(world, chat, message, "sendMessage")


def accept(world: World, chat: Chat, message: Message, method: str) -> JsonObject:
    """Post the bot's message, write it into the log, and return it."""
    world.post(chat, world.bot(), message)
    chat.typing_until = 0.0
    world.sent.append(Sent(message.date, chat.id, message.message_id, method, message.body.text))
    return message.to_json()


def send_chat_action(world: World, parameters: Parameters) -> bool:
    """`sendChatAction`: shown for five seconds or until the next message."""
    chat = world.chat_open_to_bot(parameters.chat_id())
    if parameters.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.typing_until = world.monotonic() + _TYPING_SECONDS
    world.changes.mark()
    return True
