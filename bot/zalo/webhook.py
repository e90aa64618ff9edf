"""The webhook at Zalo: set, seen to be ours, removed; while one is set, nothing can be polled."""

import hashlib
import hmac
import logging
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.zalo.client import ZaloClient
from bot.zalo.errors import NotFoundError, ZaloError
from core.settings.channels import ZaloSettings

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Webhook:
    """Where Zalo brings updates, and the secret that proves it is Zalo."""

    url: str
    secret: str

    def __repr__(self) -> str:
        """Show neither: whoever knows them could speak in people's names."""
        return "Webhook()"


def webhook_of(settings: ZaloSettings, public_url: str) -> Webhook:
    """Give the bot's webhook; its secret follows from the token, which only Zalo shares."""
    key = settings.token.get_secret_value().encode()
    secret = hmac.digest(key, f"nhacviec webhook {settings.name}".encode(), hashlib.sha256).hex()
    return Webhook(f"{public_url}/zalo/{settings.name}", secret)


def is_of(webhook: Webhook, told: str) -> bool:
    """Tell whether this is the webhook's secret; it takes as long for every guess."""
    return hmac.compare_digest(webhook.secret.encode(), told.encode("utf-8", "replace"))


def blames_webhook(error: ZaloError) -> bool:
    """Tell whether a webhook prevents polling."""
    return "webhook" in error.reason.lower()


async def set_webhook(client: ZaloClient, webhook: Webhook) -> None:
    """Set the webhook; raise `ZaloError` when Zalo does not take it."""
    told = await client.call("setWebhook", {"url": webhook.url, "secret_token": webhook.secret})
    tested = told.get("verification") if isinstance(told, dict) else None
    if isinstance(tested, dict) and tested.get("success") is False:
        # It keeps the address all the same, so what people send may be lost.
        _log.error("Zalo could not reach the webhook: look at public_url and the way to it")


async def is_set(client: ZaloClient, webhook: Webhook) -> bool:
    """Tell whether Zalo has this webhook."""
    return await _url(client) == webhook.url


async def remove_webhook(client: ZaloClient) -> None:
    """Remove a webhook, if there is one: nothing could be polled."""
    try:
        url = await _url(client)
        if not url:
            return
        await client.call("deleteWebhook")
    except ZaloError as error:
        _log.warning("the webhook was not removed: %s", error.reason)
    else:
        host = urlsplit(url).hostname or "?"
        _log.warning("a webhook was set (at %s), so nothing came here: it was removed", host)


async def _url(client: ZaloClient) -> str:
    try:
        told = await client.call("getWebhookInfo")
    except NotFoundError:  # none is set
        return ""
    url = told.get("url") if isinstance(told, dict) else ""
    return url if isinstance(url, str) else ""
