"""Words typed without diacritics or misspelt are distinguished from correct ones."""

import pytest

from core.plan.reader import read_plan
from core.typed_words import Fault, doubt, is_syllable
from tests.core.plan.reading import REAL_PLAN

UNMARKED = [
    "da ra soat xong 12 van ban",
    "Da xong",
    "Nguyen Van Son",
    "chua co kinh phi",
    "DA HOAN THANH XONG",
    "dang trien khai, du kien xong trong quy toi",
    "Đã ban hành văn bản. da gui bao cao cho huyen",
    "Da niem yet tai bo phan mot cua; con thieu may in",
]
MISTYPED = [
    "dduwowcj 3 văn bản",
    "xong roif",
    "Đã niêm yết đầy đủ, các nghành phối hợp tốt",
    "Đã đượcc UBND huyện thống nhất",
    "Vawn bản đã gửi",
]
RIGHT = [
    "",
    "Xong",
    "Không",
    "Đạt 90%",
    "Đã rà soát, tham mưu ban hành 12 văn bản theo kế hoạch.",
    "tham gia giao ban",
    "CCHC TTHC BCCI 100%",
    "Số 15/QĐ-UBND ngày 12/3/2023",
    "Đã gửi email cho Sở, website đã cập nhật, ảnh anh-hop.jpg",
    "Đắk Lắk đã học tập kinh nghiệm",
    "Ông Nguyen Van A đã nộp",
    "quét, quyết định, quỳnh, giếng, gìn giữ, quốc, ngoằn ngoèo, ủy, khuỷu tay, rượu, nghiêng",
    "Kinh phí chưa có; nhân lực còn thiếu",
    "Phan Văn Sơn",
    "Lan Anh, công chức Tư pháp",
]


@pytest.mark.parametrize("words", UNMARKED)
def test_words_without_diacritics_are_found(words):
    found = doubt(words)
    assert found is not None
    assert found.fault is Fault.UNMARKED
    assert all(word in words.lower() for word in found.words)


@pytest.mark.parametrize("words", MISTYPED)
def test_words_that_are_not_syllables_are_found(words):
    found = doubt(words)
    assert found is not None
    assert found.fault is Fault.MISTYPED


@pytest.mark.parametrize("words", RIGHT)
def test_correct_words_names_and_abbreviations_are_accepted(words):
    assert doubt(words) is None


@pytest.mark.parametrize("word", ["nghành", "kà", "ceo", "ghà", "str", "dduwowcj", "w"])
def test_impossible_syllables_are_recognized(word):
    assert not is_syllable(word)


def test_a_whole_plan_in_correct_vietnamese_is_accepted():
    titles = [task.title for part in read_plan(REAL_PLAN).departments for task in part.tasks]
    assert len(titles) == 13
    assert [title for title in titles if doubt(title)] == []
