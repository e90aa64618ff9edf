"""The run command: one assistant on the real Telegram."""

import logging
import os
import stat
from pathlib import Path

import typer

from bot.app import Assistant
from bot.commands.configured import configured
from bot.commands.quick_start import clear_up
from bot.logs.logs import FOR_FILE, log_plan, set_up_logging
from bot.stopping import end_for_certain, stop_on_signals
from core.clock import Clock
from core.documents.word.kinds import check_templates
from core.errors import UserError
from core.installation.identity import IdentityFile
from core.installation.words import command_line as texts
from core.settings.words import no_token, readable_by_others

_log = logging.getLogger(__name__)


async def serve(config: Path, clock: Clock | None = None) -> None:
    """Serve until SIGINT or SIGTERM, by the machine's clock unless another is given."""
    settings = configured(config)
    check_templates(settings.documents.templates)
    ways = (settings.telegram, *settings.zalo_bots)
    tokens = [token for way in ways if (token := way.token.get_secret_value())]
    if not tokens:
        raise UserError(no_token(config))
    proxies = [way.proxy_url or "" for way in ways]
    watcher = settings.watch.url.get_secret_value()
    set_up_logging(*tokens, *proxies, watcher, plan=log_plan(settings))
    if is_readable_by_others(config):
        typer.echo(readable_by_others(config), err=True)
    assistant = Assistant(settings, clock, identity=IdentityFile.beside(config))

    async def greet() -> None:
        typer.echo(texts.is_running(", ".join(assistant.titles)))

    _log.info("the assistant starts", extra=FOR_FILE)
    try:
        with stop_on_signals(end_for_certain) as stop:
            await assistant.run(stop, greet, clear_up)
    except UserError as error:
        _log.error("the assistant ends: %s", error.text, extra=FOR_FILE)
        raise
    except Exception:
        _log.exception("the assistant ends", extra=FOR_FILE)
        raise
    _log.info("the assistant has stopped", extra=FOR_FILE)
    typer.echo(texts.stopped())


def is_readable_by_others(path: Path) -> bool:
    """Tell whether other users of this machine can read the file; False on Windows."""
    shared = stat.S_IRGRP | stat.S_IROTH
    return os.name == "posix" and bool(path.stat().st_mode & shared)
