"""The Zalo Bot API's methods by name."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from simulator.errors import ApiError, bad_request
from simulator.guard import is_loopback
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.zalo import sending
from simulator.zalo.bot import ZaloBot
from simulator.zalo.webhook import ZaloWebhook

_POLL_SECONDS = 30
_LOOK_SECONDS = 1.0  # between looks whether the caller hung up
_SECRET = range(8, 257)  # characters
_IDLE = ApiError(408, "Request timeout")

Gone = Callable[[], Awaitable[bool]]


@dataclass(frozen=True)
class Asked:
    """What one call asks; `is_gone` tells whether the caller hung up."""

    parameters: Parameters
    is_gone: Gone


async def get_me(bot: ZaloBot, _asked: Asked) -> JsonObject:
    """`getMe`."""
    return {
        "id": bot.id,
        "account_name": bot.account,
        "display_name": bot.name,
        "account_type": "BASIC",
        "can_join_groups": False,
    }


async def get_updates(bot: ZaloBot, asked: Asked) -> JsonObject:
    """`getUpdates`: one update, which is then forgotten; 408 when there is none in time."""
    if bot.webhook:
        raise bad_request("getUpdates does not work while a webhook is set")
    poll = bot.polled.begin()
    bot.changes.mark()  # wakes the poll before this one, which then ends
    try:
        seconds = asked.parameters.integer("timeout", _POLL_SECONDS)
        await _until_told(bot, poll, asked.is_gone, min(max(seconds, 0), _POLL_SECONDS))
        if not bot.polled.waiting or not bot.polled.is_newest(poll) or await asked.is_gone():
            raise _IDLE
        result: JsonObject = bot.polled.waiting.pop(0)["result"]
        return result
    finally:
        bot.polled.end()


async def _until_told(bot: ZaloBot, poll: int, is_gone: Gone, seconds: float) -> None:
    def is_over() -> bool:
        polled = bot.polled
        return bool(polled.waiting) or not polled.is_newest(poll) or bot.world.is_closing

    while seconds > 0 and not await is_gone():
        if await bot.changes.until(is_over, min(seconds, _LOOK_SECONDS)):
            return
        seconds -= _LOOK_SECONDS


async def set_webhook(bot: ZaloBot, asked: Asked) -> JsonObject:
    """`setWebhook`: the address is kept even when nobody answers there."""
    url = asked.parameters.text("url")
    secret = asked.parameters.text("secret_token")
    if not is_loopback(url):
        raise bad_request("url: the simulator only calls addresses on loopback")
    if len(secret) not in _SECRET:
        raise bad_request("secret_token must be 8 to 256 characters")
    await bot.close_webhook()
    bot.webhook = ZaloWebhook(url, secret, bot.now_ms(), bot.quirks, bot.lost)
    verification = await bot.webhook.verify()
    return {"url": url, "updated_at": bot.webhook.updated_ms, "verification": verification}


async def delete_webhook(bot: ZaloBot, _asked: Asked) -> JsonObject:
    """`deleteWebhook`."""
    await bot.close_webhook()
    return {"url": "", "updated_at": bot.now_ms()}


async def get_webhook_info(bot: ZaloBot, _asked: Asked) -> JsonObject:
    """`getWebhookInfo`: 404 when none is set."""
    if bot.webhook is None:
        raise ApiError(404, "Not Found")
    return {"url": bot.webhook.url, "updated_at": bot.webhook.updated_ms}


def _sending(method: Callable[[ZaloBot, Parameters], Awaitable[object]]) -> "Method":
    async def send(bot: ZaloBot, asked: Asked) -> object:
        return await method(bot, asked.parameters)

    return send


Method = Callable[[ZaloBot, Asked], Awaitable[object]]
# The names' case counts, other than on Telegram.
METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": _sending(sending.send_message),
    "sendPhoto": _sending(sending.send_photo),
    "sendSticker": _sending(sending.send_sticker),
    "sendVoice": _sending(sending.send_voice),
    "sendChatAction": _sending(sending.send_chat_action),
}
