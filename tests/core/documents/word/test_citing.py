"""How documents cite their plan, and which moment a department's own report shows."""

from datetime import date

import pytest

from core.documents.drafting import draft_department_report, draft_framework_plan, draft_report
from core.documents.words.plan import CitedPlan
from core.figures.figures_key import FiguresKey
from tests.core.documents.word.samples import report
from tests.core.documents.word.test_drafting import department_of, drafted
from tests.handlers.reviews.test_review import give_back
from tests.office import BUTTONS, Office, report_everything, talk
from tests.word import opened, text_of


@pytest.fixture
async def office(tmp_path):
    opened_office = await Office.open(tmp_path, BUTTONS)
    yield opened_office
    await opened_office.close()


def test_the_plans_title_is_the_subject_and_is_cited_in_full_only_once():
    words = text_of(opened(report().content))
    assert (
        "Kết quả khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm "
        "cải cách hành chính của xã Tùng Ảnh năm 2022\n(Quý I năm 2023)"
    ) in words
    assert words.count("ngày 02/02/2023") == 1
    assert (
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã Tùng Ảnh về khắc "
        "phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm Cải cách hành chính của xã "
        "Tùng Anh năm 2022."
    ) in words
    assert "Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân" in words


@pytest.mark.parametrize(
    ("title", "cited", "work"),
    [
        ("", "", "khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm"),
        (
            "Cải cách hành chính nhà nước năm 2026 trên địa bàn xã Đức Thọ",
            " về cải cách hành chính nhà nước năm 2026 trên địa bàn xã Đức Thọ",
            "thực hiện cải cách hành chính nhà nước năm 2026 trên địa bàn xã Đức Thọ",
        ),
        ("CCHC năm 2026", " về CCHC năm 2026", "thực hiện Kế hoạch CCHC năm 2026"),
        ("Về việc đẩy mạnh CCHC.", " về đẩy mạnh CCHC", "đẩy mạnh CCHC"),
    ],
)
def test_every_title_is_cited_unchanged(title, cited, work):
    plan = CitedPlan("5/KH-UBND", date(2026, 1, 5), title, "xã Đức Thọ", 2025)
    named = "Kế hoạch số 5/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Đức Thọ"
    assert plan.full == f"{named}{cited}"
    assert plan.work.startswith(work)
    assert plan.short == "Kế hoạch số 5/KH-UBND"


async def test_a_departments_report_has_nothing_from_after_it_was_sent(office):
    async with office.database.reading() as session:
        department_id = await department_of(session)
    await report_everything(office["Tư pháp"], "Đã hoàn thành")
    sent = await drafted(office, draft_department_report, FiguresKey(), department_id)
    await office.at("2023-03-10 09:00")
    await talk(office["Nội vụ"], [("/duyet", ""), ("○ Tư pháp · quý I/2023", "Còn 2/2")])
    await give_back(office["Nội vụ"])
    await office.at("2023-05-05 09:00")  # the round is locked, and the next month has begun
    assert await drafted(office, draft_department_report, FiguresKey(), department_id) == sent
    assert "chưa được chấp nhận" in await drafted(office, draft_report, FiguresKey())
    assert "chưa được chấp nhận" not in sent
    assert "Tùng Ảnh, ngày      tháng 3 năm 2023" in sent


async def test_a_plan_is_cited_by_its_imported_title(office):
    await report_everything(office["Tư pháp"])
    title = "khắc phục những tồn tại, hạn chế đã chỉ ra qua kết quả chấm điểm Cải cách hành chính"
    for draft, *of in ((draft_report, FiguresKey()), (draft_framework_plan, None)):
        words = await drafted(office, draft, *of)
        assert f"của Ủy ban nhân dân xã Tùng Ảnh về {title} của xã Tùng Anh năm 2022." in words
