"""The summary command: a round's text, report, workbook, chart and evidence as files."""

import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bot.commands.installation import Installation, opened
from bot.commands.terminal import say
from core.calendar.typed_days import read_day
from core.documents.making import Commission, make
from core.documents.orders.products import Product
from core.documents.words.periods import of_moment, summary_file
from core.errors import UserError
from core.figures.figures_key import FiguresKey
from core.figures.summary import report_rounds, summary_of
from core.figures.words.text import whole
from core.installation.words import summary as texts
from core.office import office_of, office_today
from core.order_facts import OrderFacts

_MADE = (Product.REPORT, Product.EXCEL, Product.CHART, Product.EVIDENCE)
_LARGEST = 1 << 40  # bytes: files on a disk are not split


async def write_summary(config: Path, round_key: str, as_of: str | None, out: Path) -> None:
    """Write the files of a round into a folder; never overwrite.

    A product that has no contents, such as an archive without evidence, is reported and left out.
    """
    async with opened(config) as place:
        now = datetime.now(UTC)
        today = office_of(place.settings).local(now).date()
        day = _day(as_of, today) if as_of is not None else None
        where = FiguresKey(await _round(place, round_key), day)
        try:
            with _folder_in(out) as folder:
                of = OrderFacts(round_id=where.round_id, as_of=where.as_of)
                files = [await _text(place, where, now, Path(folder))]
                for product in _MADE:
                    made = Path(folder) / product
                    made.mkdir()
                    files += await _made(place, product, of, now, made)
                _keep(files, out)
        except OSError as error:
            raise UserError(texts.not_written(out)) from error


def _folder_in(out: Path) -> TemporaryDirectory[str]:
    """Give a folder on the same disk, so that finished files only need moving."""
    out.mkdir(parents=True, exist_ok=True)
    return TemporaryDirectory(dir=out, prefix=".nhacviec-")


def _day(words: str, today: date) -> date:
    """Read 2023-03-10 or 10/3/2023."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        found = read_day(words, today, past_ok=True)
    if found is None:
        raise UserError(texts.no_day(words))
    return found


async def _round(place: Installation, key: str) -> int:
    async with place.database.reading() as session:
        rounds = await report_rounds(session, place.organization_id)
    found = {asked.key.upper(): asked.id for asked in rounds}
    if key.upper() not in found:
        raise UserError(texts.no_round(key, [asked.key for asked in rounds]))
    return found[key.upper()]


class _NamedFile(NamedTuple):
    """A file, and the name it is to have."""

    path: Path
    name: str


async def _text(place: Installation, where: FiguresKey, now: datetime, folder: Path) -> _NamedFile:
    """Write the text of `/summary`; give the file with its final name."""
    async with place.database.reading() as session:
        office = await office_today(session, office_of(place.settings), place.organization_id)
        shown = await summary_of(session, place.organization_id, office, where, now)
    path = folder / "summary.txt"
    path.write_text(whole(shown), encoding="utf-8")
    return _NamedFile(path, of_moment(summary_file(shown.figures.round_key), shown))


async def _made(
    place: Installation, product: Product, facts: OrderFacts, now: datetime, folder: Path
) -> list[_NamedFile]:
    """Make a product; give its files with their final names."""
    commission = Commission(place.organization_id, product, facts, now, folder, _LARGEST)
    try:
        files = await make(place.database, office_of(place.settings), commission, lambda *_: None)
    except UserError as error:
        say(error.text)
        return []
    return [_NamedFile(file.path, file.name) for file in files]


def _keep(files: Sequence[_NamedFile], out: Path) -> None:
    """Move all files to their place, or none."""
    taken = [name for _, name in files if (out / name).exists()]
    if taken:
        raise UserError(texts.already_there(out, taken[0]))
    kept: list[Path] = []
    try:
        for path, name in files:
            shutil.move(path, out / name)
            kept.append(out / name)
    except BaseException:  # also after Ctrl+C
        for one in kept:
            one.unlink(missing_ok=True)
        raise
    for one in kept:
        say(texts.written(one))
