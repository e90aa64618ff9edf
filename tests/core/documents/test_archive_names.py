"""Names in an archive: every system can unpack them, and none leads outside its folder."""

import unicodedata

import pytest

from core.documents.archive.names import Names, safe_name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Biên bản rà soát.jpg", "Biên bản rà soát.jpg"),
        (unicodedata.normalize("NFD", "Biên bản.jpg"), "Biên bản.jpg"),
        ('a<b>c:d"e/f\\g|h?i*k.pdf', "a_b_c_d_e_f_g_h_i_k.pdf"),
        ("../../etc/passwd", ".._.._etc_passwd"),
        ("..", "_"),
        (".", "_"),
        ("", "_"),
        ("   ", "_"),
        ("Quyết định. . ", "Quyết định"),
        ("CON", "_CON"),
        ("con.jpg", "_con.jpg"),
        ("Lpt1.tar.gz", "_Lpt1.tar.gz"),
        ("com¹", "_com¹"),
        ("COM10.txt", "COM10.txt"),
        ("Console.txt", "Console.txt"),
        ("a\x00b\tc\nd.txt", "ab c d.txt"),
        ("ảnh\u202egpj.exe", "ảnhgpj.exe"),
        ("C:tep.txt", "C_tep.txt"),
        (".gitignore", ".gitignore"),
    ],
)
def test_a_name_is_valid_on_windows(name, shown):
    assert safe_name(name, 80) == shown


def test_a_shortened_name_keeps_its_extension_and_ends_with_a_whole_word():
    words = "Thực hiện quy trình rà soát văn bản quy phạm pháp luật"
    assert safe_name(f"{words}.pdf", 30) == "Thực hiện quy trình rà.pdf"
    assert safe_name(words, 30) == "Thực hiện quy trình rà soát"


def test_length_is_counted_in_utf16_units_as_windows_does():
    assert len(safe_name("🙂" * 60, 80).encode("utf-16-le")) == 160


def test_equal_names_in_any_case_are_numbered():
    names = Names(20)
    found = [names.path("A", name) for name in ("anh.jpg", "ANH.jpg", "anh.jpg", "anh")]
    assert found == ["A/anh.jpg", "A/ANH (2).jpg", "A/anh (3).jpg", "A/anh"]
    assert names.path("B", "anh.jpg") == "B/anh.jpg"


def test_a_numbered_name_is_not_too_long():
    names = Names(20)
    found = [names.path("A", "một tên rất là dài dòng.jpg") for _ in range(12)]
    assert len(set(found)) == 12
    assert max(len(path) for path in found) <= 2 + 20
