"""Every setting, with its default; `config.example.toml` explains each and a test compares them."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from core.addresses import is_address
from core.errors import UserError
from core.settings import words as texts
from core.settings.channels import TelegramSettings, WebSettings, ZaloSettings, apart, as_bots
from core.settings.documents import DocumentSettings, at_home
from core.settings.keeping import BackupSettings, LogSettings, WordingSettings
from core.settings.rating import RatingSettings
from core.settings.reminders import ReminderSettings
from core.settings.section import SettingSection

_PLACE = re.compile(r"at line (\d+), column (\d+)")
_COMMON_YEAR = 2023  # 29 February is no yearly deadline


Name = Annotated[str, Field(min_length=2, max_length=100)]


class OrganizationSettings(SettingSection):
    """Whose assistant this is."""

    name: str = Field(min_length=1)
    coordinating_department: str = Field(default=texts.COORDINATING_DEPARTMENT, min_length=1)
    department_aliases: tuple[Annotated[tuple[Name, ...], Field(min_length=2)], ...] = ()
    phones: tuple[tuple[Name, Name], ...] = ()


class StorageSettings(SettingSection):
    """Where data is kept; a relative folder counts from the configuration file."""

    directory: Annotated[Path, AfterValidator(at_home)] = Path("data")
    evidence_max_megabytes: int = Field(default=20, ge=1, le=20)
    evidence_daily_megabytes: int = Field(default=300, ge=1)  # of one person
    evidence_daily_files: int = Field(default=200, ge=1)
    least_free_megabytes: int = Field(default=1000, ge=0)


class AccessSettings(SettingSection):
    """Invitations."""

    invitation_days: int = Field(default=7, ge=1)
    guesses_an_hour: int = Field(default=5, ge=1)


class RoundDaySettings(SettingSection):
    """Days of a round's last month."""

    cutoff_day: int = Field(default=14, ge=1, le=28)
    department_due_day: int = Field(default=16, ge=1, le=28)
    commune_due_day: int = Field(default=18, ge=1, le=28)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.cutoff_day < self.department_due_day <= self.commune_due_day:
            raise ValueError("cutoff_day, department_due_day, commune_due_day are out of order")
        return self


class InspectionSettings(SettingSection):
    """The month's inspection round."""

    is_asked: bool = True
    cutoff_day: int = Field(default=14, ge=1, le=28)
    due_day: int = Field(default=20, ge=1, le=28)
    fields: tuple[Annotated[str, Field(min_length=1, max_length=100)], ...] = (
        texts.INSPECTION_FIELDS
    )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.cutoff_day >= self.due_day:
            raise ValueError("cutoff_day >= due_day")
        return self


class FrameworkSettings(SettingSection):
    """The framework plan, asked for once a year."""

    is_asked: bool = True
    month: int = Field(default=3, ge=1, le=12)
    due_day: int = Field(default=31, ge=1, le=31)

    @model_validator(mode="after")
    def _is_day(self) -> Self:
        date(_COMMON_YEAR, self.month, self.due_day)  # the error names what is wrong
        return self


class RoundSettings(SettingSection):
    """Which rounds a year has, and on which days."""

    is_merged: bool = True
    quarter: RoundDaySettings = RoundDaySettings()
    half_year: RoundDaySettings = RoundDaySettings()
    year: RoundDaySettings = RoundDaySettings()
    inspection: InspectionSettings = InspectionSettings()
    framework: FrameworkSettings = FrameworkSettings()
    lock_after_days: int = Field(default=30, ge=1, le=365)


class ChangedDay(SettingSection):
    """A day that is not as the published calendar says, and the document that says so."""

    on: date
    document: str = Field(min_length=1)


class CalendarSettings(SettingSection):
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


class WatchSettings(SettingSection):
    """An outside watcher that is called while all is well, and raises the alarm when not."""

    url: SecretStr = SecretStr("")  # whoever knows it can pretend that all is well

    @field_validator("url")
    @classmethod
    def _is_web_address(cls, url: SecretStr) -> SecretStr:
        words = url.get_secret_value()
        if words and not is_address(words, ("http", "https")):
            raise ValueError("no web address")
        return url


class Settings(SettingSection):
    """One installation's settings."""

    organization: OrganizationSettings
    telegram: TelegramSettings = TelegramSettings()
    zalo: Annotated[tuple[ZaloSettings, ...], BeforeValidator(as_bots), AfterValidator(apart)] = (
        ZaloSettings(),
    )
    web: WebSettings = WebSettings()
    storage: StorageSettings = StorageSettings()
    access: AccessSettings = AccessSettings()
    rounds: RoundSettings = RoundSettings()
    reminders: ReminderSettings = ReminderSettings()
    calendar: CalendarSettings = CalendarSettings()
    documents: DocumentSettings = DocumentSettings()
    watch: WatchSettings = WatchSettings()
    rating: RatingSettings = RatingSettings()
    backup: BackupSettings = BackupSettings()
    log: LogSettings = LogSettings()
    wording: WordingSettings = WordingSettings()

    @property
    def zalo_bots(self) -> tuple[ZaloSettings, ...]:
        """Give the Zalo bots that have a token."""
        return tuple(bot for bot in self.zalo if bot.token.get_secret_value())

    @property
    def database_path(self) -> Path:
        """Give the database's file."""
        return self.storage.directory / "nhacviec.db"

    @property
    def evidence_directory(self) -> Path:
        """Give the folder of evidence files."""
        return self.storage.directory / "evidence"

    @property
    def making_directory(self) -> Path:
        """Give the folder in which ordered documents lie until they are sent."""
        return self.storage.directory / "making"

    @property
    def backup_directory(self) -> Path:
        """Give the folder of the nightly copies."""
        return self.backup.directory or self.storage.directory / "backups"

    @property
    def log_path(self) -> Path:
        """Give the log's newest file."""
        return self.storage.directory / "log" / "nhacviec.log"


def load_settings(path: Path) -> Settings:
    """Read the configuration file; raise `UserError` that names the setting that is wrong."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise UserError(texts.no_file(path)) from error
    except IsADirectoryError as error:
        raise UserError(texts.is_folder(path)) from error
    except UnicodeDecodeError:
        raise UserError(texts.not_utf8(path)) from None
    except tomllib.TOMLDecodeError as error:
        # The library's own words are English, and may quote what was typed.
        place = _PLACE.search(str(error))
        raise UserError(texts.not_toml(path, *(place.groups() if place else ()))) from None
    except (OSError, ValueError) as error:  # ValueError: a character that no path may have
        problem = texts.is_folder if path.is_dir() else texts.unreadable
        raise UserError(problem(path)) from error
    return _validated(values, path)


def _validated(values: dict[str, object], path: Path) -> Settings:
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        # The cause is left out on purpose: it quotes what was typed, perhaps the token.
        raise UserError(texts.wrong_value(path, where, first["type"])) from None
    folder = path.resolve().parent
    storage = settings.storage.model_copy(update={"directory": folder / settings.storage.directory})
    templates = settings.documents.templates.below(folder)
    documents = settings.documents.model_copy(update={"templates": templates})
    backup, wording = settings.backup, settings.wording
    if backup.directory is not None:
        backup = backup.model_copy(update={"directory": folder / backup.directory})
    if wording.file is not None:
        wording = wording.model_copy(update={"file": folder / wording.file})
    return settings.model_copy(
        update={"storage": storage, "documents": documents, "backup": backup, "wording": wording}
    )
