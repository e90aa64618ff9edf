"""Reads the settings of a command and applies the office's own name and wording."""

from pathlib import Path

from bot.commands.terminal import speak_for
from core.config import Settings, load_settings


def configured(config: Path) -> Settings:
    """Read the configuration; raise `UserError` for a fault in it or in the wording."""
    settings = load_settings(config)
    speak_for(settings.organization.coordinating_department)
    take_wording(settings)
    return settings


def take_wording(settings: Settings) -> None:
    """Use the office's own sentences from now on, if it has any."""
    if settings.wording.file is not None:
        from core.wording.own import use  # noqa: PLC0415 - it loads every sentence

        use(settings.wording.file)
