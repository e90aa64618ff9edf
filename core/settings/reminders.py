"""Settings of the ladder of reminders."""

from datetime import time
from typing import Annotated, Self

from pydantic import Field, model_validator

from core.settings.section import ClockTime, SettingSection

DaysBefore = Annotated[int, Field(ge=1, le=60)]
WorkingDays = Annotated[int, Field(ge=1, le=60)]


class ReminderSettings(SettingSection):
    """When people are reminded, and when their superiors hear of it."""

    days_before: tuple[DaysBefore, ...] = (15, 7, 3, 1)
    days_before_monthly: tuple[DaysBefore, ...] = (3, 1)
    at: ClockTime = time(8)
    again_at: ClockTime = time(14)
    windows: tuple[tuple[ClockTime, ClockTime], ...] = Field(
        default=((time(8), time(11)), (time(14), time(16, 30))), min_length=1
    )
    days_overdue: tuple[WorkingDays, ...] = (1, 3, 5)
    overdue_every: WorkingDays = 5
    coordinator_after: WorkingDays = 1
    coordinator_every: WorkingDays = 1
    leader_after: WorkingDays = 3
    leader_every: WorkingDays = 5
    check_days_before: WorkingDays = 10

    @model_validator(mode="after")
    def _inside_windows(self) -> Self:
        is_ordered = all(
            start < end <= following
            for (start, end), (following, _) in zip(
                self.windows, (*self.windows[1:], (time.max, time.max)), strict=True
            )
        )
        if not is_ordered:
            raise ValueError("windows are out of order")
        if not all(
            any(start <= at < end for start, end in self.windows) for at in (self.at, self.again_at)
        ):
            raise ValueError("at or again_at is outside every window")
        if self.again_at <= self.at:
            raise ValueError("again_at <= at")
        return self
