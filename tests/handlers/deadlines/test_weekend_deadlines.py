"""A deadline on a weekend is shown as its working day; the nominal day only beside it."""

import re

import pytest
from sqlalchemy import select

from core.calendar.words import year_plan
from core.calendar.year_plan import plan_year
from core.documents.drafting import draft_letter, draft_report
from core.documents.word.kinds import write
from core.figures.figures_key import FiguresKey
from core.reporting.owed import rounds_of_organization
from models import Round
from tests.office import BUTTONS, Office, talk
from tests.word import opened, text_of


def bare(text: str, day: str) -> list[str]:
    """Find nominal days that are not marked as a day off, with the text around them."""
    found = []
    for match in re.finditer(rf"{day}(?:/2023)?", text):
        after = text[match.end() : match.end() + 12]
        if not after.startswith((" là thứ Bảy", " là Chủ nhật")):
            found.append(text[max(0, match.start() - 40) : match.end() + 20])
    return found


@pytest.fixture
async def office(tmp_path):
    one = await Office.open(tmp_path, BUTTONS)
    yield one
    await one.close()


async def documents(office, key):
    async with office.database.reading() as session:
        round_id = await session.scalar(select(Round.id).where(Round.key == key))
        texts = []
        for draft in (draft_report, draft_letter):
            of = (session, office.organization_id, office.rules, FiguresKey(round_id=round_id))
            made = write(await draft(*of, now=office.clock.now()), office.rules.documents.templates)
            texts.append(text_of(opened(made.content)))
    return texts


async def round_id_of(office, key):
    async with office.database.reading() as session:
        return await session.scalar(select(Round.id).where(Round.key == key))


async def seen_by_all(office, *days):
    for day in days:
        await office.at(f"{day} 08:00")
    names = ("Tư pháp", "Nội vụ", "Chủ tịch", "Địa chính")
    return [text for name in names for text in office[name].seen]


async def test_no_screen_or_document_of_a_quarter_shows_a_saturday_as_the_deadline(office):
    """Quý III/2023: the departments' 16/09 is a Saturday."""
    texts = await seen_by_all(office, "2023-09-01", "2023-09-08", "2023-09-15", "2023-09-18")
    official, coordinator, leader = office["Tư pháp"], office["Nội vụ"], office["Chủ tịch"]
    here = await round_id_of(office, "2023-Q3")
    for said in ("/baocao", "/viec", "/lich", "hạn nộp quý 3 là ngày nào"):
        await official.says(text=said)
    for said in ("/trangthai", "/summary", "/ky", f"/ky {here}", "/lich", "/kiemtra"):
        await coordinator.says(text=said)
        await leader.says(text=said)
    await talk(official, [("/giahan", "gia hạn")])
    texts += await seen_by_all(office, "2023-09-19", "2023-09-22", "2023-10-02")
    texts += await documents(office, "2023-Q3")
    assert any("18/09/2023" in text for text in texts)
    assert any("ngày 16/09 là thứ Bảy" in text for text in texts)
    assert [one for text in texts for one in bare(text, "16/09")] == []


async def test_the_communes_own_deadline_is_shown_as_one_working_day(office):
    """Quý I/2023: the commune's 18/03 is a Saturday, its departments' 16/03 a Thursday."""
    texts = await seen_by_all(office, "2023-03-09", "2023-03-15")
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await official.says(text="/giahan")
    while "Lý do" not in official.text and "lý do" not in official.text:
        await official.answers(official.labels[0])
    await talk(official, [("Chờ số liệu của huyện", "Gửi đề nghị"), ("Gửi đề nghị", "Đã gửi")])
    await coordinator.says(text="/giahan")
    here = await round_id_of(office, "2023-Q1")
    for said in ("/ky", f"/ky {here}"):
        await coordinator.says(text=said)
    await coordinator.answers("Đổi hạn UBND xã gửi cấp trên")
    texts += await seen_by_all(office, "2023-03-17", "2023-03-20", "2023-03-22")
    texts += await documents(office, "2023-Q1")
    assert any("20/03/2023 (ngày 18/03 là thứ Bảy)" in text for text in texts)
    assert [one for text in texts for one in bare(text, "18/03")] == []


async def test_the_years_plan_and_the_calendar_file_show_the_same_day(office):
    async with office.database.reading() as session:
        rounds = await rounds_of_organization(session, office.organization_id)
    rows = [year_plan.round_row(one) for one in plan_year(rounds, office.rules.ladder).rounds]
    assert {len(row) for row in rows} == {len(year_plan.round_headings())}
    await talk(
        office["Tư pháp"],
        [("/lich", "LỊCH"), ("Hạn vào lịch điện thoại (.ics)", "tệp lịch (.ics)")],
    )
    [file] = office["Tư pháp"].files
    calendar = file.content.decode().replace("\r\n ", "")
    assert "18/09/2023 (thứ Hai\\; ngày 16/09 là thứ Bảy)" in calendar
    for text in (*(" ".join(row) for row in rows), calendar):
        assert bare(text, "16/09") == []
        assert bare(text, "16/12") == []
