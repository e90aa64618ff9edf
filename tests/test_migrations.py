"""The migrations make exactly what the tables declare."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import OperationalError

from core.database import Database, migrate, migration_engine
from core.errors import UserError
from models import SCHEMA_REVISION, Base

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def test_the_migrations_make_exactly_the_declared_tables(tmp_path):
    path = tmp_path / "x.db"
    migrate(path)
    engine = migration_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_code_names_the_newest_migration():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA_REVISION]


async def test_a_second_start_does_not_migrate_again(tmp_path, monkeypatch):
    database = Database(tmp_path / "x.db")
    await database.prepare()
    monkeypatch.setattr("core.database.migrate", None)  # a call would fail
    await database.prepare()
    await database.close()


async def test_the_second_start_completes_an_interrupted_first_start(tmp_path):
    path = tmp_path / "x.db"
    made = []

    def power_cut(_connection, _cursor, statement, *_rest):
        made.extend([statement] if statement.lstrip().startswith("CREATE TABLE") else [])
        if len(made) == 6:
            raise ZeroDivisionError

    event.listen(Engine, "before_cursor_execute", power_cut)
    try:
        with pytest.raises(ZeroDivisionError):
            await Database(path).prepare()
    finally:
        event.remove(Engine, "before_cursor_execute", power_cut)
    with sqlite3.connect(path) as half:
        assert half.execute("SELECT name FROM sqlite_master").fetchall() == []
    half.close()
    test_the_migrations_make_exactly_the_declared_tables(tmp_path)


def test_errors_of_migrations_do_not_contain_stored_words(tmp_path):
    engine = migration_engine(tmp_path / "x.db")
    with engine.begin() as connection, pytest.raises(OperationalError) as caught:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": "secret"})
    engine.dispose()
    assert "secret" not in str(caught.value)


async def test_an_impossible_data_folder_is_reported_in_one_sentence(tmp_path):
    (tmp_path / "data").write_text("")
    with pytest.raises(UserError, match="Không tạo được thư mục dữ liệu"):
        await Database(tmp_path / "data" / "x.db").prepare()
