"""The people and revoke commands: list people, and take their roles away."""

from datetime import UTC, datetime
from pathlib import Path

import typer
from rich.table import Table

from bot.commands.installation import opened
from bot.commands.terminal import plain_console, say, visible
from core.people.roster import Member, list_people, revoke
from core.people.words import roster as texts


async def print_people(config: Path) -> None:
    """Print everybody as a table."""
    async with opened(config) as place, place.database.reading() as session:
        people = await list_people(session, place.organization_id)
    if not people:
        say(texts.nobody_yet())
        return
    table = Table(*texts.headings(), show_lines=True)
    for person in people:
        roles = "\n".join(texts.held(*held) for held in person.roles) or texts.holds_nothing()
        account = texts.account(person.is_reachable)
        table.add_row(str(person.person_id), visible(person.full_name), visible(roles), account)
    plain_console().print(table)


async def revoke_person(config: Path, person_id: int, *, ask: bool) -> None:
    """Take every role from a person after a question; no transaction is open meanwhile."""
    async with opened(config) as place:
        async with place.database.reading() as session:
            person = _found(await list_people(session, place.organization_id), person_id)
        if person and person.roles and ask and not _is_agreed(person):
            say(texts.not_revoked())
            return
        async with place.database.writing() as session:
            now = datetime.now(UTC)
            name = await revoke(session, place.organization_id, person_id, None, now)
    say(texts.revoked(name))


def _found(people: list[Member], person_id: int) -> Member | None:
    return next((person for person in people if person.person_id == person_id), None)


def _is_agreed(person: Member) -> bool:
    return typer.confirm(visible(texts.ask_revoke(person.full_name)), default=False)
