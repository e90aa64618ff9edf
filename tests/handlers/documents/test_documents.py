"""Documents are ordered in a tap or two by people who may, and come into the chat."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook

from core.settings.documents import DocumentSettings, SignerSettings
from tests.office import BUTTONS, Office, report_everything, talk

SHEETS = ["Nội dung", "Ngành", "Nhật ký"]
WORD_BUTTONS = ["Báo cáo của UBND (Word)", "Khung kế hoạch các ngành (Word)"]


def words_of(chat) -> str:
    """Give the words of the newest Word file."""
    document = Document(io.BytesIO(chat.files[-1].content))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


async def test_the_report_is_two_taps_from_the_summary(office):
    await report_everything(office["Tư pháp"])
    leader = office["Chủ tịch"]
    await talk(
        leader,
        [
            ("/summary", "TỔNG HỢP"),
            ("Word", ("TÀI LIỆU – QUÝ I/2023", "sẽ gửi vào đây")),
            ("Báo cáo của UBND (Word)", "chọn người ký"),
            ("Phó Chủ tịch", ("Đang soạn dự thảo báo cáo của UBND quý I/2023", "TÀI LIỆU")),
            ("quay lại", "TỔNG HỢP"),
        ],
    )
    assert [file.name for file in leader.files] == [
        "DU-THAO_BC-ket-qua-khac-phuc-CCHC_Quy-I-2023.docx"
    ]
    assert "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" in words_of(leader)
    assert "Đã soạn xong dự thảo báo cáo của UBND quý I/2023." in leader.seen


async def test_an_order_is_answered_in_the_same_message(office):
    leader = office["Chủ tịch"]
    await leader.says(text="/summary")
    await leader.says(label="Excel")
    assert leader.toast == "Đang soạn bảng tính Excel quý I/2023…"
    await leader.says(text="/tailieu word")
    await leader.says(label="Báo cáo của UBND (Word)")
    await leader.says(label="Chủ tịch")
    assert leader.toast == "Đang soạn dự thảo báo cáo của UBND quý I/2023…"


async def test_no_signer_is_asked_for_if_there_is_only_one(tmp_path):
    signers = (SignerSettings(position="Chủ tịch", name="Đồng chí A"),)
    office = await Office.open(tmp_path, documents=DocumentSettings(signers=signers))
    await talk(
        office["Nội vụ"], [("/tailieu word", "TÀI LIỆU"), ("Báo cáo của UBND (Word)", "Đang soạn")]
    )
    assert "Đồng chí A" in words_of(office["Nội vụ"])
    await office.close()


async def test_the_workbook_and_the_chart_are_one_tap_from_the_summary(office):
    await report_everything(office["Tư pháp"])
    leader = office["Chủ tịch"]
    await talk(
        leader,
        [
            ("/summary", "TỔNG HỢP"),
            ("Biểu đồ", ("Đang soạn biểu đồ quý I/2023", "TỔNG HỢP")),
            ("Excel", "Đang soạn bảng tính Excel quý I/2023"),
        ],
    )
    chart, points, workbook = leader.files
    assert points.name == "BIEU-DO_Quy-I-2023_2-2.png"
    assert (chart.name, chart.content[:4]) == ("BIEU-DO_Quy-I-2023_1-2.png", b"\x89PNG")
    assert workbook.name == "TONG-HOP_Quy-I-2023.xlsx"
    assert load_workbook(io.BytesIO(workbook.content)).sheetnames == SHEETS


async def test_a_departments_workbook_has_nothing_of_other_departments(office):
    for name in ("Tư pháp", "Địa chính"):
        await report_everything(office[name])
    official = office["Tư pháp"]
    await talk(official, [("/tailieu", "TÀI LIỆU"), ("Số liệu Tư pháp (Excel)", "Đang soạn")])
    assert official.files[-1].name == "TONG-HOP_Tu-phap_Quy-I-2023.xlsx"
    book = load_workbook(io.BytesIO(official.files[-1].content))
    every = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert "Tư pháp" in every
    assert "Địa chính" not in every


async def test_a_letter_is_offered_when_a_department_is_late(office):
    coordinator = office["Nội vụ"]
    await coordinator.says(text="/tailieu word")
    assert coordinator.labels[:2] == WORD_BUTTONS
    await office.at("2023-03-17 09:00")
    await talk(
        coordinator,
        [
            ("/tailieu word", "TÀI LIỆU"),
            ("Văn bản đôn đốc (Word)", "chọn người ký"),
            ("Chủ tịch", "Đang soạn dự thảo văn bản đôn đốc quý I/2023"),
        ],
    )
    assert "05/05 ngành chưa gửi báo cáo" in words_of(coordinator)


async def test_an_official_can_order_the_departments_report_right_after_sending_it(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await talk(
        official,
        [
            ("Báo cáo của ngành (Word)", "Đang soạn dự thảo báo cáo quý I/2023 của ngành Tư pháp"),
            ("/tailieu", "TÀI LIỆU – QUÝ I/2023"),
        ],
    )
    assert official.files[-1].name.endswith("_Tu-phap_Quy-I-2023.docx")
    assert official.labels[:4] == [
        "Báo cáo Tư pháp (Word)",
        "Khung kế hoạch Tư pháp (Word)",
        "Số liệu Tư pháp (Excel)",
        "Minh chứng Tư pháp (.zip)",
    ]
    await talk(official, [("Khung kế hoạch Tư pháp (Word)", "Đang soạn dự thảo khung kế hoạch")])
    assert official.files[-1].name == "DU-THAO_Khung-KH-khac-phuc-CCHC_Tu-phap_2023.docx"


async def test_superiors_can_order_a_departments_report_from_its_screen(office):
    await report_everything(office["Tư pháp"])
    leader = office["Chủ tịch"]
    await talk(leader, [("/summary tư pháp", "TƯ PHÁP"), ("Báo cáo của ngành (Word)", "Tư pháp")])
    assert leader.files[-1].name.endswith("_Tu-phap_Quy-I-2023.docx")
    await talk(leader, [("/summary văn hóa", "VĂN HOÁ")])
    assert "Báo cáo của ngành (Word)" not in leader.labels


async def test_the_team_can_order_its_months_report(office):
    await office.at("2023-03-20 09:00")
    inspector = office["Kiểm tra"]
    await talk(
        inspector,
        [
            ("/tailieu", "Chưa có tài liệu nào"),
            ("/nop", "chọn mục cần nộp"),
            ("Kiểm tra tháng 3/2023 · Tổ kiểm tra", "THÁNG 3/2023"),
            ("Không phát hiện tồn tại", ""),
            ("Gửi báo cáo", "cảm ơn"),
            ("Báo cáo kiểm tra (Word)", "Đang soạn dự thảo báo cáo kiểm tra tháng 3/2023"),
            ("/tailieu", "TÀI LIỆU"),
            ("Kiểm tra tháng 3/2023 (Word)", "Đang soạn dự thảo báo cáo kiểm tra tháng 3/2023"),
        ],
    )
    names = [file.name for file in inspector.files]
    assert names == ["DU-THAO_BC-kiem-tra-CCHC_Thang-3-2023.docx"] * 2


async def test_a_typed_key_gives_no_document_without_the_right(office):
    await office["Nội vụ"].says(text="/tailieu")
    others = [one.key for one in office["Nội vụ"].page.choices if one.key.startswith("/tailieu")]
    assert len(others) > len(WORD_BUTTONS)
    for name in ("Văn hóa", "Kiểm tra"):
        chat = office[name]
        for key in others:
            if "inspection" in key and name == "Kiểm tra":
                continue
            assert "Đang soạn" not in await chat.says(text=key), (name, key)
        assert chat.files == []


@pytest.mark.parametrize(
    "words",
    ["department r1", "report r999999 s0", "letter r1 e99 s0", "inspection", "year-word y1999 s0"],
)
async def test_an_unknown_key_is_answered_in_one_sentence(office, words):
    chat = office["Nội vụ"]
    await chat.says(text=f"/tailieu {words}")
    assert chat.files == []


async def test_a_product_typed_alone_belongs_to_the_current_round(office):
    leader = office["Chủ tịch"]
    assert "Đang soạn bảng tính Excel quý I/2023" in await leader.says(text="/tailieu excel")
    assert leader.files[-1].name == "TONG-HOP_Quy-I-2023.xlsx"


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("quý 1", "TÀI LIỆU – QUÝ I/2023"),
        ("quy 1 den ngay 9/3", "số liệu ngày 09/03/2023"),
        ("abc xyz", "chưa rõ đồng chí cần tài liệu của kỳ nào"),
        ("quý 1 đến ngày 9/12", "xin đồng chí chọn một ngày"),
        ("report r1 2023-99-99", "chưa rõ"),
    ],
)
async def test_a_round_can_be_named_in_words(office, words, answered):
    assert answered in await office["Nội vụ"].says(text=f"/tailieu {words}")


async def test_another_round_can_be_typed_at_the_list(office):
    await talk(
        office["Nội vụ"],
        [("/tailieu", "TÀI LIỆU"), ("đến ngày 9/3", "số liệu ngày 09/03/2023")],
    )


async def test_an_order_for_a_past_day_names_that_day(office):
    leader = office["Chủ tịch"]
    await talk(
        leader,
        [
            ("/summary quý 1 đến ngày 9/3", "số liệu ngày 09/03/2023"),
            ("Minh chứng (.zip)", "quý I/2023, đến ngày 09/03/2023"),
        ],
    )


async def test_a_button_of_an_old_message_still_orders(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    leader = office["Chủ tịch"]
    await leader.says(text="/summary")
    old, turn = leader.page, leader.turn
    await leader.says(text="/menu")
    leader.page, leader.turn = old, turn
    assert "Đang soạn" in await leader.says(label="Minh chứng (.zip)")
    await office.close()


async def test_the_years_ratings_can_be_ordered_as_word_and_excel(office):
    await office.at("2023-12-18 09:00")
    leader = office["Chủ tịch"]
    await talk(
        leader,
        [
            ("/xeploai", "XẾP LOẠI"),
            ("Excel", "Đang soạn bảng tính xếp loại (Excel) năm 2023"),
            ("Word", ("Đang soạn dự thảo bảng xếp loại năm 2023.", "XẾP LOẠI")),
        ],
    )
    assert [file.name for file in leader.files] == [
        "DU-THAO_Xep-loai-cac-nganh_2023.xlsx",
        "DU-THAO_Xep-loai-cac-nganh_2023.docx",
    ]
    assert "Tư pháp" in words_of(leader)


async def test_an_official_can_order_only_their_own_departments_figures_in_excel(office):
    await office.at("2023-12-18 09:00")
    official = office["Tư pháp"]
    await official.says(text="/xeploai")
    assert "Word" not in official.labels
    await talk(official, [("Excel", "bảng tính xếp loại (Excel) năm 2023 của ngành Tư pháp")])
    book = load_workbook(io.BytesIO(official.files[-1].content))
    every = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert "Tư pháp" in every
    assert "Địa chính" not in every
    assert "Đang soạn" not in await official.says(text="/tailieu year-excel y2023")
    assert "Đang soạn" not in await official.says(text="/tailieu year-word y2023 s0")
