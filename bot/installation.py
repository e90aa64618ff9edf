"""Work on an installation from the command line: its plan and its invitations."""

from datetime import UTC, datetime
from pathlib import Path

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot.plan_output import print_difference, print_plan
from core.config import Settings, load_settings
from core.database import Database
from core.errors import UserError
from core.office import office_of
from core.people.departments import departments_of_plan, find_department
from core.people.invitations import invitation_link, invite, shown
from core.people.organization import ensure_organization
from core.plan.document import PlanDocument
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from core.texts import command_line as texts
from core.texts import people
from models import Role


class _NotAgreed(Exception):  # noqa: N818 - not an error: the person said no
    """Rolls the import back."""


async def import_plan_file(config: Path, file: Path, year: int | None, *, ask: bool) -> None:
    """Read a plan, show it with its warnings and what would change, ask, and import."""
    settings = load_settings(config)
    document = read_plan(file)
    year = plan_year(document, year)
    print_plan(document)
    database = Database(settings.database_path)
    await database.prepare()
    try:
        await import_document(database, settings, document, year, ask=ask)
    finally:
        await database.close()


def plan_year(document: PlanDocument, year: int | None) -> int:
    """Give the year the plan is for: the one that was said, or the one it was issued in."""
    if year is not None:
        return year
    if document.issued_on is None:
        raise UserError(texts.year_needed())
    return document.issued_on.year


async def import_document(
    database: Database, settings: Settings, document: PlanDocument, year: int, *, ask: bool
) -> None:
    """Import in one transaction, after showing the difference; saying no rolls it back."""
    try:
        async with database.writing() as session:
            await _import(session, settings, document, year, ask=ask)
    except _NotAgreed:
        typer.echo(texts.not_imported())


async def _import(
    session: AsyncSession, settings: Settings, document: PlanDocument, year: int, *, ask: bool
) -> None:
    organization = await ensure_organization(session, settings.organization.name)
    difference = await import_plan(
        session,
        organization.id,
        document,
        year=year,
        days=office_of(settings).days,
        now=datetime.now(UTC),
    )
    if difference.is_empty:
        typer.echo(texts.nothing_to_change())
        return
    print_difference(difference)
    if ask and not typer.confirm(texts.ask_import(), default=True):
        raise _NotAgreed
    tasks = sum(len(department.tasks) for department in document.departments)
    typer.echo(texts.imported(len(document.departments), tasks, year))


async def print_invitation(config: Path, role: Role, department: str | None) -> None:
    """Make an invitation and print its code and link."""
    settings = load_settings(config)
    database = Database(settings.database_path)
    await database.prepare()
    try:
        code, who = await make_invitation(database, settings, role, department)
    finally:
        await database.close()
    typer.echo(texts.invitation_code(who, shown(code), settings.access.invitation_days))
    link = invitation_link(await bot_username(settings) or "", code)
    typer.echo(texts.invitation_link(link) if link else texts.link_unknown())


async def make_invitation(
    database: Database, settings: Settings, role: Role, department: str | None
) -> tuple[str, str]:
    """Make an invitation and give its code, and whom it is for."""
    async with database.writing() as session:
        organization = await ensure_organization(session, settings.organization.name)
        if not await departments_of_plan(session, organization.id):
            raise UserError(texts.no_plan_yet())
        found = await find_department(session, organization.id, department) if department else None
        code = await invite(
            session,
            organization_id=organization.id,
            role=role,
            department_id=found.id if found else None,
            by=None,
            now=datetime.now(UTC),
            policy=office_of(settings).invitations,
        )
    return code, people.invited_as(role, found.name if found else None)


async def bot_username(settings: Settings) -> str | None:
    """Ask Telegram for the bot's name; None when it cannot be reached."""
    from bot.telegram_greeting import greet  # noqa: PLC0415

    try:
        return await greet(settings)
    except UserError:
        return None
