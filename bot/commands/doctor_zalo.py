"""The doctor's checks of each Zalo bot: the proxy, the way there, the token, the webhook."""

from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from bot.commands.doctor_calls import BotApi, Reply
from bot.commands.doctor_checks import check_clock, check_proxy
from core.config import Settings
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import zalo as texts
from core.settings.channels import ZaloSettings

_NOT_FOUND = 404  # Zalo's answer when no webhook is set
_NOTHING = Reply(_NOT_FOUND, is_bot_api=True, result=None, offset=None, seconds=0)


@dataclass(frozen=True)
class _Answers:
    """What a bot's server answered; `reason` is the network's error, if it did not."""

    me: Reply = _NOTHING
    hook: Reply = _NOTHING
    reason: str = field(default="")


def check_zalo(settings: Settings) -> list[Finding]:
    """Call Zalo for each bot as the assistant does, and report each result."""
    found = []
    bots = settings.zalo_bots
    needs_clock = not settings.telegram.token.get_secret_value()
    for number, bot in enumerate(bots):
        answers = _asked(bot)
        of_bot = [*_proxy(bot), *_of_bot(settings, bot, answers)]
        found += [_named(one, bot.name) for one in of_bot] if len(bots) > 1 else of_bot
        if needs_clock and number == 0:  # otherwise Telegram's server told the time
            found.append(check_clock(answers.me))
    return found


def _named(finding: Finding, name: str) -> Finding:
    facts = {**finding.facts, "bot": name}
    return replace(finding, message=texts.of_bot(name, finding.message), facts=facts)


def _asked(bot: ZaloSettings) -> _Answers:
    try:
        with BotApi(bot, "POST") as api:
            me = api.call("getMe")
            return _Answers(me, api.call("getWebhookInfo") if me.result else _NOTHING)
    except Exception as error:  # its words may hold the token
        return _Answers(reason=type(error).__name__)


def _proxy(bot: ZaloSettings) -> list[Finding]:
    url = bot.proxy_url
    return [check_proxy("zalo_proxy", url, texts.mend_proxy())] if url else []


def _of_bot(settings: Settings, bot: ZaloSettings, answers: _Answers) -> list[Finding]:
    host = urlsplit(bot.api_url).hostname or "?"
    me = answers.me
    if answers.reason or not me.is_bot_api:
        said = texts.not_reached(host, answers.reason)
        advice = texts.mend_way()
        if not answers.reason:
            said, advice = texts.odd_answer(host, me.status), texts.check_address()
        unreached = fault("zalo", said, advice, host=host)
        return [unreached, *(_unknown(check) for check in ("zalo_token", "zalo_webhook"))]
    took = round(me.seconds * 1000)
    reached = ok("zalo", texts.reached(host, took), host=host, milliseconds=took)
    return [reached, _token(bot, me), _webhook(settings, bot, answers)]


def _unknown(check: str) -> Finding:
    return warning(check, texts.not_asked(), texts.when_reached())


def _token(bot: ZaloSettings, me: Reply) -> Finding:
    if me.result:
        shown = str(me.result.get("display_name") or me.result.get("account_name") or "?")
        if not bot.bot_name:
            said = texts.nameless(shown)
            return warning("zalo_token", said, texts.fill_in_name(), account=shown)
        return ok("zalo_token", texts.token_is_good(shown), account=shown)
    if me.is_refused:
        return fault("zalo_token", texts.token_refused(), texts.fill_in_token())
    said = texts.odd_refusal(me.status)
    return warning("zalo_token", said, texts.when_reached(), status=me.status)


def _webhook(settings: Settings, bot: ZaloSettings, answers: _Answers) -> Finding:
    if not answers.me.result:
        return warning("zalo_webhook", texts.not_asked_without_token(), texts.when_token_is_good())
    hook = answers.hook
    is_known = hook.result is not None or hook.status == _NOT_FOUND
    if not hook.is_bot_api or not is_known:
        return _unknown("zalo_webhook")
    url = str((hook.result or {}).get("url") or "")
    if bot.is_webhook:
        return _wanted_webhook(settings, bot, url)
    if url:  # the webhook's full address may be a secret
        host = urlsplit(url).hostname or "?"
        return warning("zalo_webhook", texts.webhook_is_set(host), texts.remove_webhook())
    return ok("zalo_webhook", texts.no_webhook())


def _wanted_webhook(settings: Settings, bot: ZaloSettings, url: str) -> Finding:
    own = f"{settings.web.public_url}/zalo/{bot.name}"
    if not settings.web.public_url.startswith("https://"):
        return fault("zalo_webhook", texts.webhook_needs_https(), texts.set_public_url())
    if url == own:
        return ok("zalo_webhook", texts.webhook_is_ours(own))
    said = texts.webhook_is_elsewhere(urlsplit(url).hostname or "?") if url else texts.not_set_yet()
    return warning("zalo_webhook", said, texts.restart_to_set())
