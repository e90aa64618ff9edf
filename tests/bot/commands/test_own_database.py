"""An installation recognizes its database: a missing or foreign one is reported as a fault."""

import stat

import pytest
from sqlalchemy import select

from bot.commands.command_line import main
from bot.commands.installation import opened
from bot.commands.renaming import rename_commune
from core.errors import NotKeptError, Obstacle, UserError
from core.installation.identity import IdentityFile
from models import Event, Organization
from tests.bot.processes import configured, nhacviec


async def use(config):
    """Open the installation as every command does; give its identity and name."""
    async with opened(config) as place, place.database.reading() as session:
        return await place.database.identity(), await session.scalar(select(Organization.name))


async def refused(config) -> str:
    with pytest.raises(UserError) as caught:
        await use(config)
    return caught.value.text


async def test_the_first_use_stores_the_identity_beside_the_configuration(tmp_path):
    config = configured(tmp_path)
    identity, _ = await use(config)
    kept = IdentityFile.beside(config)
    assert kept.read() == identity
    assert stat.S_IMODE(kept.path.stat().st_mode) == 0o600
    assert await use(config) == (identity, "xã Tùng Ảnh")


async def test_an_installation_without_an_identity_file_gets_one(tmp_path):
    config = configured(tmp_path)
    before = await use(config)
    IdentityFile.beside(config).path.unlink()
    assert await use(config) == before
    assert IdentityFile.beside(config).read() == before[0]


async def test_a_missing_database_is_reported_and_not_recreated(tmp_path):
    config = configured(tmp_path)
    await use(config)
    database = tmp_path / "data" / "nhacviec.db"
    database.unlink()
    for command in (["run"], ["people"], ["calendar", "--year", "2026"]):
        done = await nhacviec(*command, cwd=tmp_path)
        assert (done.code, done.out) == (2, ""), command
        assert "Không thấy cơ sở dữ liệu" in done.err, command
        assert "config.toml.identity" in done.err, command
        assert "Traceback" not in done.err, command
    assert not database.exists()
    IdentityFile.beside(config).path.unlink()  # the sentence says how to start anew
    await use(config)


async def test_another_installations_database_is_refused_and_not_changed(tmp_path):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir()
        await use(configured(folder))
    database = ours / "data" / "nhacviec.db"
    (theirs / "data" / "nhacviec.db").replace(database)
    before = database.read_bytes()
    assert "không phải của cấu hình này" in await refused(ours / "config.toml")
    assert database.read_bytes() == before


async def test_an_unreadable_identity_is_reported(tmp_path):
    config = configured(tmp_path)
    await use(config)
    IdentityFile.beside(config).path.write_text("", encoding="utf-8")
    assert "Không đọc được" in await refused(config)


@pytest.mark.parametrize("left", ["evidence/ab/" + "ab" * 32, "nhacviec.db-wal"])
async def test_no_new_database_is_made_beside_files_of_an_old_one(tmp_path, left):
    config = configured(tmp_path)
    path = tmp_path / "data" / left
    path.parent.mkdir(parents=True)
    path.write_bytes(b"left")
    assert "còn minh chứng" in await refused(config)
    assert path.read_bytes() == b"left"


async def test_a_second_configuration_does_not_rename_the_commune(tmp_path):
    config = configured(tmp_path)
    await use(config)
    second = tmp_path / "second.toml"
    other = config.read_text(encoding="utf-8").replace("Tùng Ảnh", "Đức Thọ")
    second.write_text(other, encoding="utf-8")
    said = await refused(second)
    assert "“xã Tùng Ảnh”" in said
    assert "nhacviec rename" in said
    assert (await use(config))[1] == "xã Tùng Ảnh"


async def test_renaming_the_commune_is_a_separate_command_and_is_logged(tmp_path):
    config = configured(tmp_path)
    await use(config)
    words = config.read_text(encoding="utf-8").replace("Tùng Ảnh", "Đức Thọ")
    config.write_text(words, encoding="utf-8")
    await rename_commune(config, ask=False)
    assert (await use(config))[1] == "xã Đức Thọ"
    async with opened(config) as place, place.database.reading() as session:
        found = select(Event).where(Event.subject == "organization")
        event = (await session.scalars(found)).one()
    assert (event.before, event.after) == ({"name": "xã Tùng Ảnh"}, {"name": "xã Đức Thọ"})
    with pytest.raises(UserError, match="không có gì để đổi"):
        await rename_commune(config, ask=False)


async def test_another_spelling_of_the_name_counts_as_the_same_name(tmp_path):
    config = configured(tmp_path)
    await use(config)
    words = config.read_text(encoding="utf-8").replace("xã Tùng Ảnh", "Xã  Tùng Ảnh")
    config.write_text(words, encoding="utf-8")
    assert (await use(config))[1] == "Xã  Tùng Ảnh"


def test_a_command_without_write_access_says_why(monkeypatch, capsys):
    async def fail(*_, **__) -> None:
        raise NotKeptError(Obstacle.READ_ONLY)

    monkeypatch.setattr("bot.commands.roster.print_people", fail)
    monkeypatch.setattr("bot.commands.command_line.begin_loading", lambda: None)
    monkeypatch.setattr("os.umask", lambda mask: mask)
    monkeypatch.setattr("sys.argv", ["nhacviec", "people"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "bị khóa ghi" in capsys.readouterr().err
