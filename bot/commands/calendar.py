"""The calendar command: a year's rounds and reminders as a table, as JSON, as a calendar file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import typer
from rich.table import Table
from sqlalchemy import select

from bot.commands.configured import configured
from bot.commands.installation import opened
from bot.commands.terminal import plain_console, say
from core.calendar.schedule import rounds_of
from core.calendar.words import year_plan as texts
from core.calendar.year_plan import RoundDates, YearPlan, plan_year
from core.config import OrganizationSettings, Settings
from core.deadlines.deadline_file import DueRound, deadline_file
from core.errors import UserError
from core.installation.identity import IdentityFile
from core.office import Office, office_of, office_today
from core.wording import formats
from models import Plan, Round

_USUAL = Path("config.toml")
_NOBODY = "0"


async def print_calendar(
    config: Path | None, year: int, *, as_json: bool, ics: Path | None
) -> None:
    """Print a year; without a configuration and a database, by the defaults alone."""
    found = await _year(config, year)
    if ics is not None:
        due = [DueRound(one.key, one.kind, one.due_on) for one in found.asked]
        now = datetime.now(UTC)
        _write(ics, deadline_file(found.office, due, year, owner=found.owner, now=now).content)
        say(texts.written(ics))
        return
    planned = plan_year(found.asked, found.office.ladder)
    if as_json:
        typer.echo(json.dumps(_as_json(planned), ensure_ascii=False, indent=2))
    else:
        _print(planned, year)


@dataclass(frozen=True)
class _Year:
    """The office's rules, the year's rounds, and the commune's identity."""

    office: Office
    asked: Sequence[RoundDates]
    owner: str


async def _year(config: Path | None, year: int) -> _Year:
    """Read the stored rounds; where there are none, make them from the rules."""
    settings = _settings(config)
    office, owner = office_of(settings), _NOBODY
    where = config or _USUAL
    if settings.database_path.exists() or IdentityFile.beside(where).path.exists():
        async with opened(where) as place, place.database.reading() as session:
            office = await office_today(session, office, place.organization_id)
            owner = str(place.organization_id)
            kept = await session.scalars(
                select(Round)
                .join(Plan, Plan.id == Round.plan_id)
                .where(Round.organization_id == place.organization_id, Plan.year == year)
            )
            if asked := list(kept):
                return _Year(office, asked, owner)
    return _Year(office, rounds_of(year, office.rounds), owner)


def _settings(config: Path | None) -> Settings:
    """Read the named configuration, or the usual file if it exists."""
    if config is not None or _USUAL.exists():
        return configured(config or _USUAL)
    return Settings(organization=OrganizationSettings(name=texts.any_commune()))


def _as_json(planned: YearPlan) -> dict[str, list[dict[str, str]]]:
    return {
        "rounds": [
            {
                "key": asked.key,
                "title": formats.round_title(asked.key),
                "cutoff_on": asked.cutoff_on.isoformat(),
                "due_on": asked.due_on.isoformat(),
                "effective_due_on": asked.effective_due_on.isoformat(),
                "locks_on": asked.locks_on.isoformat(),
            }
            for asked in planned.rounds
        ],
        "reminders": [
            {
                "on": said.slot.date().isoformat(),
                "at": formats.clock(said.slot),
                "round": said.round_key,
                "rung": said.rung,
                "to": said.to.value,
            }
            for said in planned.reminders
        ],
    }


def _print(planned: YearPlan, year: int) -> None:
    console = plain_console()
    rounds = Table(*texts.round_headings(), title=texts.rounds_title(year))
    for asked in planned.rounds:
        rounds.add_row(*texts.round_row(asked))
    console.print(rounds)
    reminders = Table(*texts.reminder_headings(), title=texts.reminders_title())
    for (slot, to), said in groupby(planned.reminders, lambda one: (one.slot, one.to)):
        reminders.add_row(*texts.reminder_row(slot, to, list(said)))
    console.print(reminders)
    for slot, key in planned.checks:
        say(texts.check(slot, key))
    say(texts.year_warning(year + 1))
    say(texts.one_message())


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UserError(texts.not_written(path)) from error
