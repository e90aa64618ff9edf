"""Files that no row names are set aside, reported, restored; nothing is deleted by inference."""

import os
import time
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from bot.commands.installation import opened
from bot.commands.quarantine import look_into_quarantine
from bot.watch.evidence import EvidenceWatch
from core.files.received import keep, path_of
from core.reporting.evidence.quarantine import quarantined
from core.reporting.evidence.sweeping import known_files, sweep
from models import Event, Evidence, OutboxMessage
from tests.bot.processes import configured
from tests.office import photo, talk

_LONG_AGO = 60 * 86_400  # seconds


def put(directory, content: bytes, age: float = _LONG_AGO):
    """Put a file that no row names into the evidence folder, and give its path."""
    directory.mkdir(parents=True, exist_ok=True)
    fetched = directory / "fetched"
    fetched.write_bytes(content)
    path = path_of(directory, keep(directory, fetched, "a.jpg", "image/jpeg").sha256)
    at = time.time() - age
    os.utime(path, (at, at))
    return path


def contents(directory) -> set[bytes]:
    return {path.read_bytes() for path in directory.rglob("*") if path.is_file()}


async def sends(office, *names: str) -> None:
    """Send evidence of 1.1, and make it old."""
    files = tuple(photo(f"{name}.jpg", name.encode()) for name in names)
    await talk(
        office["Tư pháp"],
        [(files, f"Đã nhận {len(names)} tệp"), ("1.1 Quy trình rà soát… · chưa cập nhật", "1.1")],
    )
    for path in office.rules.evidence_directory.glob("??/*"):
        at = time.time() - _LONG_AGO
        os.utime(path, (at, at))


def watch(office) -> EvidenceWatch:
    return EvidenceWatch(office.database, office.rules, office.clock, lambda: None)


async def troubles(office) -> list[str]:
    async with office.database.reading() as session:
        found = await session.scalars(
            select(OutboxMessage).where(OutboxMessage.kind == "trouble").order_by(OutboxMessage.id)
        )
        return [message.facts["trouble"] for message in found]


async def test_old_files_without_a_row_are_set_aside_and_evidence_stays(office):
    await sends(office, "evidence")
    await talk(office["Địa chính"], [((photo("b.jpg", b"waiting"),), "Đã nhận 1 tệp")])
    directory = office.rules.evidence_directory
    old, _ = put(directory, b"old"), put(directory, b"new", age=0)
    (directory / "notes.txt").write_bytes(b"somebody's own")
    await watch(office).sweep()
    assert contents(directory) == {b"evidence", b"waiting", b"new", b"somebody's own"}
    (aside,) = quarantined(directory)
    assert (aside.path.name, aside.path.read_bytes()) == (old.name, b"old")
    assert aside.since == office.rules.local(office.clock.now()).date()
    assert await troubles(office) == ["files set aside"]
    async with office.database.reading() as session:
        assert sweep(directory, await known_files(session)) == 0


async def test_the_folder_is_swept_once_a_day_from_the_first_hour_on(office):
    await sends(office, "evidence")
    directory, daily = office.rules.evidence_directory, watch(office)
    aside = []
    for hours in (0, 1, 24):
        put(directory, f"left {hours}".encode())
        office.clock.set(office.clock.now() + timedelta(hours=hours))
        await daily.look()
        aside.append(len(quarantined(directory)))
    assert aside == [1, 1, 3]


async def test_a_file_that_a_row_names_again_is_restored_automatically(office):
    await sends(office, *(f"file {number}" for number in range(12)))
    directory = office.rules.evidence_directory
    before = contents(directory)
    async with office.database.reading() as session:
        rows = (await session.scalars(select(Evidence).limit(1))).all()
        lost = {column.name: getattr(rows[0], column.name) for column in Evidence.__table__.columns}
    async with office.database.writing() as session:
        await session.execute(delete(Evidence).where(Evidence.id == lost["id"]))
    await watch(office).sweep()
    assert len(quarantined(directory)) == 1
    async with office.database.writing() as session:
        session.add(Evidence(**lost))
    await watch(office).sweep()
    assert (quarantined(directory), contents(directory)) == ([], before)


async def test_a_person_who_asks_for_a_file_that_was_set_aside_receives_it(office):
    await sends(office, "minutes")
    directory = office.rules.evidence_directory
    async with office.database.reading() as session:
        sweep(directory, {"another"})
        assert await session.scalar(select(Evidence.id))
    assert len(quarantined(directory)) == 1
    await talk(office["Chủ tịch"], [("/tep 1", "minutes.jpg")])
    assert contents(directory) == {b"minutes"}


@pytest.mark.parametrize("left", ["nothing", "an older copy"])
async def test_no_file_is_moved_if_the_database_does_not_match_the_folder(office, left):
    await sends(office, *(f"file {number}" for number in range(12)))
    directory = office.rules.evidence_directory
    before = contents(directory)
    async with office.database.writing() as session:
        rows = delete(Evidence) if left == "nothing" else delete(Evidence).where(Evidence.id > 8)
        await session.execute(rows)
    await watch(office).sweep()
    await watch(office).sweep()
    assert (contents(directory), quarantined(directory)) == (before, [])
    assert await troubles(office) == ["sweep refused"]  # reported once a week


async def test_no_file_is_moved_if_the_database_is_older_than_the_files(office):
    await sends(office, *(f"file {number}" for number in range(12)))
    put(office.rules.evidence_directory, b"newer", age=_LONG_AGO)
    async with office.database.reading() as session:
        newest = await session.scalar(select(Event.happened_at).order_by(Event.id.desc()))
    office.clock.set(newest + timedelta(days=70))  # the database's newest moment is this long ago
    await watch(office).sweep()
    assert quarantined(office.rules.evidence_directory) == []
    assert "sweep refused" in await troubles(office)


async def test_missing_files_are_reported(office):
    await sends(office, "evidence")
    (path,) = office.rules.evidence_directory.glob("??/*")
    path.unlink()
    await watch(office).sweep()
    assert await troubles(office) == ["files missing"]


@asynccontextmanager
async def installation(tmp_path, *, days: int):
    """Give a configuration, and an evidence folder from which a file was set aside."""
    config = configured(tmp_path)
    async with opened(config) as place:
        directory = place.settings.evidence_directory
    path = put(directory, b"left")
    folder = (tmp_path / "data" / "quarantine") / f"{date_of(days)}"
    folder.mkdir(parents=True)
    path.rename(folder / path.name)
    yield config, directory


def date_of(days: int):
    from datetime import UTC, datetime  # noqa: PLC0415

    return (datetime.now(UTC) - timedelta(days=days)).date()


async def test_the_command_lists_and_restores_files_and_deletes_only_old_ones(tmp_path, capsys):
    async with installation(tmp_path, days=10) as (config, directory):
        await look_into_quarantine(config, restore=False, delete=False, ask=False)
        assert "1 tệp" in capsys.readouterr().out
        await look_into_quarantine(config, restore=False, delete=True, ask=False)
        assert "không xóa gì" in capsys.readouterr().out
        assert len(quarantined(directory)) == 1
        await look_into_quarantine(config, restore=True, delete=False, ask=False)
        assert contents(directory) == {b"left"}
        async with opened(config) as place, place.database.reading() as session:
            assert sweep(directory, await known_files(session)) == 0  # it counts as new


async def test_a_file_set_aside_for_ninety_days_can_be_deleted_by_a_person(tmp_path, capsys):
    async with installation(tmp_path, days=91) as (config, directory):
        await look_into_quarantine(config, restore=False, delete=True, ask=False)
        assert "Đã xóa 1 tệp" in capsys.readouterr().out
        assert quarantined(directory) == []
