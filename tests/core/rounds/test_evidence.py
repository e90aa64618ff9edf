"""Which files are refused, and how the others are kept."""

import hashlib
import unicodedata

import pytest

from core.rounds.evidence import is_marked_secret, keep, path_of, refusal


@pytest.mark.parametrize(
    "name",
    [
        "MẬT.pdf",
        "CV 12 TỐI MẬT.docx",
        "Tuyệt mật - 2023.pdf",
        "tài liệu mật.jpg",
        unicodedata.normalize("NFD", "TỐI MẬT.pdf"),
        "CV_TOI_MAT_12.pdf",
        "tuyet mat.pdf",
        "CV MAT 12.pdf",
        "Độ mật: MẬT",
    ],
)
def test_what_is_marked_secret_is_refused(name):
    assert is_marked_secret(name)
    assert refusal(name, "", 10, 100) is not None
    assert refusal("anh.jpg", name, 10, 100) is not None


@pytest.mark.parametrize(
    "name",
    [
        "Quy chế bảo mật.pdf",
        "mật khẩu wifi.png",
        "mật độ dân số.xlsx",
        "mat bang.jpg",
        "giai phong mặt bằng.pdf",
        "Mặt trận Tổ quốc.docx",
        "MAT TRAN.docx",
        "co mat.pdf",
        "format.docx",
        "Ảnh hội nghị.jpg",
        "",
    ],
)
def test_everyday_words_are_not(name):
    assert not is_marked_secret(name)


def test_a_file_is_kept_under_its_hash_and_its_name_in_nfc(tmp_path):
    fetched = tmp_path / "fetched"
    fetched.write_bytes(b"content")
    kept = keep(
        tmp_path / "evidence", fetched, unicodedata.normalize("NFD", "Ảnh.jpg"), "image/jpeg"
    )
    assert (kept.name, kept.size) == ("Ảnh.jpg", 7)
    assert kept.sha256 == hashlib.sha256(b"content").hexdigest()
    assert path_of(tmp_path / "evidence", kept.sha256).read_bytes() == b"content"
    assert not fetched.exists()
