"""Which files are refused, and how the others are stored."""

import hashlib
import unicodedata

import pytest

from core.files.received import keep, path_of, plain_name


def test_a_file_is_stored_by_its_hash_with_its_name_in_nfc(tmp_path):
    fetched = tmp_path / "fetched"
    fetched.write_bytes(b"content")
    kept = keep(
        tmp_path / "evidence", fetched, unicodedata.normalize("NFD", "Ảnh.jpg"), "image/jpeg"
    )
    assert (kept.name, kept.size) == ("Ảnh.jpg", 7)
    assert kept.sha256 == hashlib.sha256(b"content").hexdigest()
    assert path_of(tmp_path / "evidence", kept.sha256).read_bytes() == b"content"
    assert not fetched.exists()


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\bao cao.pdf", "bao cao.pdf"),
        ("\u202egpj.exe\x00", "gpj.exe"),
        ("a" * 300 + ".pdf", "a" * 150 + ".pdf"),
    ],
)
def test_file_names_are_cleaned(name, kept):
    assert plain_name(name) == kept
