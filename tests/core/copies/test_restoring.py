"""An archive, even an attacker's, is restored completely into an empty folder or not at all."""

import asyncio
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from core.config import load_settings
from core.copies.manifest import ArchiveKind
from core.copies.nightly import make_nightly
from core.copies.restoring import RestoreOptions, restore
from core.copies.upgrade import copy_before_upgrade
from core.database import Database, migrate
from core.errors import UserError
from core.installation.identity import IdentityFile
from models import SCHEMA_REVISION
from tests.core.copies.archives import (
    altered,
    archive_of,
    evidence_in,
    first_evidence,
    listed,
    office_with_evidence,
    rows,
)
from tests.office import Office, local


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """Give an archive of an office, and its contents."""
    return asyncio.run(_whole(tmp_path_factory.mktemp("office")))


async def _whole(folder):
    office = await office_with_evidence(folder / "data")
    made = archive_of(office, folder / "usb")
    kept = rows(office.settings.database_path), evidence_in(office.settings.evidence_directory)
    await office.close()
    return made.path, kept


@pytest.fixture
async def office(tmp_path):
    opened = await office_with_evidence(tmp_path / "data")
    yield opened
    await opened.close()


def assert_nothing_is_in(folder: Path) -> None:
    assert not folder.exists() or list(folder.iterdir()) == []


async def test_a_restored_installation_equals_the_original_and_works(whole, tmp_path):
    archive, (tables, files) = whole
    done = restore(archive, RestoreOptions(tmp_path / "new" / "home"))
    home = done.folder
    settings = load_settings(home / "config.toml")
    assert settings.database_path == home / "data" / "nhacviec.db"
    assert rows(settings.database_path) == tables
    assert evidence_in(settings.evidence_directory) == files
    assert (done.missing, done.withdrawn, done.is_configured) == (0, 0, True)
    assert {path.name for path in home.iterdir()} == {"config.toml", "data", "config.toml.identity"}
    assert IdentityFile.beside(home / "config.toml").read() == done.manifest.identity
    modes = {path.stat().st_mode & 0o777 for path in home.rglob("*") if path.is_file()}
    assert modes == {0o600}
    assert (home / "data").stat().st_mode & 0o777 == 0o700
    database = Database(settings.database_path)
    await database.prepare()  # there is nothing to migrate
    await database.close()


@pytest.mark.parametrize("name", ["config.toml", "a file", "data/x", ".hidden"])
def test_a_restore_overwrites_nothing(whole, tmp_path, name):
    place = tmp_path / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="không phải thư mục trống"):
        restore(whole[0], RestoreOptions(tmp_path))
    assert place.read_text(encoding="utf-8") == "mine"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [place]


def test_a_folder_with_only_the_archive_counts_as_empty(whole, tmp_path):
    archive = tmp_path / whole[0].name
    archive.write_bytes(whole[0].read_bytes())
    killed = tmp_path / ".restoring-0000"
    killed.mkdir()
    (killed / "half").write_bytes(b"x")
    restore(archive, RestoreOptions(tmp_path))
    assert (tmp_path / "config.toml").is_file()
    assert not killed.exists()


def test_a_truncated_archive_is_refused(whole, tmp_path):
    content = whole[0].read_bytes()
    cut = tmp_path / "cut.zip"
    for size in (0, 1, 30, len(content) // 3, len(content) - 23, len(content) - 1):
        cut.write_bytes(content[:size])
        with pytest.raises(UserError, match="bị cắt ngang"):
            restore(cut, RestoreOptions(tmp_path / "home"))
        assert_nothing_is_in(tmp_path / "home")


def test_an_altered_byte_is_found_or_changes_no_content(whole, tmp_path):
    content = whole[0].read_bytes()
    spoiled = tmp_path / "spoiled.zip"
    for place in range(40, len(content) - 60, len(content) // 23):
        spoiled.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        try:
            restore(spoiled, RestoreOptions(tmp_path / "home"))
        except UserError:
            assert_nothing_is_in(tmp_path / "home")
        else:  # a byte without meaning, such as a header's date, leaves the contents unchanged
            assert rows(tmp_path / "home" / "data" / "nhacviec.db") == whole[1][0]
            assert evidence_in(tmp_path / "home" / "data" / "evidence") == whole[1][1]
            (tmp_path / "home").rename(tmp_path / f"good-{place}")


def _escapes(name):
    def change(files, manifest):
        files[name] = b"evil"
        listed(manifest, name, b"evil")

    return change


def _stranger(files, _manifest):
    files["evidence/zz"] = b"evil"


def _lacks_evidence(files, _manifest):
    del files[next(name for name in files if name.startswith("evidence/"))]


def _other_content(files, manifest):
    name = next(name for name in files if name.startswith("evidence/"))
    files[name] = b"evil"
    listed(manifest, name, b"evil")


def _other_bytes(files, _manifest):
    name = next(name for name in files if name.startswith("evidence/"))
    files[name] = b"x" * len(files[name])


def _no_database(files, manifest):
    del files["nhacviec.db"]
    manifest["entries"] = [one for one in manifest["entries"] if one["name"] != "nhacviec.db"]


def _garbage(files, manifest):
    files["nhacviec.db"] = b"garbage" * 3000
    listed(manifest, "nhacviec.db", files["nhacviec.db"])


def _fewer_rows(_files, manifest):
    manifest["counts"]["people"] -= 1


def _another_office(_files, manifest):
    manifest["identity"] = "another"


def _newer_format(_files, manifest):
    manifest["format"] = 2


def _newer_schema(_files, manifest):
    manifest["schema_revision"] = f"{int(SCHEMA_REVISION) + 1:04}"


def _unknown_key(_files, manifest):
    manifest["run"] = "rm -rf /"


def _listed_twice(_files, manifest):
    manifest["entries"].append(manifest["entries"][0])


def _broken_configuration(files, manifest):
    files["config.toml"] = b"storage = 1\n[["
    listed(manifest, "config.toml", files["config.toml"])


def _deep_configuration(files, manifest):
    files["config.toml"] = b"a = " + b"[" * 100_000
    listed(manifest, "config.toml", files["config.toml"])


def _endless_file(_files, manifest):
    manifest["evidence"].append({"sha256": "0" * 64, "size": 10**400})


def _odd_configuration(files, manifest):
    files["config.toml"] = b'backup = "/"\n'
    listed(manifest, "config.toml", files["config.toml"])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_escapes("../evil"), "thay đổi"),
        (_escapes("/tmp/evil"), "thay đổi"),
        (_escapes("evidence/../../evil"), "thay đổi"),
        (_escapes("templates\\..\\evil.docx"), "thay đổi"),
        (_escapes("C:evil"), "thay đổi"),
        (_escapes("data"), "thay đổi"),
        (_escapes("evidence/00/" + "0" * 64), "đã hỏng"),
        (_stranger, "tệp lạ"),
        (_lacks_evidence, "tệp lạ hoặc thiếu tệp"),
        (_other_content, "đã hỏng"),
        (_other_bytes, "đã hỏng"),
        (_no_database, "thay đổi"),
        (_garbage, "bị hỏng"),
        (_fewer_rows, "thay đổi"),
        (_another_office, "thay đổi"),
        (_newer_format, "phiên bản mới hơn"),
        (_newer_schema, "phiên bản mới hơn"),
        (_unknown_key, "thay đổi"),
        (_listed_twice, "tệp lạ"),
        (_broken_configuration, "config.toml"),
        (_odd_configuration, "config.toml"),
        (_deep_configuration, "config.toml"),
        (_endless_file, "thay đổi"),
    ],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_a_hostile_archive_is_refused_and_leaves_no_file(whole, tmp_path, change, told):
    archive = altered(whole[0], tmp_path / "evil.zip", change)
    with pytest.raises(UserError, match=told):
        restore(archive, RestoreOptions(tmp_path / "a" / "home"))
    assert_nothing_is_in(tmp_path / "a" / "home")
    assert {path.name for path in tmp_path.iterdir()} <= {"evil.zip", "a"}


def test_a_symbolic_link_in_an_archive_is_restored_as_a_file(whole, tmp_path):
    def change(files, manifest):
        files["templates/report.docx"] = b"/etc/passwd"
        listed(manifest, "templates/report.docx", b"/etc/passwd")

    archive = altered(whole[0], tmp_path / "link.zip", change)
    with ZipFile(archive) as source, ZipFile(tmp_path / "linked.zip", "w") as target:
        for name in source.namelist():
            info = ZipInfo(name)
            info.external_attr = 0o120777 << 16
            target.writestr(info, source.read(name))
    restore(tmp_path / "linked.zip", RestoreOptions(tmp_path / "home"))
    assert not any(path.is_symlink() for path in (tmp_path / "home").rglob("*"))


def test_an_archive_too_large_for_the_disk_is_refused_before_it_is_unpacked(whole, tmp_path):
    def bomb(files, manifest):
        name = next(name for name in files if name.startswith("evidence/"))
        files[name] = b"\0" * 5_000_000
        listed(manifest, name, files[name])

    archive = altered(whole[0], tmp_path / "bomb.zip", bomb)
    with ZipFile(archive) as source, ZipFile(tmp_path / "b.zip", "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    with pytest.raises(UserError, match="chỉ còn 52 MB, cần 56 MB"):
        restore(
            tmp_path / "b.zip", RestoreOptions(tmp_path / "home", free=lambda _folder: 52_000_000)
        )
    assert_nothing_is_in(tmp_path / "home")


def test_a_restored_configuration_names_no_folder_of_another_machine(whole, tmp_path):
    def change(files, manifest):
        files["config.toml"] = (
            b'[organization]\nname = "x"\n[telegram]\napi_url = "http://evil.example"\n'
            b'[storage]\ndirectory = "/etc"\n[backup]\ndirectory = "/"\n'
            b'[documents]\ntemplates = { report = "/etc/passwd" }\n'
        )
        listed(manifest, "config.toml", files["config.toml"])

    done = restore(altered(whole[0], tmp_path / "x.zip", change), RestoreOptions(tmp_path / "home"))
    settings = load_settings(tmp_path / "home" / "config.toml")
    assert settings.storage.directory == tmp_path / "home" / "data"
    assert settings.backup.directory is None
    assert settings.documents.templates.report is None
    assert done.api_url == "http://evil.example"  # this is said before a token is entered


def test_an_interrupted_restore_leaves_the_folder_empty(whole, tmp_path):
    calls = iter(range(100))

    def interrupted():
        if next(calls) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        restore(whole[0], RestoreOptions(tmp_path / "home", check=interrupted))
    assert_nothing_is_in(tmp_path / "home")


async def test_a_nightly_copy_is_restored_with_the_evidence_beside_it(office: Office, tmp_path):
    made = make_nightly(office.settings, local("2023-03-09 02:00"))
    first_evidence(office).unlink()
    done = restore(made.path, RestoreOptions(tmp_path / "home"))
    assert (done.missing, done.withdrawn) == (0, 0)
    assert len(evidence_in(tmp_path / "home" / "data" / "evidence")) == 2


async def test_a_nightly_copy_that_was_moved_alone_names_the_missing_folder(office, tmp_path):
    made = make_nightly(office.settings, local("2023-03-09 02:00"))
    (tmp_path / "usb").mkdir()
    alone = made.path.rename(tmp_path / "usb" / made.path.name)
    with pytest.raises(UserError, match=r"Thiếu 2 tệp.*objects.*--allow-missing"):
        restore(alone, RestoreOptions(tmp_path / "home"))
    assert_nothing_is_in(tmp_path / "home")
    assert restore(alone, RestoreOptions(tmp_path / "home", allows_missing=True)).missing == 2


async def test_a_file_withdrawn_after_the_backup_is_not_restored(office, tmp_path):
    made = make_nightly(office.settings, local("2023-03-08 02:00"))
    with closing(sqlite3.connect(office.settings.database_path)) as live:
        live.execute(
            "UPDATE evidence SET withdrawn_at = '2023-03-08 09:00:00.000000' WHERE sha256 = ?",
            (first_evidence(office).name,),
        )
        live.commit()
    make_nightly(office.settings, local("2023-03-09 02:00"))
    done = restore(made.path, RestoreOptions(tmp_path / "home"))
    assert (done.missing, done.withdrawn) == (0, 1)
    assert first_evidence(office).name not in evidence_in(tmp_path / "home" / "data" / "evidence")


async def test_a_file_withdrawn_and_sent_again_is_restored(office, tmp_path):
    for day, moment in (("08", "'2023-03-08 09:00:00.000000'"), ("09", "NULL")):
        with closing(sqlite3.connect(office.settings.database_path)) as live:
            live.execute(
                f"UPDATE evidence SET withdrawn_at = {moment} WHERE sha256 = ?",
                (first_evidence(office).name,),
            )
            live.commit()
        made = make_nightly(office.settings, local(f"2023-03-{day} 12:00"))
    done = restore(made.path, RestoreOptions(tmp_path / "home"))
    assert (done.missing, done.withdrawn) == (0, 0)
    assert first_evidence(office).name in evidence_in(tmp_path / "home" / "data" / "evidence")


async def test_evidence_lost_before_the_backup_does_not_prevent_a_restore(office, tmp_path):
    first_evidence(office).unlink()
    for kind in (ArchiveKind.WHOLE, ArchiveKind.NIGHTLY):
        made = archive_of(office, office.settings.backup_directory, kind)
        assert restore(made.path, RestoreOptions(tmp_path / kind)).missing == 1


async def test_a_backup_from_before_an_upgrade_is_upgraded_at_the_next_start(tmp_path):
    data = tmp_path / "data"
    (data / "evidence" / "ab").mkdir(parents=True)
    migrate(data / "nhacviec.db", "0006")
    content = b"a photo"
    digest = hashlib.sha256(content).hexdigest()
    (data / "evidence" / digest[:2]).mkdir(exist_ok=True)
    (data / "evidence" / digest[:2] / digest).write_bytes(content)
    with closing(sqlite3.connect(data / "nhacviec.db")) as old:
        old.execute("INSERT INTO organizations (name) VALUES ('xã Cũ')")
        old.execute(
            "INSERT INTO conversations (channel, address, state) VALUES ('x', '1', ?)",
            (f'{{"data": {{"files": [{{"sha256": "{digest}", "size": {len(content)}}}]}}}}',),
        )
        old.commit()
    copy = copy_before_upgrade(data / "nhacviec.db")
    assert copy is not None
    done = restore(copy, RestoreOptions(tmp_path / "home"))
    assert (done.is_configured, done.missing) == (False, 0)
    settings = load_settings(tmp_path / "home" / "config.toml")
    assert settings.organization.name == "xã Cũ"
    assert evidence_in(settings.evidence_directory) == {digest: content}
    database = Database(settings.database_path)
    await database.prepare()
    await database.close()
    with closing(sqlite3.connect(settings.database_path)) as brought:
        found = brought.execute("SELECT version_num FROM alembic_version").fetchone()
    assert found == (SCHEMA_REVISION,)
