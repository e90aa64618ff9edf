"""With the database file removed or replaced, or a full disk, nothing is reported as recorded."""

import re
import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import func, select, text

from core.config import load_settings
from core.database import Database
from core.errors import NotKeptError, Obstacle, UserError
from core.installation.identity import IdentityFile, make_ready
from models import Conversation


@pytest.fixture
async def database(tmp_path):
    opened = Database(tmp_path / "data" / "nhacviec.db")
    await opened.prepare()
    yield opened
    await opened.close()


async def keep(database: Database, address: str, words: str = "") -> None:
    async def work(session):
        session.add(Conversation(channel="x", address=address, state={"words": words}))

    await database.write(work)


async def kept(database: Database):
    async with database.reading() as session:
        return await session.scalar(select(func.count(Conversation.id)))


async def refused(database: Database, address: str = "2", words: str = "") -> Obstacle:
    with pytest.raises(NotKeptError) as caught:
        await keep(database, address, words)
    return caught.value.obstacle


async def test_nothing_is_written_after_the_file_was_removed_and_no_new_file_is_made(database):
    await keep(database, "1")
    database.path.unlink()
    assert await refused(database) is Obstacle.GONE
    assert await database.look_after() is Obstacle.GONE
    assert not database.path.exists()


async def test_the_contents_of_a_removed_file_are_saved_and_can_be_restored(database):
    await keep(database, "1")
    database.path.unlink()
    await database.look_after()
    await database.look_after()
    rescued = list(database.path.parent.glob("*.rescued.db"))
    assert rescued == [database.rescued]
    rescued[0].rename(database.path)
    assert await database.look_after() is None
    await keep(database, "2")
    assert await kept(database) == 2


async def test_a_start_without_the_file_names_the_saved_one(database):
    config = database.path.parent.with_name("config.toml")
    config.write_text('[organization]\nname = "x"\n', encoding="utf-8")
    beside = IdentityFile.beside(config)
    beside.write(await database.identity() or "", database.path)
    await keep(database, "1")
    database.path.unlink()
    await database.look_after()
    assert database.rescued is not None
    with pytest.raises(UserError, match=re.escape(database.rescued.name)) as told:
        await make_ready(Database(database.path), load_settings(config), beside)
    assert f"đổi tên tệp đó thành {database.path.name}" in told.value.text
    assert "Không thấy cơ sở dữ liệu" in told.value.text


async def test_a_file_that_was_moved_and_returned_is_complete(database):
    await keep(database, "1")
    aside = database.path.with_name("aside.db")
    database.path.rename(aside)
    assert await refused(database) is Obstacle.GONE
    await database.look_after()
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT count(*) FROM conversations").fetchone() == (1,)
    aside.rename(database.path)
    assert await database.look_after() is None
    await keep(database, "2")
    assert await kept(database) == 2


async def test_a_file_of_another_installation_in_its_place_is_refused(database, tmp_path):
    other = Database(tmp_path / "other.db")
    await other.prepare()
    await other.close()
    await keep(database, "1")
    (tmp_path / "other.db").replace(database.path)
    assert await refused(database) is Obstacle.REPLACED
    assert await database.look_after() is Obstacle.REPLACED


@pytest.mark.parametrize("is_database", [True, False])
async def test_an_overwritten_file_is_refused(database, tmp_path, is_database):
    other = Database(tmp_path / "other.db")
    await other.prepare()
    await other.close()
    await keep(database, "1")
    await database.look_after()
    if is_database:
        shutil.copyfile(other.path, database.path)
        database.file.log.write_bytes(b"")
    else:
        database.path.write_bytes(b"not a database" * 100)
        database.file.log.write_bytes(b"")
    assert await database.look_after() is Obstacle.REPLACED
    assert await refused(database) is Obstacle.REPLACED


async def test_our_own_backup_in_its_place_is_used(database, tmp_path):
    await keep(database, "1")
    with closing(sqlite3.connect(database.path)) as connection:
        connection.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    await keep(database, "2")
    (tmp_path / "copy.db").replace(database.path)
    assert await refused(database, "3") is Obstacle.REPLACED
    assert await database.look_after() is None
    assert await kept(database) == 1  # the write-ahead log of the earlier file is not applied to it
    await keep(database, "4")
    assert await kept(database) == 2


async def test_a_removed_write_ahead_log_loses_nothing(database):
    await keep(database, "1")
    database.file.log.unlink()
    assert await refused(database) is Obstacle.GONE
    assert await database.look_after() is None
    await keep(database, "2")
    await database.close()
    with closing(sqlite3.connect(database.path)) as connection:
        assert connection.execute("SELECT count(*) FROM conversations").fetchone() == (2,)


async def test_a_change_during_which_the_file_is_removed_is_reported_as_not_recorded(database):
    async def work(session):
        session.add(Conversation(channel="x", address="1", state={}))
        await session.flush()
        shutil.rmtree(database.path.parent)

    with pytest.raises(NotKeptError):
        await database.write(work)


async def test_a_full_disk_is_distinguished_from_a_busy_database(database, caplog):
    async with database.writing() as session:
        pages = await session.scalar(text("PRAGMA page_count"))
        await session.execute(text(f"PRAGMA max_page_count={pages}"))
    assert await refused(database, words="x" * 1_000_000) is Obstacle.FULL
    assert "busy" not in caplog.text  # no retry, because it cannot succeed
    assert await kept(database) == 0
    async with database.writing() as session:
        await session.execute(text("PRAGMA max_page_count=1000000"))
    await keep(database, "3", "x" * 1_000_000)
    assert await kept(database) == 1


async def test_a_wrong_statement_is_a_bug_and_not_retried(database, caplog):
    with pytest.raises(Exception, match="no such table"):
        await database.write(lambda session: session.execute(text("SELECT * FROM nowhere")))
    assert "busy" not in caplog.text


async def test_readers_cannot_write(database):
    with pytest.raises(Exception, match="readonly"):
        async with database.reading() as session:
            await session.execute(text("DELETE FROM installations"))
