"""Every setting, with its default; `config.example.toml` explains each and a test compares them."""

import tomllib
from datetime import date, time
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from core.errors import UserError
from core.texts import settings as texts

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")


def _clock_time(value: object) -> object:
    return time.fromisoformat(value) if isinstance(value, str) else value


ClockTime = Annotated[time, BeforeValidator(_clock_time)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class OrganizationSettings(_Section):
    """Whose assistant this is."""

    name: str = Field(min_length=1)


class TelegramSettings(_Section):
    """How Telegram is reached."""

    token: SecretStr = SecretStr("")
    api_url: str = "https://api.telegram.org"
    proxy: SecretStr = SecretStr("")  # it may hold a password

    @field_validator("proxy")
    @classmethod
    def _is_proxy(cls, proxy: SecretStr) -> SecretStr:
        if proxy.get_secret_value() and not is_proxy_address(proxy.get_secret_value()):
            raise ValueError("no proxy address")
        return proxy

    @property
    def proxy_url(self) -> str | None:
        """Give the proxy's address; None when there is none."""
        return self.proxy.get_secret_value() or None


def is_proxy_address(words: str) -> bool:
    """Tell whether this is an address that the HTTP client takes as a proxy."""
    try:
        found = urlsplit(words)
        port = found.port
    except ValueError:  # a port that is no number
        return False
    is_clean = not any(letter.isspace() or not letter.isprintable() for letter in words)
    return found.scheme in _PROXY_SCHEMES and bool(found.hostname) and port != 0 and is_clean


class StorageSettings(_Section):
    """Where data is kept; a relative folder counts from the configuration file."""

    directory: Path = Path("data")
    evidence_max_megabytes: int = Field(default=20, ge=1, le=20)


class AccessSettings(_Section):
    """Invitations."""

    invitation_days: int = Field(default=7, ge=1)
    guesses_an_hour: int = Field(default=5, ge=1)


class RoundSettings(_Section):
    """Days of the last month of a quarter."""

    cutoff_day: int = Field(default=14, ge=1, le=28)
    department_due_day: int = Field(default=16, ge=1, le=28)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.cutoff_day >= self.department_due_day:
            raise ValueError("cutoff_day >= department_due_day")
        return self


class ReminderSettings(_Section):
    """When officials are reminded."""

    days_before: tuple[int, ...] = (7, 1)
    at: ClockTime = time(8)
    windows: tuple[tuple[ClockTime, ClockTime], ...] = (
        (time(8), time(11)),
        (time(14), time(16, 30)),
    )

    @model_validator(mode="after")
    def _inside_a_window(self) -> Self:
        if not any(start <= self.at < end for start, end in self.windows):
            raise ValueError("at is outside every window")
        return self


class ChangedDay(_Section):
    """A day that is not as the published calendar says, and the document that says so."""

    on: date
    document: str


class CalendarSettings(_Section):
    """The office's working days: Vietnam's public holidays, with these changes."""

    time_zone: str = "Asia/Ho_Chi_Minh"
    days_off: tuple[ChangedDay, ...] = ()
    days_worked: tuple[ChangedDay, ...] = ()

    @field_validator("time_zone")
    @classmethod
    def _known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as unknown:
            raise ValueError("unknown time zone") from unknown
        return name


class Settings(_Section):
    """One installation's settings."""

    organization: OrganizationSettings
    telegram: TelegramSettings = TelegramSettings()
    storage: StorageSettings = StorageSettings()
    access: AccessSettings = AccessSettings()
    rounds: RoundSettings = RoundSettings()
    reminders: ReminderSettings = ReminderSettings()
    calendar: CalendarSettings = CalendarSettings()

    @property
    def database_path(self) -> Path:
        """Give the database's file."""
        return self.storage.directory / "nhacviec.db"

    @property
    def evidence_directory(self) -> Path:
        """Give the folder of evidence files."""
        return self.storage.directory / "evidence"


def load_settings(path: Path) -> Settings:
    """Read the configuration file; raise `UserError` that names the setting that is wrong."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UserError(texts.no_file(path)) from error
    except OSError as error:
        raise UserError(texts.unreadable(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(texts.not_toml(path, str(error))) from error
    return _validated(values, path)


def _validated(values: dict[str, object], path: Path) -> Settings:
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        # The cause is left out on purpose: it quotes what was typed, perhaps the token.
        raise UserError(texts.wrong_value(path, where, first["type"])) from None
    directory = path.resolve().parent / settings.storage.directory
    storage = settings.storage.model_copy(update={"directory": directory})
    return settings.model_copy(update={"storage": storage})
