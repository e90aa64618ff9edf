# ruff: noqa: E501 - the reference table has the source's long lines
"""The customer's own plan gives exactly the reference table and the known warnings."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from core.plan.json_form import to_json_data
from core.plan.reader import read_plan
from tests.core.plan.reading import REAL_PLAN, read_text, remarks, rows

TUYEN_TRUYEN = "Tăng cường công tác tuyên truyền, vận động nâng cao tỷ lệ hồ sơ được tiếp nhận qua dịch vụ trực tuyến mức độ 3, mức độ 4, BCCI; tỷ lệ hồ sơ được trả qua dịch vụ BCCI"

REFERENCE = [
    (
        "1.1",
        "Tư pháp",
        "Thực hiện quy trình rà soát văn bản quy phạm pháp luật, thực hiện tiếp nhận hồ sơ trả kết quả giải quyết TTHC qua dịch vụ bưu chính công ích (BCCI)",
        "1.5/3",
        None,
    ),
    (
        "1.2",
        "Tư pháp",
        "Cải cách thể chế, công tác theo dõi thi hành pháp luật phối hợp công an trong quá trình xử phạt, các căn cứ chưa đầy đủ, chặt chẽ",
        "5.25/7",
        None,
    ),
    (
        "2.1",
        "Văn phòng HĐND - UBND xã",
        "Thực hiện nhiệm vụ do UBND, Chủ tịch UBND huyện giao",
        "1.6/2",
        "20% nhiệm vụ không hoàn thành",
    ),
    (
        "2.2",
        "Văn phòng HĐND - UBND xã",
        "Tổ chức thực hiện kế hoạch rà soát thủ tục hành chính, kết quả rà soát TTHC",
        "0.5/1.5",
        None,
    ),
    (
        "2.3",
        "Văn phòng HĐND - UBND xã",
        "Tỷ lệ tác nghiệp trên văn bản số, tỷ lệ văn bản được ký số và ban hành",
        "0.5/1",
        None,
    ),
    (
        "2.4",
        "Văn phòng HĐND - UBND xã",
        "Việc sắp xếp và lưu trữ tài liệu hồ sơ theo quy định, việc thực hiện đánh giá nội bộ định kỳ (Thông qua bốc mẫu hồ sơ tại các phòng, bộ phận để đánh giá)",
        "1/1.5",
        None,
    ),
    (
        "3.1",
        "Văn phòng Nội vụ",
        "Mức độ hoàn thành nhiệm vụ cải cách hành chính trên các lĩnh vực/nội dung theo Bộ Tiêu chí",
        "90%",
        None,
    ),
    (
        "3.2",
        "Văn phòng Nội vụ",
        "Sáng kiến/giải pháp mới trong cải cách hành chính",
        "0/2",
        None,
    ),
    (
        "3.3",
        "Văn phòng Nội vụ",
        "Thực hiện việc sắp xếp thôn, tổ dân phố đảm bảo quy mô hộ gia đình theo quy định",
        "0/2",
        None,
    ),
    ("4.1", "Văn hoá – LĐTĐ&XH", "Chất lượng công thông tin điện tử", "1.2/1.5", None),
    ("4.2", "Văn hoá – LĐTĐ&XH", TUYEN_TRUYEN, None, None),
    ("5.1", "Địa chính – Xây dựng", TUYEN_TRUYEN, None, None),
    (
        "5.2",
        "Địa chính – Xây dựng",
        "Giải quyết các thủ tục hành chính đảm bảo đúng quy định",
        None,
        None,
    ),
]

ODDITIES = [
    (
        36,
        "Đã bỏ dấu “)” thừa trong nội dung “Tỷ lệ tác nghiệp trên văn bản số, tỷ lệ văn bản được ký số…”.",
    ),
    (50, "“công thông tin” có thể viết sai chính tả (“cổng thông tin”?): đang giữ nguyên."),
    (56, "Các nội dung 4.2, 5.1 giống hệt nhau ở các ngành khác nhau: đang giữ riêng."),
    (62, "“quý I/2022” ở trước năm ban hành kế hoạch (2023): có thể phải là năm 2023."),
    (64, "“Văn phòng - Nội vụ” được hiểu là ngành “Văn phòng Nội vụ”."),
    (70, "Tên đơn vị viết hai cách: “Tùng Anh” 6 lần, “Tùng Ảnh” 1 lần."),
]


def test_every_cell_agrees_with_the_reference_table():
    assert rows(read_plan(REAL_PLAN)) == REFERENCE


def test_exactly_the_known_oddities_are_reported_with_their_lines():
    assert remarks(read_plan(REAL_PLAN)) == ODDITIES


def test_the_header_is_read():
    plan = read_plan(REAL_PLAN)
    assert (plan.number, plan.issued_on) == ("12/KH-UBND", date(2023, 2, 2))
    assert plan.organization == "xã Tùng Anh"
    assert plan.title == (
        "Khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm "
        "Cải cách hành chính của xã Tùng Anh năm 2022"
    )


def test_the_sums_agree_with_the_reference():
    sums = [
        (
            sum(task.score or Decimal(0) for task in part.tasks),
            sum(task.max_score or Decimal(0) for task in part.tasks),
        )
        for part in read_plan(REAL_PLAN).departments
    ]
    assert sums == [
        (Decimal("6.75"), Decimal(10)),
        (Decimal("3.6"), Decimal(6)),
        (Decimal(0), Decimal(4)),
        (Decimal("1.2"), Decimal("1.5")),
        (Decimal(0), Decimal(0)),
    ]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_form_line_ends_and_encoding_do_not_change_the_reading(
    tmp_path, form, line_end, encoding
):
    text = unicodedata.normalize(form, REAL_PLAN.read_text(encoding="utf-8"))
    other = tmp_path / "ke-hoach.md"
    other.write_bytes(text.replace("\n", line_end).encode(encoding))
    assert read_plan(other) == read_plan(REAL_PLAN)


def test_the_plan_without_words_leftovers_reads_the_same():
    clean = REAL_PLAN.read_text(encoding="utf-8").replace(":**1.", ":\n1.").replace("*", "")
    assert rows(read_text(clean)) == REFERENCE


def test_the_json_output_has_decimals_as_strings_and_an_iso_date():
    data = to_json_data(read_plan(REAL_PLAN))
    assert data["issued_on"] == "2023-02-02"
    assert data["departments"][2]["tasks"][0] == {
        "code": "3.1",
        "title": REFERENCE[6][2],
        "score": None,
        "max_score": None,
        "percent": "90",
        "note": None,
        "criterion_code": None,
    }
    assert [task["score"] for task in data["departments"][2]["tasks"][1:]] == ["0", "0"]
    assert data["warnings"][0]["line"] == 36
