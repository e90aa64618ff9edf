"""Which files are refused, and how the others are kept."""

import hashlib
import unicodedata

import pytest

from core.rounds.evidence import keep, path_of, plain_name, refusal
from core.rounds.secrecy import is_marked_secret


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
        "TUYỆT MẬT do Công an xã gửi.pdf",
        "MẬT - Bảng kê.xlsx",
        "TỐI MẬT bảng lương.xlsx",
        "MAT BANG tuyen duong - MẬT.docx",
        "BAO MAT THONG TIN - MẬT.pdf",
        "M Ậ T.pdf",
        "T Ố I  M Ậ T",
        "M\u200bẬT.pdf",
        "TUYỆTMẬT 12.pdf",
        "TOIMAT.pdf",
        "ＭẬＴ.pdf",
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


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\bao cao.pdf", "bao cao.pdf"),
        ("\u202egpj.exe\x00", "gpj.exe"),
        ("a" * 300 + ".pdf", "a" * 150 + ".pdf"),
    ],
)
def test_names_of_files_are_plain(name, kept):
    assert plain_name(name) == kept
