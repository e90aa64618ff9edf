"""Methods by which the bot learns what people did: polling, webhook, answers to taps."""

import asyncio

from simulator import limits
from simulator.errors import ApiError, bad_request
from simulator.formatted import utf16_length
from simulator.guard import is_loopback
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.taps import TapAnswer
from simulator.webhook import Webhook
from simulator.world import World

_OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


async def get_updates(world: World, parameters: Parameters) -> list[JsonObject]:
    """`getUpdates`: answers at once when there are updates, else within the time-out."""
    if world.webhook.url:
        raise ApiError(409, _WEBHOOK_ACTIVE)
    queue = world.updates
    queue.confirm(parameters.integer("offset"))
    queue.allow(parameters.parsed("allowed_updates"))
    poll = queue.begin_poll()
    world.changes.mark()  # wakes the poll before this one, which then ends
    seconds = min(max(parameters.integer("timeout"), 0), limits.POLL_SECONDS)
    await world.changes.until(
        lambda: bool(queue.pending) or queue.poll != poll or world.is_closing, seconds
    )
    if queue.poll != poll:
        raise ApiError(409, _OTHER_POLL)
    most = limits.UPDATES_IN_A_POLL
    return queue.pending[: min(max(parameters.integer("limit", most), 1), most)]


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """`answerCallbackQuery`."""
    tap = world.taps.find(parameters.text("callback_query_id"))
    if tap is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if utf16_length(parameters.text("text")) > limits.ANSWER_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    tap.answer = TapAnswer(parameters.text("text"), parameters.is_true("show_alert"))
    world.changes.mark()
    return True


async def set_webhook(world: World, parameters: Parameters) -> bool:
    """`setWebhook`. Only this machine is called: the simulator never reaches outside."""
    url = parameters.text("url")
    if url and not is_loopback(url):
        raise bad_request("bad webhook: the simulator only calls addresses on loopback")
    await world.webhook.close()
    _drop_pending(world, parameters)
    world.updates.allow(parameters.parsed("allowed_updates"))
    world.webhook = Webhook(url, parameters.text("secret_token"), world.updates, world.changes)
    world.webhook.open()
    return True


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    """`deleteWebhook`."""
    await world.webhook.close()
    _drop_pending(world, parameters)
    world.webhook = Webhook("", "", world.updates, world.changes)
    return True


async def get_webhook_info(world: World, _parameters: Parameters) -> JsonObject:
    """`getWebhookInfo`."""
    await asyncio.sleep(0)  # lets a running delivery write its result
    return {
        "url": world.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
        "allowed_updates": world.updates.allowed,
        **world.webhook.last_error(),
    }


def _drop_pending(world: World, parameters: Parameters) -> None:
    if parameters.is_true("drop_pending_updates"):
        world.updates.pending.clear()
