"""The run command: one assistant on the real Telegram."""

import os
import stat
from pathlib import Path

import typer

from bot.app import Assistant
from bot.logs import set_up_logging
from bot.quick_start import clear_up
from bot.stopping import stop_on_signals
from core.clock import Clock
from core.config import load_settings
from core.errors import UserError
from core.reports.word.kinds import check_templates
from core.texts import command_line as texts
from core.texts.settings import no_token, readable_by_others


async def serve(config: Path, clock: Clock | None = None) -> None:
    """Serve until SIGINT or SIGTERM; by the machine's own clock unless another is given."""
    settings = load_settings(config)
    check_templates(settings.documents.templates)
    token = settings.telegram.token.get_secret_value()
    if not token:
        raise UserError(no_token(config))
    set_up_logging(token, settings.telegram.proxy_url or "", settings.watch.url.get_secret_value())
    if is_readable_by_others(config):
        typer.echo(readable_by_others(config), err=True)
    assistant = Assistant(settings, clock)

    async def greet() -> None:
        typer.echo(texts.is_running(assistant.bot.username))

    with stop_on_signals() as stop:
        await assistant.run(stop, greet, clear_up)
    typer.echo(texts.stopped())


def is_readable_by_others(path: Path) -> bool:
    """Tell whether somebody else on this machine can read the file; Windows has other rules."""
    shared = stat.S_IRGRP | stat.S_IROTH
    return os.name == "posix" and bool(path.stat().st_mode & shared)
