"""Methods that put a message of the bot into a chat."""

from simulator.chats import Chat
from simulator.errors import bad_request
from simulator.files import image_size
from simulator.formatted import FormattedText, utf16_length
from simulator.messages import Message
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.zalo.bot import ZaloBot
from simulator.zalo.media import fetched
from simulator.zalo.text_styles import MOST, styled

_TYPING_SECONDS = 5.0
_ACTIONS = {"typing", "upload_photo"}
_GROUP = "zgr-"


async def send_message(bot: ZaloBot, parameters: Parameters) -> JsonObject:
    """`sendMessage`: a `parse_mode` would make `text_styles` worthless, so it is refused here."""
    chat = _chat(bot, parameters)
    if parameters.text("parse_mode"):
        raise bad_request("parse_mode is not simulated: text_styles are")
    body = styled(parameters.text("text"), parameters.parsed("text_styles"))
    return bot.accept(chat, Message(body=body), "sendMessage")


async def send_photo(bot: ZaloBot, parameters: Parameters) -> JsonObject:
    """`sendPhoto`: the address is fetched several times before anything is shown."""
    chat = _chat(bot, parameters)
    caption = parameters.text("caption")
    if utf16_length(caption) > MOST:
        raise bad_request(f"caption must be 1 to {MOST} characters")
    content = await fetched(parameters.text("photo"), bot.quirks.photo_fetches)
    if image_size(content) is None:
        raise bad_request("photo: no picture at this address")
    media, file = bot.world.files.add_photo(content)
    message = Message(body=FormattedText(caption), media=media, files=(file,))
    return bot.accept(chat, message, "sendPhoto")


async def send_sticker(bot: ZaloBot, parameters: Parameters) -> JsonObject:
    """`sendSticker`."""
    chat = _chat(bot, parameters)
    if not parameters.text("sticker"):
        raise bad_request("sticker is missing")
    return bot.accept(chat, Message(media={"sticker": {"emoji": "👍"}}), "sendSticker")


async def send_voice(bot: ZaloBot, parameters: Parameters) -> JsonObject:
    """`sendVoice`: in a group it seems to succeed, and nothing arrives."""
    if parameters.text("chat_id").startswith(_GROUP):
        return {"message_id": "0" * 20, "date": bot.now_ms()}
    chat = _chat(bot, parameters)
    url = parameters.text("voice_url")
    if not url.partition("?")[0].endswith(".aac"):
        raise bad_request("voice_url must end with .aac")
    file = bot.world.files.add("voice.aac", await fetched(url, 1), "voice")
    media = {"voice": {**file.to_json(), "mime_type": "audio/aac"}}
    return bot.accept(chat, Message(media=media, files=(file,)), "sendVoice")


async def send_chat_action(bot: ZaloBot, parameters: Parameters) -> None:
    """`sendChatAction`: shown for five seconds or until the next message; costs nothing."""
    chat = _chat(bot, parameters)
    if parameters.text("action") not in _ACTIONS:
        raise bad_request("action is unknown")
    chat.typing_until = bot.world.monotonic() + _TYPING_SECONDS
    bot.changes.mark()


def _chat(bot: ZaloBot, parameters: Parameters) -> Chat:
    return bot.chat_open_to_bot(parameters.text("chat_id"))
