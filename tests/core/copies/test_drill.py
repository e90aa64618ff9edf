"""The restore drill: an office after a year is copied while five people write, and restored."""

import asyncio
import sqlite3
from contextlib import closing

from core.config import load_settings
from core.copies.manifest import ArchiveKind
from core.copies.restoring import RestoreOptions, restore
from core.copies.snapshot import examine
from core.copies.writing import source_of, write_copy
from core.files.received import path_of
from tests.core.copies.archives import evidence_in, order, rows
from tests.office import BUTTONS, Office, photo, report_everything, talk

FIVE = ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính")
DAYS = ("2023-03-14 08:00", "2023-06-14 08:00", "2023-09-14 08:00", "2023-12-14 08:00")


async def report_with_photos(chat, day: str) -> None:
    """Send a photo of the first task, then the whole report."""
    await chat.says(text="/baocao")
    await chat.answers(next(label for label in chat.labels if label[0] in "○✎"))
    content = f"{chat.name} {day} ".encode() * 500
    await talk(chat, [((photo(f"{day[:7]}.jpg", content),), "Nội dung")])
    await report_everything(chat)


async def a_year(folder) -> Office:
    """Give an office in which everybody has reported three quarters."""
    folder.mkdir(mode=0o700)
    office = await Office.open(folder, BUTTONS)
    for day in DAYS[:3]:
        await office.at(day)
        for name in FIVE:
            await report_with_photos(office[name], day)
    await office.at(DAYS[3])
    return office


async def test_an_office_copied_while_five_people_write_is_restored_equal(tmp_path, monkeypatch):
    office = await a_year(tmp_path / "data")
    live = office.settings.database_path
    before = rows(live)
    source = source_of(office.settings)
    made = []

    async def rest() -> None:
        """Deliver nothing meanwhile, because the test would take a notice for the answer."""

    monkeypatch.setattr(office, "do_pending_work", rest)
    writing = asyncio.gather(*(report_with_photos(office[name], DAYS[3]) for name in FIVE))
    while not writing.done():
        made.append(await asyncio.to_thread(write_copy, source, order(tmp_path / "usb")))
    await writing
    after = rows(live)
    while_written = [one for one in made if one.manifest.counts["events"] < len(after["events"])]
    assert while_written  # the writing was still going on at the first copy
    for number, one in enumerate(while_written):
        home = restore(one.path, RestoreOptions(tmp_path / f"then-{number}")).folder
        assert_is_one_moment(home, before, after)
    last = write_copy(source, order(tmp_path / "usb"))
    assert_is_equal(restore(last.path, RestoreOptions(tmp_path / "now")).folder, office, after)
    nightly = write_copy(source, order(office.settings.backup_directory, ArchiveKind.NIGHTLY))
    assert_is_equal(restore(nightly.path, RestoreOptions(tmp_path / "night")).folder, office, after)
    await office.close()


def assert_is_equal(home, office, tables) -> None:
    """Check that every row of every table, and every file, is the same."""
    settings = load_settings(home / "config.toml")
    assert rows(settings.database_path) == tables
    files = evidence_in(settings.evidence_directory)
    assert files == evidence_in(office.settings.evidence_directory)
    assert len(files) == len(FIVE) * len(DAYS)


def assert_is_one_moment(home, before, after) -> None:
    """Check that the copy has all earlier rows, and later events up to one moment."""
    database = home / "data" / "nhacviec.db"
    contents = examine(database)
    then = rows(database)
    assert then["events"] == after["events"][: len(then["events"])]
    assert then["events"][: len(before["events"])] == before["events"]
    assert [row for row in before["evidence"] if row not in then["evidence"]] == []
    for table in ("answers", "evidence", "reviews", "accounts", "grants", "rounds", "tasks"):
        assert {row[0] for row in then[table]} >= {row[0] for row in before[table]}
    for sha256 in contents.evidence:
        assert path_of(home / "data" / "evidence", sha256).is_file()
    with closing(sqlite3.connect(database)) as copy:
        assert copy.execute("PRAGMA foreign_key_check").fetchall() == []
