"""The base of every settings section: unknown settings are refused, values do not change."""

from datetime import time
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


class SettingSection(BaseModel):
    """A section of the configuration file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def _clock_time(value: object) -> object:
    found = time.fromisoformat(value) if isinstance(value, str) else value
    if not isinstance(found, time) or found.tzinfo is not None:
        raise ValueError("no time of the office's own clock")
    return found


ClockTime = Annotated[time, BeforeValidator(_clock_time)]
