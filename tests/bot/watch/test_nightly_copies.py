"""The nightly backup of the running assistant: on time, after a late start, on failure."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.watch.nightly_copies import NightlyCopies
from core.copies.folder import copies_in
from core.copies.manifest import ArchiveKind
from models import Role
from tests.core.copies.archives import archive_of
from tests.office import BUTTONS, Office, local


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    with closing(sqlite3.connect(opened.settings.database_path)) as live:
        live.execute("UPDATE installations SET created_at = '2023-03-09 00:00:00.000000'")
        live.commit()
    yield opened
    await opened.close()


def copies(office, **changes) -> NightlyCopies:
    backup = office.settings.backup.model_copy(update=changes)
    settings = office.settings.model_copy(update={"backup": backup})
    copying = NightlyCopies(settings, office.database, office.rules, office.clock)
    copying._stopping.clear()
    return copying


def names(office) -> list[str]:
    return [copy.path.name for copy in copies_in(office.settings.backup_directory)]


async def told(office, name: str) -> list[str]:
    await office.delivery.drain()
    return [text for text in office[name].seen if "ao lưu" in text]


async def test_a_backup_is_made_once_a_night_and_is_caught_up_after_a_late_start(office):
    for moment in ("2023-03-09 08:00", "2023-03-09 17:00", "2023-03-10 01:59"):
        office.clock.set(local(moment))
        await copies(office).look()
    assert names(office) == ["nhacviec-20230309-080000-nightly.zip"]
    for moment in ("2023-03-10 02:00", "2023-03-10 02:01", "2023-03-13 07:45"):
        office.clock.set(local(moment))
        await copies(office).look()
    assert names(office)[:-1] == [
        "nhacviec-20230313-074500-nightly.zip",
        "nhacviec-20230310-020000-nightly.zip",
    ]
    assert await told(office, "Nội vụ") == []


async def test_no_backup_is_made_when_the_setting_is_off(office):
    await copies(office, is_nightly=False).look()
    assert names(office) == []


async def test_a_backup_dated_in_the_future_does_not_prevent_the_next(office):
    archive_of(office, office.settings.backup_directory, ArchiveKind.NIGHTLY, at="2031-01-01 02:00")
    await copies(office).look()
    assert len(names(office)) == 2


async def test_a_damaged_archive_does_not_count_as_a_backup(office):
    await copies(office).look()
    (copy,) = copies_in(office.settings.backup_directory)
    copy.path.write_bytes(copy.path.read_bytes()[:5000])
    await copies(office).look()
    assert len(names(office)) == 2


async def test_a_failure_is_reported_daily_and_after_two_days_to_the_coordinator_too(office):
    admin = await office.seat("Quản trị", (Role.ADMIN,), ())
    await copies(office).look()
    folder = office.settings.backup_directory
    folder.rename(folder.with_name("full"))
    folder.write_bytes(b"a file where the folder would be")
    for moment in ("2023-03-10 08:00", "2023-03-10 10:00", "2023-03-13 08:00", "2023-03-13 09:00"):
        office.clock.set(local(moment))
        await copies(office).look()
        await office.delivery.drain()
    failed = [text for text in admin.seen if "không thành công. Không ghi được" in text]
    overdue = [text for text in admin.seen if "hơn hai ngày chưa sao lưu" in text]
    assert (len(failed), len(overdue)) == (2, 1)
    assert await told(office, "Nội vụ") == overdue
    assert await told(office, "Chủ tịch") == []


async def test_a_failed_backup_is_retried_after_an_hour(office):
    folder = office.settings.backup_directory
    folder.write_bytes(b"a file where the folder would be")
    copying = copies(office)
    await copying.look()
    folder.unlink()
    await copying.look()
    assert names(office) == []
    copying._not_before = float("-inf")  # an hour later
    await copying.look()
    assert len(names(office)) == 1


async def test_a_stopped_backup_leaves_no_files_and_people_are_answered_during_one(office):
    copying = copies(office)
    copying.end()
    await copying.look()
    assert [path.name for path in office.settings.backup_directory.iterdir()] == [".lock"]
    look = asyncio.create_task(copies(office).look())
    assert "TRẠNG THÁI" in await office["Tư pháp"].says(text="/trangthai")
    await look
    assert len(names(office)) == 1


async def test_evidence_that_was_lost_earlier_is_reported(office):
    with closing(sqlite3.connect(office.settings.database_path)) as live:
        state = '{"data": {"files": [{"sha256": "' + "a" * 64 + '", "size": 5}]}}'
        live.execute(
            "INSERT INTO conversations (channel, address, state) VALUES ('x', '1', ?)", (state,)
        )
        live.commit()
    await copies(office).look()
    (said,) = await told(office, "Nội vụ")
    assert "1 tệp minh chứng không còn trên máy" in said
