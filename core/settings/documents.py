"""Settings of the Word documents: names, lists, templates."""

from pathlib import Path
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)

from core.settings import words as texts
from core.vietnamese import one_line


def _tidy(value: object) -> object:
    return one_line(value) if isinstance(value, str) else value


def _path(value: object) -> object:
    return value or None


def at_home(path: Path) -> Path:
    """Expand "~" to the home folder; raise `ValueError` for characters that paths cannot have."""
    if "\x00" in str(path):
        raise ValueError("no path")
    try:
        return path.expanduser()
    except RuntimeError as unknown:
        raise ValueError("no home folder is known") from unknown


def _at_home(path: Path | None) -> Path | None:
    return path if path is None else at_home(path)


Words = Annotated[str, BeforeValidator(_tidy)]
SomeWords = Annotated[Words, StringConstraints(min_length=1)]
TemplatePath = Annotated[Path | None, BeforeValidator(_path), AfterValidator(_at_home)]


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SignerSettings(_Section):
    """Who signs for the People's Committee; without a name, space is left for it."""

    position: SomeWords
    name: Words = ""


class TemplateSettings(_Section):
    """The office's own Word files; None: the one that ships."""

    report: TemplatePath = None
    department_report: TemplatePath = None
    framework_plan: TemplatePath = None
    inspection_report: TemplatePath = None
    reminder_letters: TemplatePath = None
    year_end_report: TemplatePath = None

    def below(self, folder: Path) -> "TemplateSettings":
        """Give the same with relative paths relative to a folder."""
        named = {name: folder / path for name, path in self if path is not None}
        return self.model_copy(update=named)


class DocumentSettings(_Section):
    """The frame of every document."""

    place: Words = ""  # empty: the commune's name without its kind
    superior: tuple[SomeWords, ...] = ()  # lines above the issuing body
    report_symbol: SomeWords = "BC-UBND"
    letter_symbol: SomeWords = "UBND-NV"
    addressees: tuple[SomeWords, ...] = texts.ADDRESSEES  # the committee's superiors
    legal_bases: tuple[SomeWords, ...] = ()  # added before the plan, which is always last
    signers: tuple[SignerSettings, ...] = Field(
        default=tuple(SignerSettings(position=one) for one in texts.SIGNERS), min_length=1
    )
    recipients: tuple[SomeWords, ...] = texts.RECIPIENTS
    archive: Words = ""  # empty: "VT" and the coordinating department's short name
    templates: TemplateSettings = TemplateSettings()
