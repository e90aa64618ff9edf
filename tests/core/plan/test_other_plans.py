# ruff: noqa: E501 - the expected rows have the documents' long lines
"""Plans of other offices, with other years, departments and numbering."""

from datetime import date

import pytest

from tests.core.plan import samples
from tests.core.plan.reading import read_text, remarks, rows


def test_letters_and_plus_signs_in_hand_wrapped_lines_are_read():
    plan = read_text(samples.BINH_AN_2024)
    assert (plan.number, plan.issued_on, plan.organization) == (
        "05/KH-UBND",
        date(2024, 1, 9),
        "xã Bình An",
    )
    assert plan.title == (
        "Khắc phục tồn tại, hạn chế trong công tác cải cách hành chính năm 2023 của xã Bình An"
    )
    assert rows(plan) == [
        ("1.1", "Phòng Kinh tế", "Công khai quy hoạch, kế hoạch sử dụng đất trên trang thông tin điện tử của xã", "1.25/2", None),
        ("1.2", "Phòng Kinh tế", "Giải quyết hồ sơ đất đai đúng hạn", "2/2.5", "còn 03 hồ sơ quá hạn; Phân công người theo dõi hằng ngày; Xin lỗi tổ chức, cá nhân khi trễ hẹn"),
        ("1.3", "Phòng Kinh tế", "Cập nhật dữ liệu đất đai", None, None),
        ("2.1", "Tài chính - Kế toán", "Công khai dự toán, quyết toán ngân sách", "0.75/1", None),
        ("2.2", "Tài chính - Kế toán", "Thực hiện tiết kiệm kinh phí hành chính", None, None),
        ("3.1", "Công an xã", "Tiếp nhận hồ sơ cư trú trực tuyến", "85.5%", None),
    ]  # fmt: skip
    assert remarks(plan) == [
        (36, "“trước ngày 15/03/2023” ở trước năm ban hành kế hoạch (2024): có thể phải là năm 2024."),
        (37, "“Tài chính Kế toán” được hiểu là ngành “Tài chính - Kế toán”."),
    ]  # fmt: skip


def test_markdown_with_percentages_and_three_heading_levels_is_read():
    plan = read_text(samples.HOA_LOI_2026)
    assert (plan.number, plan.issued_on, plan.organization) == (
        "128/KH-UBND",
        date(2025, 12, 15),
        "phường Hòa Lợi",
    )
    assert plan.title == "Nâng cao Chỉ số cải cách hành chính năm 2026"
    assert rows(plan) == [
        ("1.1", "Văn phòng HĐND và UBND", "Ban hành kế hoạch kiểm tra cải cách hành chính", "0.5/1", None),
        ("1.2", "Văn phòng HĐND và UBND", "Trả lời phản ánh, kiến nghị (qua Cổng dịch vụ công) đúng hạn", "92.75%", "chưa công khai kết quả"),
        ("2.1", "Trung tâm Phục vụ hành chính công", "Nâng tỷ lệ hồ sơ trực tuyến toàn trình", "1.5/2 61.2%", "tỷ lệ hồ sơ toàn trình đạt 61,2%"),
        ("2.2", "Trung tâm Phục vụ hành chính công", "Số hóa kết quả giải quyết thủ tục hành chính", "0/1.5", "15/20 hồ sơ chưa số hóa"),
        ("3.1", "Phòng Văn hóa - Xã hội", "Tuyên truyền cải cách hành chính", "1/1.5", None),
    ]  # fmt: skip
    assert remarks(plan) == [
        (43, "“Phòng Văn hoá – Xã hội” được hiểu là ngành “Phòng Văn hóa - Xã hội”.")
    ]


def test_a_draft_without_number_date_and_indicators_is_read():
    plan = read_text(samples.TAN_PHU_NO_INDICATOR)
    assert (plan.number, plan.issued_on, plan.organization) == (None, None, "xã Tân Phú")
    assert plan.title == "Thực hiện công tác cải cách hành chính năm 2022"
    assert rows(plan) == [
        ("1.1", "Công an xã", "Rà soát thủ tục cư trú, định danh điện tử", None, None),
        ("1.2", "Công an xã", "Phối hợp bảo đảm an toàn thông tin", None, None),
        ("2.1", "Tư pháp - Hộ tịch", "Cập nhật đủ dữ liệu hộ tịch", None, "Thời gian hoàn thành: Quý II/2022"),
        ("2.2", "Tư pháp - Hộ tịch", "Công khai thủ tục hành chính tại trụ sở", None, None),
        ("3.1", "Ban Chỉ huy Quân sự", "Công khai thủ tục đăng ký nghĩa vụ quân sự", None, None),
    ]  # fmt: skip
    assert remarks(plan) == [
        (2, "Kế hoạch chưa ghi số."),
        (3, "Kế hoạch chưa ghi đủ ngày, tháng, năm ban hành."),
    ]


def test_a_plan_without_parts_and_with_many_typing_errors_is_read():
    plan = read_text(samples.AN_THANH_NO_PARTS)
    assert (plan.number, plan.issued_on) == ("7/2021/KH-UBND", None)
    assert plan.organization == "thị trấn An Thạnh"
    assert rows(plan) == [
        ("1.1", "Văn hóa - Thông tin", "Đăng tin bài cải cách hành chính", "2/3", None),
        ("1.2", "Văn hóa - Thông tin", "Chuyên mục hỏi đáp [chưa có]", None, "chưa thực hiện"),
        ("2.1", "Nội vụ", "Đánh giá cán bộ hằng tháng", "3/2", None),
        ("2.2", "Nội vụ", "Niêm yết lịch tiếp dân", "1", None),
        ("3.1", "Địa chính", "Đo đạc", "1/2", "Thuộc: Nhóm tiêu chí đất đai"),
        ("3.2", "Địa chính", "Cấp giấy", "1.5/2", "năm 2019 đạt 1/2 điểm; Thuộc: Nhóm tiêu chí đất đai"),
    ]  # fmt: skip
    assert remarks(plan) == [
        (3, "Ngày ban hành “ngày 31 tháng 02 năm 2021” không có trong lịch."),
        (13, "Điểm đạt 3 lớn hơn điểm tối đa 2."),
        (15, "Số thứ tự của ngành nhảy từ 2 sang 4: có thể thiếu một ngành."),
        (16, "“Nhóm tiêu chí đất đai” là tên nhóm: các nội dung con có điểm riêng được tính là nội dung."),
        (18, "Có nhiều điểm số trong “Năm 2020 đạt 1,5/2 điểm, năm 2019 đạt 1/2 điểm”: đang lấy điểm số đầu tiên."),
    ]  # fmt: skip


def test_a_markdown_table_is_read():
    plan = read_text(samples.LONG_SON_MARKDOWN_TABLE)
    assert (plan.title, plan.organization) == ("Khắc phục hạn chế năm 2024", "xã Long Sơn")
    assert rows(plan) == [
        ("1.1", "Văn phòng - Thống kê", "Chưa công bố thủ tục nội bộ", "0.5/1.5", "Thời hạn: Quý I/2025"),
        ("1.2", "Văn phòng - Thống kê", "Lưu trữ hồ sơ chưa đúng quy định", "2", None),
        ("2.1", "Văn hóa - Xã hội", "Trang thông tin chậm cập nhật", "1/1", "Thời hạn: Quý II/2024"),
    ]  # fmt: skip
    assert remarks(plan) == [
        (12, "“Quý II/2024” ở trước năm ban hành kế hoạch (2025): có thể phải là năm 2025.")
    ]


HEADER = """\
UBND XÃ BÌNH AN
Số: 1/KH-UBND
Bình An, ngày 02/02/2024
KẾ HOẠCH KHẮC PHỤC HẠN CHẾ CỦA XÃ BÌNH AN NĂM 2023

"""


def short(document):
    """Give department, task and figures."""
    return [row[1:4] for row in rows(document)]


def test_a_title_and_a_commune_in_capitals_and_a_short_date_are_read():
    plan = read_text(HEADER + "1. Tư pháp\n- Hộ tịch\n")
    assert (plan.title, plan.organization, plan.issued_on) == (
        "KHẮC PHỤC HẠN CHẾ CỦA XÃ BÌNH AN NĂM 2023",
        "xã Bình An",
        date(2024, 2, 2),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            ("I. MỤC ĐÍCH. Để tốt hơn.II. NỘI DUNG CỤ THỂ: 1. Tư pháp: Tham mưu nội dung sau:\n"
            "1. Rà soát văn bản (Năm 2023 đạt 1/2 điểm)\n2. Hộ tịch (Năm 2023 đạt 2/2 điểm)\n"
            "2. Địa chính: Giao thực hiện các nội dung sau:\n1. Đo đạc (Năm 2023 đạt 1 điểm/2 điểm)\n"
            "III. TỔ CHỨC THỰC HIỆN\n1. Các ngành thực hiện.\n"),
            [("Tư pháp", "Rà soát văn bản", "1/2"), ("Tư pháp", "Hộ tịch", "2/2"), ("Địa chính", "Đo đạc", "1/2")],
        ),
        (
            ("II. NỘI DUNG\n1/ Tư pháp: Rà soát văn bản (Năm 2023 đạt 1/2 điểm).\n"
            "2/ Công chức Địa chính chủ trì, phối hợp thực hiện\n(a) Đo đạc (năm 2023 đạt 1,5đ/3đ)\n"
            "(b) Cấp giấy, năm 2023 chưa đạt\nIII. TỔ CHỨC THỰC HIỆN\n"),
            [("Tư pháp", "Rà soát văn bản", "1/2"), ("Công chức Địa chính", "Đo đạc", "1.5/3"), ("Công chức Địa chính", "Cấp giấy, năm 2023 chưa đạt", None)],
        ),
        (
            ("A. MỤC TIÊU\nB. NHIỆM VỤ\nI. TƯ PHÁP\n1. Rà soát.\n2. Hộ tịch\n"
            "II. VĂN PHÒNG - THỐNG KÊ\n1. Trực một cửa\nC. TỔ CHỨC THỰC HIỆN\nI. Văn phòng lo.\n"),
            [("TƯ PHÁP", "Rà soát", None), ("TƯ PHÁP", "Hộ tịch", None), ("VĂN PHÒNG - THỐNG KÊ", "Trực một cửa", None)],
        ),
        (
            ("II. NỘI DUNG\nTư pháp:\n- Rà soát văn bản\n- Hộ tịch (Năm 2023 đạt 1/2 điểm)\n"
            "Địa chính - Xây dựng\nTham mưu các nội dung sau:\na) Đo đạc\nIII. TỔ CHỨC THỰC HIỆN"),
            [("Tư pháp", "Rà soát văn bản", None), ("Tư pháp", "Hộ tịch", "1/2"), ("Địa chính - Xây dựng", "Đo đạc", None)],
        ),
        (
            "II. NỘI DUNG\n- Tư pháp:\n+ Rà soát văn bản\n- Địa chính:\n+ Đo đạc\nIII. TỔ CHỨC THỰC HIỆN",
            [("Tư pháp", "Rà soát văn bản", None), ("Địa chính", "Đo đạc", None)],
        ),
        (
            ("II. NỘI DUNG\n1. Tư pháp:\n+ Hộ tịch: (Năm 2023 đạt 1/2 điểm), xong trong quý II.\n"
            "+ Tỷ lệ hòa giải thành (đạt 85%)\n2. Đối với ngành Y tế:\n• Tiêm chủng\nTM. UBND XÃ\nCHỦ TỊCH"),
            [("Tư pháp", "Hộ tịch, xong trong quý II", "1/2"), ("Tư pháp", "Tỷ lệ hòa giải thành (đạt 85%)", None), ("Y tế", "Tiêm chủng", None)],
        ),
    ],
    ids=["glued, numbers restart", "strokes and brackets", "letters over romans", "no numbers", "dashes over plus signs", "plus signs only"],
)  # fmt: skip
def test_many_ways_of_numbering_are_read(body, expected):
    assert short(read_text(HEADER + body)) == expected


@pytest.mark.parametrize(
    ("body", "line", "text"),
    [
        ("1. Tư pháp\n- Hộ tịch)\n", 7, "Đã bỏ dấu “)” thừa trong nội dung “Hộ tịch”."),
        ("1. Tư pháp\n- Hộ tịch (xã\n", 7, "Thiếu dấu “)” trong nội dung “Hộ tịch (xã”."),
        ("1. Tư pháp\n- A (năm 2023 đạt 102%)\n", 7, "Tỷ lệ 102% lớn hơn 100%."),
        ("1. Tư pháp\n- Hộ tịch\n2. Y tế\n", 8, "Ngành “Y tế” không có nội dung nào: đang bỏ qua."),
        ("1. Y tế\n- A\n2. Y Tế:\n- B\n", 8, "Ngành “Y Tế” có ở nhiều chỗ: đang gộp làm một."),
        ("1. Y tế\n- A\n- A.\n", 8, "Các nội dung 1.1, 1.2 của cùng một ngành giống hệt nhau: đang giữ cả."),
        ("1. Y tế\n- A\n2. Tăng cường học tập\n", 8, "“Tăng cường học tập” không giống tên ngành: đang tính là nội dung của ngành trước."),
        ("1. Tăng cường học tập\n2. Y tế\n- A\n", 6, "“Tăng cường học tập” không giống tên ngành nên không được tính."),
        ("I. MỤC ĐÍCH\nHộ tịch (Năm 2023 đạt 1,5/2 điểm)\nII. NỘI DUNG\n1. Y tế\n- A\n", 7, "Điểm số “1,5/2 điểm” nằm ngoài phần nội dung nên không được tính."),
        ("I. NHIỆM VỤ\n1. Y tế\n- A\nII. NỘI DUNG CỤ THỂ\n1. Y tế\n- A\n", 6, "Phần “NHIỆM VỤ” cũng có ngành và nội dung nhưng không được tính."),
    ],
)  # fmt: skip
def test_oddities_are_reported_with_their_line(body, line, text):
    assert (line, text) in remarks(read_text(HEADER + body))


def test_a_district_unit_among_the_recipients_is_not_taken_for_a_department():
    body = "1. Nội vụ\n- A\nTrên đây là kế hoạch.\nNơi nhận:\n- Phòng Nội-vụ;\n"
    assert remarks(read_text(HEADER + body)) == []


def test_the_share_of_undone_work_is_not_read_as_a_percentage():
    body = "1. Nội vụ\n- A (Năm 2023 có 20% nhiệm vụ chưa hoàn thành, đạt 1/2 điểm)\n"
    assert rows(read_text(HEADER + body))[0][3:] == ("1/2", "20% nhiệm vụ chưa hoàn thành")
