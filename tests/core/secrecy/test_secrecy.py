"""Marks of state secrets are recognized in every spelling, and everyday words are accepted."""

import unicodedata

import pytest

from core.files.received import refusal
from core.secrecy.secrecy import is_marked_secret
from core.secrecy.secret_words import undisguised
from tests.core.secrecy import secret_phrasings as phrasings

KNOWN_BEFORE = (
    "MẬT.pdf",
    "CV 12 TỐI MẬT.docx",
    "Tuyệt mật - 2023.pdf",
    "CV_TOI_MAT_12.pdf",
    "CV MAT 12.pdf",
    "TUYỆT MẬT do Công an xã gửi.pdf",
    "MẬT - Bảng kê.xlsx",
    "TỐI MẬT bảng lương.xlsx",
    "MAT BANG tuyen duong - MẬT.docx",
    "BAO MAT THONG TIN - MẬT.pdf",
    "T Ố I  M Ậ T",
    "TUYỆTMẬT 12.pdf",
)
SECRET = (
    *phrasings.NAMED_SECRET,
    *phrasings.SAID_SECRET,
    *phrasings.FRESH_SECRET,
    *KNOWN_BEFORE,
)
OPENLY = (*phrasings.NAMED_OPENLY, *phrasings.SAID_OPENLY, *phrasings.FRESH_OPENLY)


@pytest.mark.parametrize("words", SECRET)
def test_a_mark_of_secrecy_is_recognized(words):
    assert is_marked_secret(words)
    assert is_marked_secret(unicodedata.normalize("NFD", words))
    assert is_marked_secret(f"Kính gửi đồng chí.\n{words}")


@pytest.mark.parametrize("words", OPENLY)
def test_everyday_words_and_words_about_the_work_are_accepted(words):
    assert not is_marked_secret(words)
    assert not is_marked_secret(unicodedata.normalize("NFD", words))


def test_a_file_is_refused_by_its_name_or_caption_before_it_is_downloaded():
    for words in ("tai_lieu_mat.docx", "Bí mật nhà nước.pdf", "TỐI MẬT"):
        assert refusal(words, "", 10, 100) is not None
        assert refusal("anh.jpg", words, 10, 100) is not None
    assert refusal("Mat_bang.pdf", "Kế hoạch bảo vệ bí mật nhà nước", 10, 100) is None


def test_long_texts_are_read_to_the_end():
    assert is_marked_secret("Đã rà soát mặt bằng. " * 450 + "Kèm tài liệu mật")
    assert not is_marked_secret("Đã rà soát mặt bằng và bảo mật thông tin. " * 250)


def test_a_mark_is_excused_only_by_words_near_it():
    assert not is_marked_secret("Không có tài liệu mật")
    assert is_marked_secret("Không " + "có của và " * 10 + "tài liệu mật")
    assert len(undisguised("\ufdfa" * 4096)) <= 4096
