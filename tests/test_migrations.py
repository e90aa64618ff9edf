"""Migrations proven: what they make is what the tables say."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from core.database import SCHEMA_REVISION, Database, migrate, migration_engine
from models import Base

MIGRATIONS = Path(__file__).parent.parent / "migrations"


def test_the_migrations_make_exactly_the_tables(tmp_path):
    path = tmp_path / "x.db"
    migrate(path)
    engine = migration_engine(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_the_code_knows_the_newest_migration():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [SCHEMA_REVISION]


async def test_a_second_start_finds_the_schema_ready(tmp_path, monkeypatch):
    database = Database(tmp_path / "x.db")
    await database.prepare()
    monkeypatch.setattr("core.database.migrate", None)  # calling it would fail
    await database.prepare()
    await database.close()
