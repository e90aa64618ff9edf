"""Archives for the tests: of an office with evidence, also altered as by an attacker."""

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from core.copies.manifest import ArchiveKind
from core.copies.writing import Made, Order, source_of, write_copy
from core.files.received import path_of
from tests.office import BUTTONS, Office, local, photo, talk


async def office_with_evidence(folder: Path, **settings: Any) -> Office:
    """Give an office whose official sent two photos."""
    folder.mkdir(mode=0o700)
    office = await Office.open(folder, BUTTONS, **settings)
    justice = office["Tư pháp"]
    await talk(justice, [("/baocao", "QUÝ I"), ("○ 1.1 · Chưa cập nhật", "1.1")])
    await talk(justice, [("Đang thực hiện 50%", "Mức độ")])
    for number in (1, 2):
        await talk(justice, [((photo(f"{number}.jpg", photo_bytes(number)),), "1.1")])
    await talk(justice, [("Xác nhận", "Đã ghi")])
    return office


def photo_bytes(number: int) -> bytes:
    return b"\xff\xd8\xff" + bytes(str(number) * 2000, "ascii")


def order(
    folder: Path, kind: ArchiveKind = ArchiveKind.WHOLE, at: str = "2023-03-09 08:00", **more
) -> Order:
    return Order(folder, kind, local(at), **more)


def archive_of(office: Office, folder: Path, kind: ArchiveKind = ArchiveKind.WHOLE, **more) -> Made:
    return write_copy(source_of(office.settings), order(folder, kind, **more))


def rows(database: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Give all rows of all tables."""
    with closing(sqlite3.connect(database)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for (name,) in names.fetchall()
        }


def evidence_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def first_evidence(office: Office) -> Path:
    """Give the path of the first photo."""
    digest = hashlib.sha256(photo_bytes(1)).hexdigest()
    return path_of(office.settings.evidence_directory, digest)


def altered(
    archive: Path,
    to: Path,
    change: Callable[[dict[str, bytes], dict[str, Any]], None],
) -> Path:
    """Write the archive again after `change` has altered its files (by name) and manifest."""
    with ZipFile(archive) as source:
        files = {name: source.read(name) for name in source.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    change(files, manifest)
    with ZipFile(to, "w") as target:
        for name, content in files.items():
            target.writestr(name, content)
        target.writestr("manifest.json", json.dumps(manifest))
    return to


def listed(manifest: dict[str, Any], name: str, content: bytes) -> None:
    """Make the manifest match the present contents of a file."""
    entry = {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    kept = [one for one in manifest["entries"] if one["name"] != name]
    manifest["entries"] = [*kept, entry]
