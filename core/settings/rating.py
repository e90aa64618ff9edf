"""Settings of the year-end rating: its scale, and the parts of the percentage."""

from decimal import Decimal
from typing import Self

from pydantic import Field, model_validator

from core.settings.section import SettingSection
from core.settings.words import RATING_SCALE


class RatingLevel(SettingSection):
    """A level of the year-end rating, proposed from this percentage on."""

    least: Decimal = Field(alias="from", ge=0, le=100)
    name: str = Field(min_length=1, max_length=100)


class RatingWeights(SettingSection):
    """The weight of each term of the rating; zero disables it."""

    tasks: Decimal = Field(default=Decimal(50), ge=0, le=100)
    reports: Decimal = Field(default=Decimal(20), ge=0, le=100)
    points: Decimal = Field(default=Decimal(20), ge=0, le=100)
    findings: Decimal = Field(default=Decimal(10), ge=0, le=100)

    @model_validator(mode="after")
    def _weigh_something(self) -> Self:
        if not self.tasks + self.reports + self.points + self.findings:
            raise ValueError("no weight at all")
        return self


class RatingSettings(SettingSection):
    """How a department's level for the year is proposed."""

    scale: tuple[RatingLevel, ...] = tuple(
        RatingLevel.model_validate({"from": least, "name": name}) for least, name in RATING_SCALE
    )
    weights: RatingWeights = RatingWeights()
    late_share: Decimal = Field(default=Decimal(50), ge=0, le=100)  # percent

    @model_validator(mode="after")
    def _falls_to_nought(self) -> Self:
        limits = [level.least for level in self.scale]
        if limits != sorted(set(limits), reverse=True) or limits[-1:] != [0]:
            raise ValueError("scale must fall from level to level, to 0")
        return self
