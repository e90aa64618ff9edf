"""The accesses command: who received which files and documents of others."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.table import Table

from bot.commands.installation import opened
from bot.commands.terminal import plain_console, say, visible
from core.dialogue.access_log import read_accesses
from core.installation.words import accesses as texts
from core.office import office_of
from core.wording import formats


async def print_accesses(config: Path, person_id: int | None, days: int) -> None:
    """Print the lines of the last days as a table, the newest first."""
    since = datetime.now(UTC) - timedelta(days=days)
    async with opened(config) as place, place.database.reading() as session:
        office = office_of(place.settings)
        lines = await read_accesses(session, place.organization_id, since, person_id)
    if not lines:
        say(texts.nothing(days))
        return
    table = Table(*texts.headings())
    for line in lines:
        at = formats.moment(office.local(line.at))
        what = (texts.action(line.action), texts.facts(line.facts))
        table.add_row(at, str(line.person_id), visible(line.person), *map(visible, what))
    plain_console().print(table)
