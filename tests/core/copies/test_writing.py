"""Backups of a working office: complete, verified, without secrets, and none after a failure."""

import os
import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest
from pydantic import SecretStr

from core.config import WatchSettings, load_settings
from core.copies.configuration import configuration_of
from core.copies.files import StoppedError
from core.copies.folder import copies_in, newest_good
from core.copies.manifest import ArchiveKind
from core.copies.nightly import make_nightly, retire
from core.copies.restoring import RestoreOptions, restore
from core.copies.retention import Keep
from core.copies.store import Store
from core.copies.upgrade import copy_before_upgrade
from core.copies.writing import source_of, write_copy
from core.database import Database, migrate
from core.errors import UserError
from core.settings.channels import TelegramSettings, ZaloSettings
from tests.core.copies.archives import (
    archive_of,
    evidence_in,
    first_evidence,
    office_with_evidence,
    order,
)
from tests.office import local

ROOT = Path(__file__).parent.parent.parent.parent
SECRETS = ("123:token-of-tests", "the-password", "https://hc.example/the-ping", "zalo:the-token")


@pytest.fixture
async def office(tmp_path):
    opened = await office_with_evidence(tmp_path / "data")
    yield opened
    await opened.close()


def with_secrets(office):
    token, password, page, zalo = SECRETS
    telegram = TelegramSettings(
        token=SecretStr(token), proxy=SecretStr(f"socks5://name:{password}@10.0.0.1:1080")
    )
    bot = ZaloSettings(
        token=SecretStr(zalo), proxy=SecretStr(f"http://name:{password}@10.0.0.2:3128")
    )
    watch = WatchSettings(url=SecretStr(page))
    return office.settings.model_copy(update={"telegram": telegram, "zalo": (bot,), "watch": watch})


async def test_a_backup_has_the_database_and_each_file_once_and_only_its_owner_can_read_it(
    office, tmp_path
):
    (tmp_path / "usb").mkdir(mode=0o755)
    made = archive_of(office, tmp_path / "usb")
    names = {path.name for path in (tmp_path / "usb").iterdir()}
    assert names == {".lock", "nhacviec-20230309-080000-whole.zip"}
    assert made.path.stat().st_mode & 0o777 == 0o600
    with ZipFile(made.path) as archive:
        entries = archive.namelist()
    kept = evidence_in(office.settings.evidence_directory)
    assert sorted(name.rsplit("/", 1)[-1] for name in entries if "/" in name) == sorted(kept)
    assert len(kept) == 2
    assert made.manifest.counts["evidence"] == 2


async def test_a_backup_contains_no_secret_and_names_what_was_left_out(office, tmp_path):
    settings = with_secrets(office)
    made = write_copy(source_of(settings), order(tmp_path / "copies"))
    with ZipFile(made.path) as archive:
        read = b"".join(archive.read(name) for name in archive.namelist())
    assert [secret for secret in SECRETS if secret.encode() in read] == []
    assert b"socks5://10.0.0.1:1080" in read
    assert b"http://10.0.0.2:3128" in read
    assert set(made.manifest.left_out) == {
        "telegram.token",
        "telegram.proxy",
        "zalo.token",
        "zalo.proxy",
        "watch.url",
    }


def test_all_other_settings_are_the_same_in_the_copied_configuration(tmp_path):
    path = tmp_path / "config.toml"
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    path.write_text(example.replace('report = ""', 'report = "x.docx"'), encoding="utf-8")
    (tmp_path / "x.docx").write_bytes(b"x")
    before = load_settings(path)
    words, left_out = configuration_of(before)
    path.write_text(words, encoding="utf-8")
    after = load_settings(path)
    assert left_out == ()
    assert after.documents.templates.report == tmp_path / "templates" / "report.docx"
    moved = {"documents": before.documents}
    assert after.model_copy(update=moved) == before


async def test_altered_or_lost_evidence_is_named_and_the_rest_is_copied(office, tmp_path):
    first_evidence(office).write_bytes(b"altered")
    made = archive_of(office, tmp_path / "usb")
    assert made.manifest.missing == (first_evidence(office).name,)
    first_evidence(office).unlink()
    assert archive_of(office, tmp_path / "usb").manifest.missing == (first_evidence(office).name,)


async def test_nightly_backups_share_their_evidence_and_keep_it_when_the_original_is_deleted(
    office,
):
    folder = office.settings.backup_directory
    first = make_nightly(office.settings, local("2023-03-08 02:00"))
    first_evidence(office).unlink()
    second = make_nightly(office.settings, local("2023-03-09 02:00"))
    assert (first.manifest.missing, second.manifest.missing) == ((), ())
    assert len(evidence_in(Store(folder).folder)) == 2
    with ZipFile(second.path) as archive:
        assert archive.namelist() == ["nhacviec.db", "config.toml", "manifest.json"]


async def test_a_damaged_file_beside_the_nightly_backups_is_repaired(office):
    make_nightly(office.settings, local("2023-03-08 02:00"))
    store = Store(office.settings.backup_directory).folder
    kept = next(path for path in store.rglob("*") if path.name == first_evidence(office).name)
    whole = kept.read_bytes()
    kept.write_bytes(b"rotten")
    make_nightly(office.settings, local("2023-03-09 02:00"))
    assert kept.read_bytes() == whole


async def test_an_archive_is_deleted_only_if_it_is_surely_an_old_one_of_ours(office):
    folder = office.settings.backup_directory
    old = make_nightly(office.settings, local("2023-03-08 02:00"))
    damaged = folder / "nhacviec-20230101-020000-nightly.zip"
    damaged.write_bytes(b"not ours, or damaged")
    (folder / "photo.zip").write_bytes(b"a person's own")
    by_hand = archive_of(office, folder, at="2023-03-08 10:00")
    forget_first_evidence(office)
    new = make_nightly(office.settings, local("2023-03-09 02:00"))
    now = local("2023-03-09 02:00").replace(tzinfo=None)
    assert retire(folder, "another installation", now, Keep(1, 0, 0)) == []
    assert retire(folder, None, now, Keep(1, 0, 0)) == []
    assert retire(folder, new.manifest.identity, now, Keep(1, 0, 0)) == [old.path]
    left = {new.path.name, by_hand.path.name, damaged.name, "photo.zip"}
    assert {path.name for path in folder.iterdir() if path.is_file()} == {".lock", *left}
    # An unreadable archive may need any file.
    assert len(evidence_in(Store(folder).folder)) == 2


def forget_first_evidence(office):
    with closing(sqlite3.connect(office.settings.database_path)) as live:
        live.execute("DELETE FROM evidence WHERE sha256 = ?", (first_evidence(office).name,))
        live.commit()


async def test_evidence_needed_only_by_deleted_archives_is_deleted_with_them(office):
    folder = office.settings.backup_directory
    make_nightly(office.settings, local("2023-03-08 02:00"))
    forget_first_evidence(office)
    new = make_nightly(office.settings, local("2023-03-09 02:00"))
    now = local("2023-03-09 02:00").replace(tzinfo=None)
    retire(folder, new.manifest.identity, now, Keep(1, 0, 0))
    assert [copy.path for copy in copies_in(folder)] == [new.path]
    assert first_evidence(office).name not in evidence_in(Store(folder).folder)
    assert len(evidence_in(Store(folder).folder)) == 1


async def test_a_withdrawn_file_is_removed_from_the_nightly_backups_too(office):
    folder = office.settings.backup_directory
    make_nightly(office.settings, local("2023-03-08 02:00"))
    with closing(sqlite3.connect(office.settings.database_path)) as live:
        live.execute(
            "UPDATE evidence SET withdrawn_at = '2023-03-08 09:00:00.000000' WHERE sha256 = ?",
            (first_evidence(office).name,),
        )
        live.commit()
    make_nightly(office.settings, local("2023-03-09 02:00"))
    left = evidence_in(Store(folder).folder)
    assert b"" in left.values()  # the note of the withdrawal
    assert first_evidence(office).read_bytes() not in left.values()
    assert Store(folder).is_withdrawn(first_evidence(office).name)


async def test_a_file_withdrawn_and_sent_again_is_in_the_next_nightly_backup(office, tmp_path):
    sha256, folder = first_evidence(office).name, office.settings.backup_directory
    moment = "2023-03-08 01:00:00.000000"
    for night, withdrawn_at in ((7, None), (8, moment), (9, None)):
        with closing(sqlite3.connect(office.settings.database_path)) as live:
            change = "UPDATE evidence SET withdrawn_at = ? WHERE sha256 = ?"
            live.execute(change, (withdrawn_at, sha256))
            live.commit()
        made = make_nightly(office.settings, local(f"2023-03-0{night} 02:00"))
        assert Store(folder).is_withdrawn(sha256) == (withdrawn_at is not None)
    restored = restore(made.path, RestoreOptions(tmp_path / "home"))
    assert (restored.missing, restored.withdrawn) == (0, 0)
    assert sha256 in evidence_in(tmp_path / "home" / "data" / "evidence")


@pytest.mark.parametrize("kind", [ArchiveKind.WHOLE, ArchiveKind.NIGHTLY])
async def test_a_backup_does_not_use_the_last_disk_space(office, tmp_path, kind):
    with pytest.raises(UserError, match="chỉ còn 1 MB, cần 101 MB"):
        archive_of(office, tmp_path / "usb", kind, free=lambda _folder: 1_000_000)
    assert [path.name for path in (tmp_path / "usb").iterdir()] == [".lock"]


def test_a_disk_that_fills_during_a_backup_is_reported_and_no_file_is_left(tmp_path):
    """The real program runs while the system limits its files to a few kilobytes."""
    (tmp_path / "config.toml").write_text('[organization]\nname = "x"\n', encoding="utf-8")
    (tmp_path / "data").mkdir()
    migrate(tmp_path / "data" / "nhacviec.db")
    with closing(sqlite3.connect(tmp_path / "data" / "nhacviec.db")) as live:
        live.execute("INSERT INTO organizations (name) VALUES ('x')")
        live.commit()
    (tmp_path / "usb").mkdir()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from bot.commands.command_line import main; main()",
            "backup",
            "--to",
            "usb",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert [path.name for path in (tmp_path / "usb").iterdir()] == [".lock"]


async def test_a_stopped_or_killed_backup_leaves_no_archive(office, tmp_path):
    folder = tmp_path / "usb"
    calls = iter(range(100))

    def check():
        if next(calls) == 4:
            raise StoppedError

    with pytest.raises(StoppedError):
        archive_of(office, folder, check=check)
    assert [path.name for path in folder.iterdir()] == [".lock"]
    killed = folder / ".partial-0000"
    killed.mkdir()
    (killed / "archive.zip").write_bytes(b"PK half of it")
    assert newest_good(folder, local("2023-03-10 08:00").replace(tzinfo=None)) is None
    archive_of(office, folder)
    assert not killed.exists()


async def test_a_second_backup_into_the_same_folder_at_once_is_refused(office, tmp_path):
    folder = tmp_path / "usb"
    found: list[None] = []

    def meanwhile():
        if not found:
            found.append(None)
            with pytest.raises(UserError, match="Một lần sao lưu khác"):
                archive_of(office, folder)

    archive_of(office, folder, check=meanwhile)
    assert found
    assert len(copies_in(folder)) == 1


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.unlink(), "Không thấy cơ sở dữ liệu"),
        (lambda path: path.write_bytes(b"garbage" * 2000), "bị hỏng"),
        (lambda path: path.write_bytes(path.read_bytes()[:100_000]), "bị hỏng"),
        (lambda path: path.write_bytes(b""), "không phải của Nhắc Việc"),
    ],
)
async def test_a_damaged_database_is_not_backed_up(office, tmp_path, damage, told):
    await office.close()
    for left in office.settings.storage.directory.glob("nhacviec.db-*"):
        left.unlink()
    damage(office.settings.database_path)
    with pytest.raises(UserError, match=told):
        archive_of(office, tmp_path / "usb")
    assert copies_in(tmp_path / "usb") == []


async def test_a_locked_database_is_reported_in_one_sentence(office, tmp_path, monkeypatch):
    await office.close()
    monkeypatch.setattr("core.copies.snapshot._BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(office.settings.database_path)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("UPDATE organizations SET name = name")
        other.commit()
        with pytest.raises(UserError, match=r"đang giữ cơ sở dữ liệu|SQLITE_BUSY"):
            archive_of(office, tmp_path / "usb")
    assert len(copies_in(tmp_path / "usb")) == 0


async def test_a_missing_folder_is_reported_in_one_sentence(office, tmp_path):
    with pytest.raises(UserError, match="đã được cắm"):
        archive_of(office, tmp_path / "media" / "usb")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match="Không ghi được vào"):
        archive_of(office, tmp_path / "file")


async def test_a_database_is_backed_up_before_its_schema_is_upgraded(tmp_path):
    path = tmp_path / "data" / "nhacviec.db"
    path.parent.mkdir()
    migrate(path, "0006")
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO organizations (name) VALUES ('xã Cũ')")
        old.commit()
    database = Database(path)
    await database.prepare()
    await database.close()
    (copy,) = copies_in(tmp_path / "data" / "backups")
    assert copy.kind is ArchiveKind.UPGRADE
    with ZipFile(copy.path) as archive:
        (tmp_path / "old.db").write_bytes(archive.read("nhacviec.db"))
    with closing(sqlite3.connect(tmp_path / "old.db")) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == ("0006",)
        assert kept.execute("SELECT name FROM organizations").fetchone() == ("xã Cũ",)


async def test_a_database_that_cannot_be_backed_up_is_not_upgraded(tmp_path):
    path = tmp_path / "nhacviec.db"
    migrate(path, "0006")
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO organizations (name) VALUES ('xã Cũ')")
        old.commit()
    (tmp_path / "backups").write_bytes(b"a file where the folder would be")
    database = Database(path)
    with pytest.raises(UserError, match="Không ghi được vào"):
        await database.prepare()
    await database.close()
    with closing(sqlite3.connect(path)) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == ("0006",)


def test_a_new_database_is_not_backed_up(tmp_path):
    assert copy_before_upgrade(tmp_path / "none.db") is None
    (tmp_path / "empty.db").write_bytes(b"")
    assert copy_before_upgrade(tmp_path / "empty.db") is None
    assert not (tmp_path / "backups").exists()
