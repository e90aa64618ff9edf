"""The rename command: gives the commune another name and keeps its data."""

from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.configured import configured
from bot.commands.terminal import say, visible
from core.database import Database
from core.errors import UserError
from core.installation.identity import IdentityFile, make_ready
from core.installation.words import installation as texts
from core.people.organization import find_organization, rename


async def rename_commune(config: Path, *, ask: bool) -> None:
    """Take the configuration's name after a question; no transaction is open meanwhile."""
    settings = configured(config)
    database, name = Database(settings.database_path), settings.organization.name
    try:
        await make_ready(database, settings, IdentityFile.beside(config))
        known = await _name(database)
        if known in {None, name}:
            raise UserError(texts.same_name(name))
        question = visible(texts.ask_rename(known or "", name))
        if ask and not typer.confirm(question, default=False):
            say(texts.not_renamed())
            return
        async with database.writing() as session:
            organization = await find_organization(session)
            if organization is not None:
                rename(session, organization, name, by=None, now=datetime.now(UTC))
        say(texts.renamed(name))
    finally:
        await database.close()


async def _name(database: Database) -> str | None:
    async with database.reading() as session:
        organization = await find_organization(session)
    return organization.name if organization else None
