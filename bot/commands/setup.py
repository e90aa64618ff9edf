"""The init command: from a Word file to a working assistant in one go."""

import asyncio
import os
import re
from pathlib import Path
from typing import Any, NamedTuple

import tomli_w
import typer

from bot.commands.asking import ask, not_empty
from bot.commands.installation import (
    checked_year,
    import_document,
    opened,
    plan_year,
)
from bot.commands.inviting import Doors, make_invitation, say_invitation
from bot.commands.plan import print_plan
from bot.commands.setup_channels import ChannelOptions, set_up_channels
from bot.commands.terminal import say
from core.errors import UserError
from core.installation.identity import IdentityFile
from core.installation.words import command_line as texts
from core.office import office_of
from core.plan.document import PlanDocument
from core.plan.reader import read_plan
from models import Role


def set_up(config: Path, channels: ChannelOptions) -> None:
    """Ask, write the configuration, make the database, import the plan, invite the first."""
    if config.exists():
        raise UserError(texts.config_exists(config))
    chosen = set_up_channels(channels)
    name = ask(texts.ask_commune(), not_empty)
    values: dict[str, dict[str, Any]] = {"organization": {"name": name}, **chosen.sections}
    document, year = ask(texts.ask_plan(), _plan)
    identity = IdentityFile.beside(config).path
    is_known = identity.exists()
    write_privately(config, tomli_w.dumps(values))
    try:
        asyncio.run(_install(config, document, year, chosen.username))
    except BaseException:  # also Ctrl+C: the next init must find no half-made file
        config.unlink(missing_ok=True)
        if not is_known:  # this run made it; the database stays, and the next run uses it
            identity.unlink(missing_ok=True)
        raise
    say(texts.config_written(config))
    say(texts.next_command(config))


def write_privately(path: Path, content: str) -> None:
    """Write a new file that only its owner can ever read."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise UserError(texts.config_not_written(path)) from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(content)


async def _install(config: Path, document: PlanDocument, year: int, username: str) -> None:
    async with opened(config) as place:
        await import_document(place, document, year, ask=False)
        # The coordinator comes first; the installer's own role sees no reports.
        made = [await make_invitation(place, role, None) for role in (Role.COORDINATOR, Role.ADMIN)]
    doors = Doors(place.settings, username, office_of(place.settings).on_zalo)
    for invitation in made:
        say_invitation(invitation, doors)
    say(texts.about_administrator())


class _PlanOfYear(NamedTuple):
    """A plan that was read, and its year."""

    document: PlanDocument
    year: int


def _plan(answer: str) -> _PlanOfYear:
    document = read_plan(Path(answer.strip("'\"")).expanduser())
    print_plan(document)
    if not typer.confirm(texts.ask_import(), default=True):
        raise UserError(texts.not_imported())
    if document.issued_on is None:
        return _PlanOfYear(document, ask(texts.ask_year(), _year))
    return _PlanOfYear(document, plan_year(document, None))


def _year(answer: str) -> int:
    """Read a year; None when it is no number."""
    return checked_year(int(answer) if re.fullmatch("[0-9]{4}", answer) else 0)
