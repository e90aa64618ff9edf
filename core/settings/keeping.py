"""Settings of the installation: its copies, its log, its wording."""

from datetime import time
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field

from core.settings.section import ClockTime, SettingSection


def _path(value: object) -> object:
    return value or None


class BackupSettings(SettingSection):
    """The nightly copy, and how many copies stay."""

    is_nightly: bool = True
    at: ClockTime = time(2)
    directory: Annotated[Path | None, BeforeValidator(_path)] = None  # None: in the data folder
    daily: int = Field(default=7, ge=1, le=366)
    weekly: int = Field(default=5, ge=0, le=520)
    monthly: int = Field(default=12, ge=0, le=240)


class LogSettings(SettingSection):
    """The log file in the data folder, besides standard error."""

    is_kept: bool = True
    megabytes: int = Field(default=5, ge=1, le=1000)  # of one file
    files: int = Field(default=5, ge=2, le=100)
    is_json: bool = False


class WordingSettings(SettingSection):
    """The office's own words instead of ours (core.wording.own)."""

    file: Annotated[Path | None, BeforeValidator(_path)] = None  # None: ours
