"""The year's Word document: the figures of the screen, and a proposal without a decision."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import docx
import pytest

from core.documents.drafting import draft_year_end
from core.documents.word.kinds import check_templates, write
from core.documents.word.template import shipped
from core.documents.word.year_end import year_end_report
from core.documents.words.year_end_table import YearHeading
from core.errors import UserError
from core.figures.words import year_end as texts
from core.figures.year.rating import rate
from core.figures.year.reading import YearKey
from core.plan.current import find_department
from core.settings.documents import TemplateSettings
from tests.core.documents.test_year_end_excel import numbers, proposals
from tests.core.documents.word.samples import drafting, year_end_file
from tests.office import BUTTONS, Office, report_everything
from tests.word import found, needs_soffice, opened, pages, tables, text_of, with_style
from tests.years import SCALE, department_year, eventful, large, year_end


def proposals_and_figures(year):
    """Give the rows of both tables, without their headings."""
    _, (proposals, figures) = tables(opened(year_end_file(year).content))
    return [
        [[cell.text for cell in row.cells] for row in table.rows[1:]]
        for table in (proposals, figures)
    ]


def test_every_number_of_the_screen_and_of_the_workbook_is_in_the_document():
    figures = eventful()
    year = year_end(figures)
    ((proposed,), (row,)) = proposals_and_figures(year)
    screen = [
        *numbers(texts.tasks_line(figures)),
        *numbers(texts.reports_line(figures)),
        *numbers(texts.difficulties_line(figures)),
        *numbers(texts.findings_line(figures)),
        *numbers(texts.points_line(year, figures)),
    ]
    tasks = row[2].partition("\n(")[0]  # without the name of the last round that counts
    written = [number for cell in (tasks, *row[3:6]) for number in numbers(cell)]
    assert written == screen
    (in_excel,) = proposals(year)
    shares = {YearHeading.NUMBER, YearHeading.PERCENT}
    counted = {value for name, value in in_excel.items() if name not in shares}
    found_in_excel = {value for value in counted if isinstance(value, Decimal) and value}
    assert found_in_excel <= {*written, *numbers(row[6])}
    proposal = rate(figures, SCALE)
    assert row[6].splitlines()[-1] == texts.sum_line(proposal)
    for part in proposal.parts:
        assert texts.part_line(figures, part) in row[6]
    assert proposal.percent == in_excel[YearHeading.PERCENT] * 100
    assert proposal.percent is not None
    assert proposed[2:4] == [texts.percent(proposal.percent), in_excel[texts.level_heading()]]
    assert (proposed[1], row[1]) == ("Tư pháp", "Tư pháp")


def test_the_levels_are_a_proposal_and_the_decision_is_left_empty():
    document = opened(year_end_file(year_end(eventful())).content)
    _, (proposals, _) = tables(document)
    assert [cell.text for cell in proposals.rows[0].cells[3:]] == [
        "Mức đề xuất (tham khảo)",
        "Quyết định của người có thẩm quyền",
    ]
    assert not proposals.rows[1].cells[4].text
    said = text_of(document)
    assert "mức xếp loại do Chủ tịch Ủy ban nhân dân xã Tùng Ảnh quyết định." in said
    assert "kính trình Chủ tịch Ủy ban nhân dân xã Tùng Ảnh xem xét, quyết định./." in said


def test_departments_are_counted_by_level_and_the_scale_is_explained():
    (first, *rest) = large(5).departments
    nothing = department_year(9, "Mới", task_figures=(), reports=())
    done = replace(first, department_id=8, name="Xong", task_figures=first.task_figures[:1])
    document = opened(year_end_file(year_end(nothing, first, *rest, done)).content)
    found(
        document,
        "Số ngành theo từng mức đề xuất (tham khảo): Hoàn thành xuất sắc nhiệm vụ: 01 ngành; Hoàn "
        "thành nhiệm vụ: 03 ngành; Không hoàn thành nhiệm vụ: 02 ngành; chưa đủ căn cứ đề xuất: "
        "01 ngành.",
    )
    found(
        document,
        "Thang đề xuất: từ 90%: Hoàn thành xuất sắc nhiệm vụ; từ 70% đến dưới 90%: Hoàn thành tốt "
        "nhiệm vụ; từ 50% đến dưới 70%: Hoàn thành nhiệm vụ; dưới 50%: Không hoàn thành nhiệm vụ.",
    )
    found(document, "Xong quá hạn tính 50% của đúng hạn; lấy hai chữ số thập phân")


def test_a_task_declared_not_done_is_listed_with_its_reason():
    said = text_of(opened(year_end_file(year_end(eventful())).content))
    assert "Nội dung được xác định không hoàn thành, lý do:" in said
    assert (
        "- Ngành Tư pháp, nội dung “Nội dung tồn tại, hạn chế số 1.1”: Chưa bố trí kinh phí."
        in said
    )
    assert "không hoàn thành, lý do:" not in text_of(opened(year_end_file(large(2)).content))


def test_the_document_is_preliminary_before_the_years_last_round():
    year = year_end(*large(3).departments, is_closing=False)
    document = opened(year_end_file(year).content)
    said = text_of(document)
    assert "Kết quả tạm tính của các ngành trong việc khắc phục" in said
    assert "Tạm tính, chưa đề xuất mức: kỳ báo cáo cuối năm mở từ ngày 01/12/2023." in said
    assert "Trên đây là kết quả tạm tính của các ngành năm 2023./." in said
    proposals, _ = proposals_and_figures(year)
    assert {row[3] for row in proposals} == {"Chưa đề xuất"}
    assert "Số ngành theo từng" not in said


def test_a_single_department_is_named_in_title_text_annex_and_file_name():
    file = year_end_file(year_end(department_year()))
    document = opened(file.content)
    assert file.name == "DU-THAO_Xep-loai_Tu-phap_2023.docx"
    assert year_end_file(large(2)).name == "DU-THAO_Xep-loai-cac-nganh_2023.docx"
    subject, period = (one.text for one in with_style(document, "TrichYeu"))
    assert subject.startswith("Kết quả và đề xuất xếp loại ngành Tư pháp trong việc khắc phục")
    assert period == "(Năm 2023)"
    found(document, "tổng hợp kết quả năm 2023 của ngành Tư pháp (số liệu đến 17 giờ 00 phút")
    (annex,) = with_style(document, "PhuLucTen")
    assert annex.text == ("SỐ LIỆU VÀ CÁCH TÍNH MỨC ĐỀ XUẤT (THAM KHẢO) CỦA NGÀNH TƯ PHÁP NĂM 2023")


def test_the_document_is_submitted_to_the_chairman_with_the_configured_place_and_bases():
    document = opened(
        year_end_file(
            year_end(eventful()),
            place="Đức Thọ",
            legal_bases=["Căn cứ Nghị định 335/2025/NĐ-CP"],
        ).content
    )
    said = [one.text for one in with_style(document, "ThamQuyen") if one.text]
    assert said == ["NGƯỜI TỔNG HỢP"]
    assert [one.text for one in with_style(document, "NoiNhan")] == [
        "- Như trên;",
        "- Lưu: VT, NV.",
    ]
    assert with_style(document, "DiaDanh")[0].text.startswith("Đức Thọ, ngày      tháng")
    found(document, "Văn phòng - Nội vụ tổng hợp kết quả năm 2023 của ngành Tư pháp")
    bases = [one.text for one in with_style(document, "CanCu")]
    assert bases[0] == "Căn cứ Nghị định 335/2025/NĐ-CP;"
    assert bases[1].startswith("Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân")


def test_a_year_without_departments_is_refused_with_a_reason():
    with pytest.raises(UserError, match="chưa có ngành nào"):
        year_end_report(year_end(), SCALE, drafting(), "Văn phòng - Nội vụ")


@pytest.mark.parametrize("words", ["<b>A & B</b> {{ x }}", "{% for x in y %}", "{{r row.level }}"])
def test_markup_in_a_name_or_a_reason_is_printed_as_text(words):
    one = eventful()
    tasks = tuple(
        replace(task, shortfall=words) if task.shortfall else task for task in one.task_figures
    )
    year = year_end(replace(one, name=words, task_figures=tasks))
    (proposed,), (row,) = proposals_and_figures(year)
    assert (proposed[1], row[1]) == (words, words)
    assert f": {words}." in text_of(opened(year_end_file(year).content))


def test_the_offices_own_template_must_have_the_required_placeholders(tmp_path):
    for old, told in (("{{ note }}", "note"), ("{{ level_heading }}", "level_heading")):
        document = docx.Document(str(shipped("xep-loai")))
        cells = [one for table in document.tables for row in table.rows for one in row.cells]
        for paragraph in (
            *document.paragraphs,
            *(line for cell in cells for line in cell.paragraphs),
        ):
            if old in paragraph.text:
                paragraph.text = "Mức của cơ quan"
        path = tmp_path / "mau-xep-loai.docx"
        document.save(str(path))
        with pytest.raises(UserError, match=f"mau-xep-loai.docx.*thiếu chỗ điền “{told}”"):
            check_templates(TemplateSettings(year_end_report=path))


def test_the_offices_own_template_is_used(tmp_path):
    document = docx.Document(str(shipped("xep-loai")))
    for paragraph in document.paragraphs:
        if paragraph.text == "BÁO CÁO":
            paragraph.text = "BÁO CÁO CỦA XÃ"
    path = tmp_path / "mau-xep-loai.docx"
    document.save(str(path))
    templates = TemplateSettings(year_end_report=path)
    check_templates(templates)
    made = write(year_end_report(large(2), SCALE, drafting(), "Văn phòng - Nội vụ"), templates)
    found(opened(made.content), "BÁO CÁO CỦA XÃ")


@pytest.fixture
async def office(tmp_path):
    opened_ = await Office.open(tmp_path, BUTTONS)
    yield opened_
    await opened_.close()


async def drafted(office, place=YearKey(), department=None):  # noqa: B008
    async with office.database.reading() as session:
        wanted = None
        if department:
            wanted = (await find_department(session, office.organization_id, department)).id
        return await draft_year_end(
            session,
            office.organization_id,
            office.rules,
            place,
            wanted,
            now=office.clock.now(),
        )


async def test_the_document_is_drafted_for_all_departments_or_for_one(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-12-20 08:00")
    text = await drafted(office)
    assert [row.department for row in text.rows][:2] == ["Tư pháp", "Văn phòng HĐND - UBND xã"]
    assert (text.rows[0].number, len(text.rows)) == (1, 5)
    assert text.addressee == "Chủ tịch Ủy ban nhân dân xã Tùng Ảnh"
    assert text.place_and_date == "Tùng Ảnh, ngày      tháng 12 năm 2023"
    assert text.bases == (
        (
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã Tùng Ảnh về khắc "
            "phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm Cải cách hành chính của "
            "xã Tùng Anh năm 2022."
        ),
    )
    (row,) = (await drafted(office, department="Tư pháp")).rows
    assert (row.department, row.percent) == ("Tư pháp", text.rows[0].percent)


async def test_a_document_of_a_past_day_shows_that_day(office):
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    await office.at("2023-12-20 08:00")
    text = await drafted(office, YearKey(2023, date(2023, 3, 8)))
    assert text.place_and_date == "Tùng Ảnh, ngày      tháng 3 năm 2023"
    assert "Gửi đúng hạn: 0" in text.rows[0].reports
    assert {row.level for row in text.rows} <= {"Chưa đề xuất", "Chưa đủ căn cứ đề xuất"}
    with pytest.raises(UserError):
        await drafted(office, YearKey(2022))


async def test_the_document_has_no_department_of_another_commune(office):
    async with office.database.reading() as session:
        with pytest.raises(UserError, match="không có số liệu trong năm"):
            await draft_year_end(
                session,
                office.organization_id,
                office.rules,
                YearKey(),
                99,
                now=office.clock.now(),
            )


@needs_soffice
def test_two_tables_of_forty_departments_repeat_their_headings(tmp_path):
    proposals, figures = proposals_and_figures(large())
    assert (len(proposals), len(figures)) == (40, 40)
    shown = pages({"all": year_end_file(large()).content}, tmp_path)["all"]
    assert 15 < len(shown) < 35
    annex = next(place for place, page in enumerate(shown) if page.strip().startswith("Phụ lục"))
    assert annex < 5
    assert all("Cách tính" in page for page in shown[annex:])
    assert all("đề xuất (tham" in page for page in shown[: annex - 1])


def test_every_figure_of_the_annex_has_a_line_with_its_name():
    year = year_end(eventful())
    _, (_, annex) = tables(opened(year_end_file(year).content))
    cells = [cell.text.split("\n") for cell in annex.rows[1].cells[2:6]]
    named = [one for lines in cells for one in lines if one[-1:].isdigit()]
    assert named
    assert all(re.fullmatch(r"[^\d:]+(?: \d{4})?:[ \u00a0][\d,]+", one) for one in named), named
    assert "quý IV và cả năm 2023" in " ".join(cells[0]).replace("\u00a0", " ")
