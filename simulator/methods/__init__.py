"""The Bot API's methods by name; an unknown one is answered with 404."""

from collections.abc import Awaitable, Callable

from simulator.methods import about, editing, media, receiving, sending
from simulator.parameters import Parameters
from simulator.world import World

Method = Callable[[World, Parameters], object | Awaitable[object]]

_NAMED: dict[str, Method] = {
    "getMe": about.get_me,
    "getChat": about.get_chat,
    "setMyCommands": about.set_my_commands,
    "getMyCommands": about.get_my_commands,
    "deleteMyCommands": about.delete_my_commands,
    "setMyName": about.set_profile,
    "getMyName": about.get_my_name,
    "setMyDescription": about.set_profile,
    "getMyDescription": about.get_my_description,
    "setMyShortDescription": about.set_profile,
    "getMyShortDescription": about.get_my_short_description,
    "setChatMenuButton": about.set_profile,
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "answerCallbackQuery": receiving.answer_callback_query,
    "sendMessage": sending.send_message,
    "sendChatAction": sending.send_chat_action,
    "sendDocument": media.send_document,
    "sendPhoto": media.send_photo,
    "sendMediaGroup": media.send_media_group,
    "getFile": media.get_file,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
}
# Telegram ignores case in a method's name.
METHODS = {name.lower(): method for name, method in _NAMED.items()}
SENDING = {"sendmessage", "senddocument", "sendphoto", "sendmediagroup"}
