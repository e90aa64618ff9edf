"""The settings of a command: read, and the office's own wording taken."""

from pathlib import Path

from core.config import Settings, load_settings


def configured(config: Path) -> Settings:
    """Read the configuration; raise `UserError` for what is wrong with it or with the wording."""
    settings = load_settings(config)
    take_wording(settings)
    return settings


def take_wording(settings: Settings) -> None:
    """Say the office's own sentences from now on, where it has any."""
    if settings.wording.file is not None:
        from core.wording.own import use  # noqa: PLC0415 - it loads every sentence

        use(settings.wording.file)
