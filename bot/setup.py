"""The init command: from a Word file to a working assistant in one go."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import tomli_w
import typer

from bot.installation import import_document, make_invitation, plan_year
from bot.plan_output import print_plan
from bot.telegram_greeting import greet
from core.config import Settings, load_settings
from core.database import Database
from core.errors import UserError
from core.people.invitations import invitation_link, shown
from core.plan.document import PlanDocument
from core.plan.reader import read_plan
from core.texts import command_line as texts
from models import Role

_Value = TypeVar("_Value")


def set_up(config: Path, api_url: str | None) -> None:
    """Ask, write the configuration, make the database, import the plan, invite the first."""
    if config.exists():
        raise UserError(texts.config_exists(config))
    values: dict[str, dict[str, Any]] = {"organization": {"name": "?"}, "telegram": {}}
    if api_url:
        values["telegram"]["api_url"] = api_url

    def with_token(token: str) -> str:
        values["telegram"]["token"] = token
        return asyncio.run(greet(Settings.model_validate(values)))

    username = _ask(texts.ask_token(), with_token)
    typer.echo(texts.token_is_good(username))
    values["organization"]["name"] = _ask(texts.ask_commune(), _not_empty)
    document, year = _ask(texts.ask_plan(), _plan)
    write_privately(config, tomli_w.dumps(values))
    typer.echo(texts.config_written(config))
    asyncio.run(_install(config, document, year, username))
    typer.echo(texts.next_command(config))


def write_privately(path: Path, content: str) -> None:
    """Write a new file that only its owner can read, from its first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(content)


async def _install(config: Path, document: PlanDocument, year: int, username: str) -> None:
    settings = load_settings(config)
    database = Database(settings.database_path)
    await database.prepare()
    try:
        await import_document(database, settings, document, year, ask=False)
        code, who = await make_invitation(database, settings, Role.COORDINATOR, None)
    finally:
        await database.close()
    typer.echo(texts.invitation_code(who, shown(code), settings.access.invitation_days))
    typer.echo(texts.invitation_link(invitation_link(username, code) or ""))


def _ask(question: str, check: Callable[[str], _Value]) -> _Value:
    """Ask until the answer is good."""
    while True:
        try:
            return check(str(typer.prompt(question)).strip())
        except UserError as error:
            typer.echo(error.text, err=True)


def _not_empty(answer: str) -> str:
    if not answer:
        raise UserError(texts.empty_answer())
    return answer


def _plan(answer: str) -> tuple[PlanDocument, int]:
    document = read_plan(Path(answer.strip("'\"")).expanduser())
    year = plan_year(document, None)
    print_plan(document)
    if not typer.confirm(texts.ask_import(), default=True):
        raise UserError(texts.not_imported())
    return document, year
