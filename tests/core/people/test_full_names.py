"""Full names: found in what a channel shows, and refused if they clearly name nobody."""

import pytest

from core.people.full_names import read_full_name, typed_full_name

FOUND = {
    "Nguyễn Văn A (TP)": "Nguyễn Văn A",
    "Nguyễn Văn A - Tư pháp": "Nguyễn Văn A",
    "Tư pháp - Nguyễn Thị Lan": "Nguyễn Thị Lan",
    "Cán bộ Tư pháp Trần Công An": "Trần Công An",
    "PCT. Trần Văn Bình": "Trần Văn Bình",
    "Trần Văn Bình, Phó Chủ tịch UBND xã": "Trần Văn Bình",
    "Nguyễn Văn A tư pháp xã": "Nguyễn Văn A",
    "🌸Lê Thị Hoa🌸 0912345678": "Lê Thị Hoa",
    "Đ/c Lê Lan": "Lê Lan",
    "Nguyễn Văn Hóa": "Nguyễn Văn Hóa",
    "Lê Văn Phòng": "Lê Văn Phòng",
    "Phó Đức Phương": "Phó Đức Phương",
    "Nguyễn Thị Ý": "Nguyễn Thị Ý",
    "Y Bhơm Niê": "Y Bhơm Niê",
    "Nguye\u0302\u0303n Va\u0306n A": "Nguyễn Văn A",
    "Nguyen Van Binh": "Nguyen Van Binh",
}
NOBODY = (
    *("", " ", "\u200b\u2060", "\u0301\u0302", "🌸", "❤️🇻🇳", "...", "0912345678", "12345 678"),
    *("b", "B.", "T P", "N.V. Lan", "Nguyễn Văn B.", "Trần B", "Lan", "Lan 1990", "Mr Lan"),
    *("@nguyenvana", "nguyen_van_a", "Cán bộ", "CÁN BỘ", "VP UBND xã", "Tư pháp", "Chủ tịch"),
    *("Văn phòng", "Phòng Kinh tế", "Admin", "Ẩn danh", "đ/c Lan", "Chị Lan", "A - Tư pháp"),
    *("Lan Nguyễn Thị", "Иван Петров", "𝓛𝓪𝓷 𝓝𝓰𝓾𝔂𝓮𝓷", "用户 王"),
)


@pytest.mark.parametrize("shown", FOUND)
def test_a_full_name_is_found_between_titles_and_ornaments(shown):
    assert read_full_name(shown) == FOUND[shown]


@pytest.mark.parametrize("shown", NOBODY)
def test_words_that_clearly_name_nobody_are_not_a_full_name(shown):
    assert read_full_name(shown) is None


def test_a_typed_name_is_accepted_unless_it_clearly_names_nobody():
    assert typed_full_name("Cán bộ Mẫu") == "Cán bộ Mẫu"
    assert typed_full_name("Trần B") == "Trần B"
    assert typed_full_name("Nguyễn Văn A (TP)") == "Nguyễn Văn A"
    for words in (
        "Mẫu",
        "Cán bộ",
        "A B",
        "Nguyễn Văn B.",
        "A - Tư pháp",
        "Lan 2",
        "Chị Lan",
        "🌸 🌸",
    ):
        assert typed_full_name(words) is None
