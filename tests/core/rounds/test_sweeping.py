"""Files that nobody needs are removed, once they are old."""

import os
import time

from core.rounds.evidence import keep, path_of
from core.rounds.sweeping import known_files, sweep
from tests.office import photo, talk


async def test_old_files_without_an_answer_go_and_evidence_stays(office):
    await talk(
        office["Tư pháp"],
        [
            ((photo("a.jpg", b"evidence"),), "Đã nhận 1 tệp"),
            ("1.1 · quý I/2023", "Nội dung 1.1."),
        ],
    )
    await talk(office["Địa chính"], [((photo("b.jpg", b"waiting"),), "Đã nhận 1 tệp")])
    directory = office.rules.evidence_directory
    kept = []
    for name in ("old", "new"):
        fetched = directory / name
        fetched.write_bytes(name.encode())
        kept.append(keep(directory, fetched, f"{name}.jpg", "image/jpeg"))
    long_ago = time.time() - 60 * 86_400
    for path in [p for p in directory.rglob("*") if p.is_file() and p.read_bytes() != b"new"]:
        os.utime(path, (long_ago, long_ago))
    async with office.database.reading() as session:
        assert sweep(directory, await known_files(session)) == 1
    assert not path_of(directory, kept[0].sha256).exists()
    left = {path.read_bytes() for path in directory.rglob("*") if path.is_file()}
    assert left == {b"evidence", b"waiting", b"new"}
