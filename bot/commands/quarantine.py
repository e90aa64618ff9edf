"""The quarantine command: lists set-aside files, restores them, or deletes them."""

from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

import typer

from bot.commands.installation import Installation, opened
from bot.commands.terminal import say
from core.errors import UserError
from core.installation.words import quarantine as texts
from core.office import office_of
from core.reporting.evidence.quarantine import Quarantined, put_back_again, quarantined
from core.reporting.evidence.sweeping import known_files

_MEGABYTE = 1_000_000


async def look_into_quarantine(config: Path, *, restore: bool, delete: bool, ask: bool) -> None:
    """List by day, restore everything, or delete old files that no row names."""
    if restore and delete:
        raise UserError(texts.one_of_both())
    async with opened(config) as place:
        office = office_of(place.settings)
        files = quarantined(office.evidence_directory)
        if not files:
            say(texts.nothing())
        elif restore:
            back = sum(put_back_again(office.evidence_directory, one) for one in files)
            say(texts.put_back(back, len(files) - back))
        elif delete:
            await _delete(place, files, office.local(datetime.now(UTC)).date(), ask=ask)
        else:
            _list(files)


def _list(files: list[Quarantined]) -> None:
    for since, ones in groupby(files, key=lambda one: one.since):
        sizes = [one.size for one in ones]
        say(texts.line(since, len(sizes), sum(sizes) / _MEGABYTE))


async def _delete(place: Installation, files: list[Quarantined], today: date, *, ask: bool) -> None:
    async with place.database.reading() as session:
        named = await known_files(session)
    ripe = [one for one in files if one.is_ripe(today) and one.path.name not in named]
    if not ripe:
        say(texts.nothing_ripe())
    elif ask and not typer.confirm(texts.ask_delete(len(ripe)), default=False):
        say(texts.not_deleted())
    else:
        for one in ripe:
            one.path.unlink()
        say(texts.deleted(len(ripe)))
