"""Settings of the channels, and of the web server that carries what a chat cannot."""

from ipaddress import ip_network
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, field_validator

from core.addresses import checked_server, is_address, is_proxy_address
from core.settings.section import SettingSection

ZALO_API = "https://bot-api.zaloplatforms.com"


def _one_word(token: SecretStr) -> SecretStr:
    words = token.get_secret_value().strip()
    if any(letter.isspace() or not letter.isprintable() for letter in words):
        raise ValueError("no token")
    return SecretStr(words)


def _proxy(proxy: SecretStr) -> SecretStr:
    if proxy.get_secret_value() and not is_proxy_address(proxy.get_secret_value()):
        raise ValueError("no proxy address")
    return proxy


Token = Annotated[SecretStr, AfterValidator(_one_word)]
Server = Annotated[str, AfterValidator(checked_server)]
Proxy = Annotated[SecretStr, AfterValidator(_proxy)]  # secret: it may hold a password


class ChannelSettings(SettingSection):
    """How a chat platform is reached."""

    token: Token = SecretStr("")
    proxy: Proxy = SecretStr("")

    @property
    def proxy_url(self) -> str | None:
        """Give the proxy's address; None when there is none."""
        return self.proxy.get_secret_value() or None


class TelegramSettings(ChannelSettings):
    """How Telegram is reached."""

    api_url: Server = "https://api.telegram.org"


class ZaloSettings(ChannelSettings):
    """One Zalo bot: how it is reached, and what its plan at Zalo allows.

    `name` is the channel under which accounts are kept; it must never change. People look for
    `bot_name`, or open `link`. `messages` are a month's; `counts_received`: what comes in uses them
    up too.
    """

    name: str = Field(default="zalo", pattern=r"^zalo[a-z0-9-]{0,12}$")
    api_url: Server = ZALO_API
    users: int = Field(default=50, ge=1)
    messages: int = Field(default=3000, ge=1)
    counts_received: bool = True
    is_webhook: bool = False
    bot_name: str = Field(default="", max_length=100)
    link: str = Field(default="", max_length=300)

    @field_validator("link")
    @classmethod
    def _opens_on_a_phone(cls, words: str) -> str:
        link = words.strip()
        if link and not is_address(link, ("https",)):
            raise ValueError("no web address")
        return link


class WebSettings(SettingSection):
    """The web server; it is off while `public_url` is empty.

    `public_url` is how phones reach it, by a reverse proxy or a tunnel.
    """

    public_url: str = ""
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8088, ge=0, le=65535)
    proxies: tuple[str, ...] = ()

    @field_validator("proxies")
    @classmethod
    def _are_places(cls, places: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse "*" and names: whoever calls could say that they are anybody, or nobody could."""
        for place in places:
            ip_network(place)
        return places

    @field_validator("public_url")
    @classmethod
    def _is_web_address(cls, words: str) -> str:
        address = words.strip().rstrip("/")
        if address and not is_address(address, ("http", "https")):
            raise ValueError("no web address")
        return address


def as_bots(value: object) -> object:
    """Read [zalo] as a list of one bot, and [[zalo]] as it is."""
    return (value,) if isinstance(value, dict) else value


def apart(bots: tuple[ZaloSettings, ...]) -> tuple[ZaloSettings, ...]:
    """Raise `ValueError` when two bots have one name."""
    if len({bot.name for bot in bots}) < len(bots):
        raise ValueError("two [[zalo]] of one name")
    return bots
