"""An installation for the measurements: the real plan, one person for each role."""

import sqlite3
from contextlib import closing
from pathlib import Path

import tomli_w

from benchmarks.assistant import NOW
from bot.commands.demo_people import seat_people
from core.config import Settings, load_settings
from core.database import Database
from core.installation.words.demo import COMMUNE
from core.office import office_of
from core.people.organization import ensure_organization
from core.plan.document import PlanDocument
from core.plan.importing import import_plan
from core.plan.reader import read_plan

PLAN = Path(__file__).parent.parent / "plans" / "ke-hoach-12-KH-UBND-2023.txt"


async def furnish(
    directory: Path, api_url: str, token: str, document: PlanDocument | None = None
) -> Path:
    """Make an installation in `directory` with the real plan, and give its configuration file."""
    config = directory / "config.toml"
    values = {
        "organization": {"name": COMMUNE},
        "telegram": {"token": token, "api_url": api_url},
    }
    config.write_text(tomli_w.dumps(values), encoding="utf-8")
    settings = load_settings(config)
    database = Database(settings.database_path)
    await database.prepare()
    await _load_plan(database, settings, document or read_plan(PLAN))
    await database.close()
    return config


def drafts_written(config: Path) -> int:
    """Count in the log how often an answer was stored."""
    path = load_settings(config).database_path
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT count(*) FROM events WHERE action = 'draft written'"
        return int(connection.execute(query).fetchone()[0])


async def _load_plan(database: Database, settings: Settings, document: PlanDocument) -> None:
    rounds = office_of(settings).rounds
    async with database.writing() as session:
        organization = await ensure_organization(session, settings.organization.name)
        await import_plan(session, organization.id, document, year=NOW.year, rounds=rounds, now=NOW)
        await seat_people(session, organization.id, NOW)
