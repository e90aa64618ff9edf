"""Reading document symbols as officials type them on a phone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reporting.evidence.symbols import Document, find_documents


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("15/QĐ-UBND ngày 10/3/2023", [("15/QĐ-UBND", "2023-03-10")]),
        ("Quyết định số 15/QĐ-UBND ngày 10 tháng 3 năm 2023", [("15/QĐ-UBND", "2023-03-10")]),
        ("qd so 15/qd-ubnd ngay 10/3/2023", [("15/QĐ-UBND", "2023-03-10")]),
        ("theo NĐ 09/2019/NĐ-CP", [("09/2019/NĐ-CP", None)]),
        ("Luật 91/2025/QH15", [("91/2025/QH15", None)]),
        ("công văn 581/BNV-CCHC (20/02/2023)", [("581/BNV-CCHC", "2023-02-20")]),
        ("BC 12 /BC-UBND và KH 07/KH-UBND", [("12/BC-UBND", None), ("07/KH-UBND", None)]),
        ("15/QĐ-UBND, gửi lại 15/QĐ-UBND ngày 10/3/2023", [("15/QĐ-UBND", "2023-03-10")]),
        ("Tờ trình 4/TTr-UBND ngày 31/2/2023", [("4/TTr-UBND", None)]),
        ("nq 20/nq-hdnd", [("20/NQ-HĐND", None)]),
        ("QĐ 15/2023/QĐ-UBND.", [("15/2023/QĐ-UBND", None)]),
        ("đạt 1,5/3 điểm; 0.5/1.5; 3/4 thôn; 2/thôn Đông; ngày 10/3/2023; 24/7", []),
        ("hồ sơ 12/a-b", []),
        ("", []),
    ],
)  # fmt: skip
def test_the_documents_named_in_a_text_are_found(text, found):
    wanted = [Document(symbol, date.fromisoformat(day) if day else None) for symbol, day in found]
    assert find_documents(text) == wanted


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text):
    assert len(find_documents(text)) <= 20
