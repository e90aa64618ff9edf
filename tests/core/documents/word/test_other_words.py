"""The words of the other documents: a department's report, the inspection team's, the letter."""

from dataclasses import replace

import pytest

from core.documents.words import periods as documents_periods
from core.errors import UserError
from core.figures.figures import Sending
from tests.core.documents.word.samples import (
    NOW,
    case,
    finding,
    framework,
    inspected,
    inspection,
    letter,
    of_department,
    plan_of,
    planned,
    report,
)
from tests.figures import department, figures, mixed, passed, task
from tests.word import opened, tables, text_of, with_style


def test_a_departments_own_report_has_only_its_own_tasks():
    words = text_of(opened(of_department().content))
    for sentence in (
        "NGÀNH TƯ PHÁP",
        "Kính gửi: Ủy ban nhân dân xã Tùng Ảnh (qua Văn phòng - Nội vụ).",
        "Ngành Tư pháp báo cáo kết quả khắc phục",
        "- Nội dung “Nội dung tồn tại, hạn chế số 1.2”: Thiếu phần mềm.",
        "Ngành không có đề xuất, kiến nghị.",
        "- Gửi báo cáo quý II và 6 tháng đầu năm 2023 trước hoặc trong ngày 16/06/2023.",
        "NGƯỜI BÁO CÁO",
        "Cán bộ Tư pháp",
    ):
        assert sentence in words
    with pytest.raises(UserError) as caught:
        of_department(place=3)
    assert caught.value.text.startswith("Ngành Địa chính – Xây dựng chưa gửi báo cáo quý I năm")


def test_a_framework_plan_has_the_given_entries_and_blanks_for_the_rest():
    made = framework()
    _, (table,) = tables(opened(made.content))
    assert [cell.text for cell in table.rows[0].cells] == [
        "TT",
        "Nội dung khắc phục",
        "Giải pháp",
        "Người thực hiện",
        "Phối hợp",
        "Thời gian hoàn thành",
        "Sản phẩm/tài liệu kiểm chứng",
        "Mục tiêu điểm",
    ]
    assert {cell.text for cell in table.rows[1].cells} == {"Ngành Tư pháp"}
    assert [cell.text for cell in table.rows[2].cells] == [
        "1.1",
        "Rà soát văn bản",
        "Ban hành kế hoạch rà soát\nTập huấn cán bộ",
        "Công chức Tư pháp",
        "Công an\u00a0xã",  # too narrow for the whole name; the last word is not left alone
        "30/06/2023",
        "Báo cáo rà soát",
        "2,5/3",
    ]
    assert made.name == "DU-THAO_Khung-KH-khac-phuc-CCHC_Tu-phap_2023.docx"
    draft = framework(planned(plan_of(is_sent=False, finish_on=None, target_score=None)))
    words = text_of(opened(draft.content))
    assert "(Bản đang soạn, chưa gửi)" in words
    assert "Không đặt" in words


def test_the_document_of_all_framework_plans_names_departments_that_have_not_sent():
    known = planned(plan_of(), plan_of("Công an", is_sent=False), is_of_all=True)
    made = framework(known)
    words = text_of(opened(made.content))
    assert "TỔNG HỢP KHUNG KẾ HOẠCH CỦA CÁC NGÀNH" in words
    assert "Công an (chưa gửi khung kế hoạch)" in words
    assert made.name == "DU-THAO_Khung-KH-khac-phuc-CCHC_Cac-nganh_2023.docx"


def test_an_inspection_report_has_new_findings_and_the_state_of_earlier_ones():
    before = (
        finding(2, words="Sổ theo dõi thiếu"),
        finding(3, confirmed_at=NOW, mended_at=NOW),
    )
    made = inspection(inspected(finding(), words="Đã kiểm tra bộ phận một cửa", before=before))
    words = text_of(opened(made.content))
    for sentence in (
        "Tổ kiểm tra đã ghi nhận 01 tồn tại, hạn chế ở ngành Tư pháp.",
        "Đã kiểm tra bộ phận một cửa.",
        "- Ngành Tư pháp: Chưa niêm yết thủ tục.",
        "Tổng số tồn tại của các kỳ trước: 02; đã khắc phục: 01; chưa khắc phục: 01.",
        "- Ngành Tư pháp: Sổ theo dõi thiếu (hạn 10/03/2023, đã quá hạn).",
        "Đề nghị Ủy ban nhân dân chỉ đạo ngành Tư pháp khắc phục",
        "TM. TỔ KIỂM TRA\nTỔ TRƯỞNG",
        "Chưa khắc phục, quá hạn",
    ):
        assert sentence in words
    assert made.name == "DU-THAO_BC-kiem-tra-CCHC_Thang-3-2023.docx"


def test_an_inspection_report_without_findings_says_so():
    words = text_of(opened(inspection(inspected()).content))
    assert "Trong kỳ, Tổ kiểm tra không ghi nhận tồn tại, hạn chế." in words
    assert "Tổ kiểm tra không có kiến nghị." in words
    with pytest.raises(UserError, match="chưa ghi tồn tại nào và chưa gửi báo cáo kiểm tra"):
        inspection(inspected(is_sent=False))


def test_the_letter_goes_to_the_late_department_with_a_new_deadline():
    document = opened(letter().content)
    words = text_of(document)
    for sentence in (
        "V/v đôn đốc gửi báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND, quý I năm 2023",
        "Kính gửi: Ngành Địa chính – Xây dựng.",
        "Đến 17 giờ 00 phút ngày 16/03/2023, ngành Địa chính – Xây dựng chưa gửi báo cáo, cụ thể:",
        "- Gửi báo cáo quý I năm 2023 về Văn phòng - Nội vụ chậm nhất ngày 20/03/2023;",
        "- Như trên;",
    ):
        assert sentence in words
    _, (table,) = tables(document)
    assert "Báo cáo" not in [cell.text for cell in table.rows[0].cells]  # one round, named above
    assert [cell.text for cell in table.rows[1].cells] == [
        "1",
        "Địa chính – Xây dựng",
        "16/03/2023",
        "02",
        "01",
    ]


def test_the_letter_lists_several_late_departments():
    late = [
        department(number, name, Sending.OVERDUE, task(f"{number}.1", None))
        for number, name in ((1, "Tư pháp"), (2, "Công an"))
    ]
    document = opened(letter(figures(*late)).content)
    assert [one.text for one in with_style(document, "NoiGui")] == [
        "- Ngành Tư pháp;",
        "- Công an.",
    ]


def test_without_a_late_department_there_is_a_sentence_and_no_letter():
    with pytest.raises(UserError) as caught:
        letter(figures(department(1, "Tư pháp", Sending.ON_TIME, passed(task()))))
    assert caught.value.text == (
        "Không có ngành nào quá hạn gửi báo cáo quý I năm 2023, nên không cần văn bản đôn đốc."
    )


def test_a_departments_file_name_is_ascii():
    name = documents_periods.department_file("2023-Q1", "Văn hoá – LĐTĐ&XH")
    assert name == "DU-THAO_BC-ket-qua-khac-phuc-CCHC_Van-hoa-LDTD-XH_Quy-I-2023.docx"


def test_a_department_with_a_long_name_gets_a_valid_file():
    """File names are limited to 255 bytes, and Word limits the document's title, too."""
    name = "Trung tâm Phục vụ hành chính công, Văn hóa và Xã hội " * 10
    for file in (
        documents_periods.department_file("2023-Q1", name),
        documents_periods.framework_file(2023, name),
        documents_periods.year_end_file(2023, name),
        documents_periods.workbook_file("2023-Q1", name),
    ):
        assert len(file) < 200
        assert "Trung-tam-Phuc-vu" in file


def test_the_annex_has_difficulties_raised_outside_a_report():
    by_itself = case(5, task_id=11, task_code="1.1", addressed_to="Chủ tịch UBND xã")
    known = replace(mixed(), cases=(case(), by_itself))
    _, (annex,) = tables(opened(report(known).content))
    first, second, third = [row.cells[-1].text for row in annex.rows[1:4]]
    assert first == "Phần mềm chưa liên thông"  # the commune decides this one itself
    assert second == "Thiếu phần mềm\nKiến nghị cấp trên: Nâng cấp phần mềm một cửa"
    assert third == ""


def test_the_annex_names_a_tasks_criterion():
    one, two = task("1.1", 100, criterion_code="1.2.3"), task("1.2", 50)
    made = report(figures(department(1, "Tư pháp", Sending.ON_TIME, one, two)))
    titles = {
        cell.text
        for annex in tables(opened(made.content))[1]
        for row in annex.rows
        for cell in row.cells
        if "số 1." in cell.text
    }
    assert titles == {f"{one.title}\nTiêu chí 1.2.3", two.title}
