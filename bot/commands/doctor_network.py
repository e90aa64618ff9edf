"""The doctor's checks of Telegram: the proxy, the way there, the token, the webhook, the clock."""

from urllib.parse import urlsplit

from bot.commands.doctor_calls import BotApi, Reply
from bot.commands.doctor_checks import check_clock, check_proxy
from core.config import Settings
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import network as texts


def check_network(settings: Settings) -> list[Finding]:
    """Call Telegram as the assistant does, and report each result."""
    if not settings.telegram.token.get_secret_value() and settings.zalo_bots:
        return [ok("telegram", texts.telegram_not_used())]
    found = [_proxy(settings)]
    host = urlsplit(settings.telegram.api_url).hostname or "?"
    if not settings.telegram.token.get_secret_value():
        found.append(fault("token", texts.no_token(), texts.fill_in_any_token()))
    try:
        with BotApi(settings.telegram, "GET") as api:
            me = api.call("getMe")
            hook = api.call("getWebhookInfo") if me.result else None
    except Exception as error:  # its words may hold the token
        return [*found, *_unreached(host, type(error).__name__, settings)]
    return [*found, _reach(host, me), *_token(settings, me), *_webhook(me, hook), check_clock(me)]


def _proxy(settings: Settings) -> Finding:
    url = settings.telegram.proxy_url
    if url is None:
        return ok("proxy", texts.no_proxy())
    return check_proxy("proxy", url, texts.mend_proxy())


def _unreached(host: str, reason: str, settings: Settings) -> list[Finding]:
    said = texts.not_reached(host, reason)
    rest = ["webhook", "clock"]
    rest += ["token"] if settings.telegram.token.get_secret_value() else []
    return [
        fault("telegram", said, texts.mend_way(), host=host, reason=reason),
        *(warning(check, texts.not_asked(), texts.when_reached()) for check in rest),
    ]


def _reach(host: str, me: Reply) -> Finding:
    if not me.is_bot_api:
        said = texts.odd_answer(host, me.status)
        return fault("telegram", said, texts.check_address(), host=host, status=me.status)
    took = round(me.seconds * 1000)
    return ok("telegram", texts.reached(host, took), host=host, milliseconds=took)


def _token(settings: Settings, me: Reply) -> list[Finding]:
    if not settings.telegram.token.get_secret_value():
        return []
    if me.result:
        username = str(me.result.get("username", ""))
        return [ok("token", texts.token_is_good(username), username=username)]
    if me.is_refused:
        return [fault("token", texts.token_refused(), texts.fill_in_token())]
    return [warning("token", texts.not_asked(), texts.when_reached())]


def _webhook(me: Reply, hook: Reply | None) -> list[Finding]:
    if me.is_refused:
        said = texts.not_asked_without_token()
        return [warning("webhook", said, texts.when_token_is_good())]
    if hook is None or hook.result is None:
        return [warning("webhook", texts.not_asked(), texts.when_reached())]
    if hook.result.get("url"):  # the webhook's full address may be a secret
        return [warning("webhook", texts.webhook_is_set(), texts.remove_webhook())]
    return [ok("webhook", texts.no_webhook())]
