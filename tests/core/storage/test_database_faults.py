"""An unusable database file is reported in one sentence and not changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from core.database import Database
from core.errors import UserError
from core.storage.faults import sentence_of
from models import SCHEMA_REVISION, Organization


async def made(path: Path) -> bytes:
    """Make a database with some contents."""
    database = Database(path)
    await database.prepare()
    async with database.writing() as session:
        session.add(Organization(name="xã Tùng Ảnh"))
    await database.close()
    return path.read_bytes()


async def refused(path) -> str:
    database = Database(path)
    with pytest.raises(UserError) as caught:
        await database.prepare()
    await database.close()
    assert "\n" not in caught.value.text
    assert str(path) in caught.value.text
    return caught.value.text


@pytest.mark.parametrize("content", [b"x", b"\x00" * 5000, b"SQLite format 3\x00 and no more"])
async def test_a_file_that_is_not_a_database_is_not_changed(tmp_path, content):
    path = tmp_path / "x.db"
    path.write_bytes(content)
    assert "đã hỏng hoặc không phải" in await refused(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("left", [0.3, 0.7, 0.99])
async def test_a_truncated_file_is_not_changed(tmp_path, left):
    path = tmp_path / "x.db"
    whole = await made(path)
    short = whole[: int(len(whole) * left)]
    path.write_bytes(short)
    assert "đã hỏng" in await refused(path)
    assert path.read_bytes() == short


async def test_overwritten_pages_are_reported_as_damage(tmp_path):
    path = tmp_path / "x.db"
    whole = await made(path)
    path.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100))
    assert "đã hỏng" in await refused(path)


async def test_a_file_of_a_newer_version_is_not_changed(tmp_path):
    path = tmp_path / "x.db"
    await made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    assert f"lược đồ 9999, bản này đọc đến {SCHEMA_REVISION}" in await refused(path)


async def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    assert "của chương trình khác" in await refused(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]


async def test_a_folder_in_place_of_the_file_is_reported(tmp_path):
    path = tmp_path / "x.db"
    path.mkdir()
    assert "là một thư mục" in await refused(path)


async def test_a_file_in_place_of_the_folder_is_reported(tmp_path):
    (tmp_path / "data").write_text("x", encoding="utf-8")
    database = Database(tmp_path / "data" / "x.db")
    with pytest.raises(UserError, match="Không tạo được thư mục dữ liệu"):
        await database.prepare()


async def test_a_database_locked_by_another_program_is_reported(tmp_path, monkeypatch):
    monkeypatch.setattr("core.database._BUSY_SECONDS", 0)
    monkeypatch.setattr("core.database._PRAGMAS", ())
    path = tmp_path / "x.db"
    await made(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "chương trình khác giữ" in await refused(path)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("attempt to write a readonly database", "Không ghi được"),
        ("unable to open database file", "Không mở được"),
        ("disk I/O error", "Ổ đĩa"),
        ("database or disk is full", "Ổ đĩa"),
        ("database is locked", "chương trình khác giữ"),
    ],
)
def test_errors_of_sqlite_become_sentences_with_advice(tmp_path, said, told):
    assert told in (sentence_of(sqlite3.OperationalError(said), tmp_path) or "")


def test_a_bug_is_not_reported_as_a_fault_of_the_file(tmp_path):
    assert sentence_of(sqlite3.OperationalError("no such column: x"), tmp_path) is None


@pytest.mark.parametrize("name", ["a%20b", "a%b", "a?b=c", "a#b", "xã Tùng Ảnh", "a b", "file:a"])
async def test_a_path_with_special_characters_is_read_literally(tmp_path, name):
    path = tmp_path / name / f"{name}.db"
    await made(path)
    database = Database(path)
    await database.prepare()
    async with database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM organizations")) == 1
    await database.close()
    assert [folder.name for folder in tmp_path.iterdir()] == [name]
    assert {file.name for file in path.parent.iterdir()} == {path.name}


async def test_a_path_can_be_relative_to_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "file:x" / "file:x.db"
    await made(path.relative_to(tmp_path))
    assert path.exists()
