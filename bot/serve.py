"""The run command: one assistant on the real Telegram."""

from pathlib import Path

import typer

from bot.app import Assistant
from bot.logs import set_up_logging
from bot.stopping import stop_on_signals
from core.config import load_settings
from core.errors import UserError
from core.texts import command_line as texts
from core.texts.settings import no_token


async def serve(config: Path) -> None:
    """Serve until SIGINT or SIGTERM."""
    settings = load_settings(config)
    token = settings.telegram.token.get_secret_value()
    if not token:
        raise UserError(no_token(config))
    set_up_logging(token)
    assistant = Assistant(settings)

    async def greet() -> None:
        typer.echo(texts.is_running(assistant.bot.username))

    with stop_on_signals() as stop:
        await assistant.run(stop, greet)
    typer.echo(texts.stopped())
