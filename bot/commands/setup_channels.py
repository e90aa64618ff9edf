"""The first part of the init command: which channels, their tokens, their proxies."""

import asyncio
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Literal, NamedTuple
from urllib.parse import quote, urlsplit

import typer
from pydantic import ValidationError

from bot.commands.asking import ask, is_terminal, not_empty
from bot.commands.terminal import say
from bot.telegram.greeting import greet
from bot.zalo.greeting import ZaloNotReachedError, greet_zalo
from core.addresses import checked_server, is_proxy_address
from core.config import Settings
from core.errors import UserError
from core.installation.words import command_line as texts
from core.installation.words import zalo as of_zalo
from core.office import BotOnZalo
from core.settings.channels import ZaloSettings
from core.settings.words import token_refused

PROXY_VARIABLE = "NHACVIEC_PROXY"
"""The environment variable with a proxy's address and password, for unattended installs."""

ChannelChoice = Literal["zalo", "telegram", "both"]
Section = dict[str, Any]

_CHOICES: dict[str, ChannelChoice] = {"1": "zalo", "2": "telegram", "3": "both"}


class ChannelOptions(NamedTuple):
    """What the command line says about channels."""

    channel: ChannelChoice | None = None
    api_url: str | None = None  # Telegram's
    zalo_api_url: str | None = None
    proxy: str | None = None


class ChannelsSetUp(NamedTuple):
    """The sections of the configuration file, and the name of the bot on Telegram."""

    sections: dict[str, Section]
    username: str


def set_up_channels(options: ChannelOptions) -> ChannelsSetUp:
    """Ask for the channels and their tokens, and check each token by a call."""
    api_url = _server(options.api_url, "--api-url", texts.api_url_not_valid)
    zalo_url = _server(options.zalo_api_url, "--zalo-api-url", of_zalo.api_url_not_valid)
    proxy = _proxy(options.proxy)
    chosen = options.channel or ask(of_zalo.ask_channels(), _channel)
    sections: dict[str, Section] = {}
    username = ""
    if chosen != "telegram":
        # Zalo is rarely blocked: a proxy that is for Telegram need not carry it too.
        ways = (proxy,) if chosen == "zalo" or proxy is None else (None, proxy)
        sections["zalo"] = _zalo({"api_url": zalo_url} if zalo_url else {}, ways)
    if chosen != "zalo":
        said = {"api_url": api_url, "proxy": proxy}
        sections["telegram"] = {name: one for name, one in said.items() if one}
        username = _telegram(sections["telegram"])
    return ChannelsSetUp(sections, username)


def _channel(answer: str) -> ChannelChoice:
    if answer not in _CHOICES:
        raise UserError(of_zalo.one_to_three())
    return _CHOICES[answer]


def _telegram(section: Section) -> str:
    def with_token(token: str) -> str:
        section["token"] = token
        values = {"organization": {"name": "?"}, "telegram": section}
        try:
            settings = Settings.model_validate(values)
        except ValidationError:  # the error quotes the token
            raise UserError(token_refused()) from None
        return asyncio.run(greet(settings, _may_remove_webhook))

    hidden = is_terminal()
    username = ask(texts.ask_token(is_hidden=hidden), with_token, is_hidden=hidden)
    say(texts.token_is_good(username))
    return username


def _zalo(section: Section, ways: tuple[str | None, ...]) -> Section:
    def with_token(token: str) -> BotOnZalo:
        section["token"] = token
        return _first_reached(section, ways)

    hidden = is_terminal()
    bot = ask(of_zalo.ask_token(is_hidden=hidden), with_token, is_hidden=hidden)
    name = bot.shown_name or ask(of_zalo.ask_bot_name(), not_empty)
    say(of_zalo.token_is_good(name))
    if bot.link:
        say(of_zalo.link_is(bot.link))
    return {**section, "bot_name": name, "link": bot.link}


def _first_reached(section: Section, ways: tuple[str | None, ...]) -> BotOnZalo:
    """Greet the bot by the first way that leads to Zalo, and keep that way in the section."""
    *others, last = ways
    for proxy in others:
        with suppress(ZaloNotReachedError):
            return _greeted(section, proxy)
    return _greeted(section, last)


def _greeted(section: Section, proxy: str | None) -> BotOnZalo:
    section.pop("proxy", None)
    section.update({"proxy": proxy} if proxy else {})
    try:
        bot = ZaloSettings.model_validate(section)
    except ValidationError:  # the error quotes the token
        raise UserError(of_zalo.token_refused()) from None
    return asyncio.run(greet_zalo(bot, _may_remove_webhook))


def _may_remove_webhook(host: str) -> bool:
    return typer.confirm(texts.ask_remove_webhook(host), default=False)


def _proxy(address: str | None) -> str | None:
    """Give the proxy's address with its password, typed or from the environment.

    Everybody on the machine can see a command line (ps), and the shell keeps it.
    """
    if address is None:
        return os.environ.get(PROXY_VARIABLE) or None
    if not is_proxy_address(address):
        raise UserError(texts.proxy_not_valid())
    if _password_in(address):
        raise UserError(texts.password_on_command_line("--proxy"))
    parts = urlsplit(address)
    if parts.username is None:
        return address
    question = texts.ask_proxy_password(parts.username)
    said = ask(question, not_empty, is_hidden=is_terminal())
    user, _, place = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}:{quote(said, safe='')}@{place}").geturl()


def _password_in(address: str) -> bool:
    try:
        return urlsplit(address).password is not None
    except ValueError:  # an invalid address is reported elsewhere
        return False


def _server(words: str | None, option: str, not_valid: Callable[[], str]) -> str | None:
    if words is None:
        return None
    if _password_in(words):
        raise UserError(texts.password_on_command_line(option))
    try:
        return checked_server(words)
    except ValueError:
        raise UserError(not_valid()) from None
