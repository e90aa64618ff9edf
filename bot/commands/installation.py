"""An installation that a command works on, and importing its plan."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import typer

from bot.commands.configured import configured
from bot.commands.plan import print_difference, print_plan
from bot.commands.terminal import say
from core.config import RoundSettings, Settings
from core.database import Database
from core.errors import UserError
from core.installation.identity import IdentityFile, make_ready
from core.installation.words import command_line as texts
from core.office import office_of
from core.people.organization import ensure_organization
from core.plan.difference import Difference
from core.plan.document import PlanDocument
from core.plan.importing import import_plan
from core.plan.reader import read_plan

_YEARS = range(2000, 2101)


@dataclass(frozen=True)
class Installation:
    """The settings, office and database that belong to a configuration file."""

    settings: Settings
    database: Database
    organization_id: int


@asynccontextmanager
async def opened(config: Path) -> AsyncIterator[Installation]:
    """Give the installation of a configuration file, its database ready."""
    settings = configured(config)
    database = Database(settings.database_path)
    try:
        await make_ready(database, settings, IdentityFile.beside(config))
        async with database.writing() as session:
            organization = await ensure_organization(session, settings.organization.name)
        yield Installation(settings, database, organization.id)
    finally:
        await database.close()


async def import_plan_file(config: Path, file: Path, year: int | None, *, ask: bool) -> None:
    """Read a plan, show it with its warnings and the difference, ask, and import."""
    configured(config)  # a wrong year is reported before the plan is shown
    document = read_plan(file)
    year = plan_year(document, year)
    print_plan(document)
    async with opened(config) as place:
        await import_document(place, document, year, ask=ask)


def plan_year(document: PlanDocument, year: int | None) -> int:
    """Give the plan's year: the given one, or the year of issue."""
    if year is not None:
        return checked_year(year)
    if document.issued_on is None:
        raise UserError(texts.year_needed())
    return checked_year(document.issued_on.year)


def checked_year(year: int) -> int:
    """Give the year back; raise `UserError` for a year outside the allowed range."""
    if year not in _YEARS:
        raise UserError(texts.year_not_valid(_YEARS[0], _YEARS[-1]))
    return year


async def import_document(
    place: Installation, document: PlanDocument, year: int, *, ask: bool
) -> None:
    """Import in one transaction, after showing the difference; it is closed during the question."""
    seen = await _difference(place, document, year)
    while True:
        print_difference(seen, office_of(place.settings).calendar)
        if ask and not seen.is_empty and not typer.confirm(texts.ask_import(), default=True):
            say(texts.not_imported())
            return
        done = await _difference(place, document, year, agreed=seen)
        if done == seen:
            break
        say(texts.changed_meanwhile())
        seen = done
    _tell(place.settings, document, year, seen)


async def _difference(
    place: Installation, document: PlanDocument, year: int, *, agreed: Difference | None = None
) -> Difference:
    """Import and give the difference; keep it only when it equals the agreed one."""
    async with place.database.writing() as session:
        done = await import_plan(
            session,
            place.organization_id,
            document,
            year=year,
            rounds=office_of(place.settings).rounds,
            now=office_of(place.settings).local(datetime.now(UTC)),
        )
        if done != agreed:
            await session.rollback()
    return done


def _tell(settings: Settings, document: PlanDocument, year: int, done: Difference) -> None:
    if done.is_empty:
        say(texts.nothing_to_change())
        return
    tasks = sum(len(department.tasks) for department in document.departments)
    say(texts.imported(len(document.departments), tasks, year, done.rounds))
    if done.rounds and settings.rounds == RoundSettings():
        say(texts.deadlines_are_default(settings.rounds.quarter.department_due_day))
