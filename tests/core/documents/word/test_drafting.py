"""Documents of a real office: what they contain, of which moment, and who may have them."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from core.directions.directions import give_direction
from core.documents.drafting import (
    draft_department_report,
    draft_framework_plan,
    draft_inspection_report,
    draft_letter,
    draft_report,
)
from core.documents.orders.offers import read_offers
from core.documents.orders.products import RECIPES, Product
from core.documents.period_activities import read_period
from core.documents.word.kinds import write
from core.errors import NotAllowedError, UserError
from core.figures.figures_key import FiguresKey
from core.figures.summary import summary_of
from core.inspections.inspecting import NewFinding, record_finding
from core.order_facts import OrderFacts
from core.people.act import Act
from core.people.actor import find_actor
from core.plan.reader import read_plan
from models import (
    Department,
    Difficulty,
    DifficultyAct,
    DifficultyReason,
    DifficultyStep,
    Person,
    Report,
    Round,
)
from tests.office import BUTTONS, PLAN, Office, report_everything
from tests.word import opened, text_of


@pytest.fixture
async def office(tmp_path):
    opened_office = await Office.open(tmp_path, BUTTONS)
    yield opened_office
    await opened_office.close()


async def actor(office, session, name):
    today = office.rules.local(office.clock.now()).date()
    found = await find_actor(session, office.channel, office[name].address, today)
    assert found is not None
    return found


async def department_of(session, name="Tư pháp"):
    found = await session.scalar(select(Department.id).where(Department.name == name))
    assert found is not None
    return found


async def directed(office, words):
    async with office.database.writing() as session:
        leader = await actor(office, session, "Chủ tịch")
        act = Act(session, leader, office.clock.now())
        await give_direction(act, await department_of(session), None, words)


async def inspected(office, key, words, due_on):
    async with office.database.writing() as session:
        inspector = await actor(office, session, "Kiểm tra")
        round_id = await session.scalar(select(Round.id).where(Round.key == key))
        new = NewFinding(
            round_id, await department_of(session), "Thể chế", words, "Niêm yết", due_on
        )
        now = office.rules.local(office.clock.now())
        await record_finding(Act(session, inspector, now), new, (), office=office.rules)


async def drafted(office, draft, *place, **more):
    """Draft a document of this office now, and give its words."""
    async with office.database.reading() as session:
        text = await draft(
            session, office.organization_id, office.rules, *place, now=office.clock.now(), **more
        )
    made = write(text, office.rules.documents.templates)
    return text_of(opened(made.content))


async def period_of(office, day=None):
    async with office.database.reading() as session:
        now = office.clock.now()
        place = FiguresKey(as_of=day)
        known = await summary_of(session, office.organization_id, office.rules, place, now)
        return await read_period(session, office.organization_id, office.rules, known.figures)


async def test_a_rounds_report_tells_what_was_reported_and_done(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-15 09:00")
    await directed(office, "Khẩn trương ban hành kế hoạch rà soát")
    await inspected(office, "2023-M03", "Chưa niêm yết", date(2023, 3, 20))
    await office.at("2023-03-17 09:00")
    words = await drafted(office, draft_report, FiguresKey())
    for sentence in (
        "giao 05 ngành triển khai 13 nội dung",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 02/02/2023 của Ủy ban nhân dân xã Tùng Ảnh",
        "Khung kế hoạch triển khai thực hiện của các ngành chưa đến hạn gửi (ngày 31/03/2023).",
        ("- Ngày 15/03/2023, đối với ngành Tư pháp: Khẩn trương ban hành kế hoạch rà soát."),
        "Trong 02 nội dung được giao, ngành đang thực hiện cả 02 nội dung.",
        (
            "- Còn 01 tồn tại qua kiểm tra chưa khắc phục xong: Chưa niêm yết (ngành Tư pháp, hạn "
            "20/03/2023)."
        ),
        "gửi báo cáo về Văn phòng Nội vụ chậm nhất ngày 16/06/2023.",
        "Tùng Ảnh, ngày      tháng 3 năm 2023",
    ):
        assert sentence in words
    assert "lượt đối với báo cáo của các ngành" in words


async def test_a_report_of_a_past_day_has_nothing_from_later(office):
    await office.at("2023-03-15 09:00")
    await directed(office, "Khẩn trương")
    await inspected(office, "2023-M03", "Chưa niêm yết", date(2023, 3, 20))
    await office.at("2023-04-05 09:00")
    then, now = await period_of(office, date(2023, 3, 14)), await period_of(office)
    assert (then.directions, then.open_findings) == ((), ())
    assert [one.words for one in now.directions] == ["Khẩn trương"]
    assert [one.is_overdue for one in now.open_findings] == [True]
    assert then.reminders < now.reminders
    words = await drafted(office, draft_report, FiguresKey(as_of=date(2023, 3, 14)))
    assert "Khẩn trương" not in words
    assert "ngày      tháng 3 năm 2023" in words
    assert "ngày      tháng 4 năm 2023" in await drafted(office, draft_report, FiguresKey())


async def test_the_second_quarters_report_covers_the_half_year(office):
    await office.at("2023-06-10 09:00")
    known = await period_of(office)
    assert known.starts_on == date(2022, 12, 15)
    assert known.next_round is not None
    assert known.next_round.key == "2023-Q3"


async def test_difficulties_solved_in_the_period_are_counted(office):
    now = office.clock.now()
    async with office.database.writing() as session:
        person_id = await session.scalar(select(Person.id))
        difficulty = Difficulty(
            organization_id=office.organization_id,
            year=2023,
            number=1,
            department_id=await department_of(session),
            reason=DifficultyReason.STAFF,
            words="Thiếu người",
            raised_by_id=person_id,
            raised_at=now,
            closed_at=now,
        )
        session.add(difficulty)
        await session.flush()
        raised = DifficultyAct.RAISED
        session.add(
            DifficultyStep(difficulty_id=difficulty.id, act=raised, by_id=person_id, at=now)
        )
    assert (await period_of(office)).cases_closed == 1


async def test_a_department_has_its_own_report_after_sending_it(office):
    async with office.database.reading() as session:
        department_id = await department_of(session)
    with pytest.raises(UserError, match="chưa gửi báo cáo quý I năm 2023"):
        await drafted(office, draft_department_report, FiguresKey(), department_id)
    await report_everything(office["Tư pháp"])
    words = await drafted(office, draft_department_report, FiguresKey(), department_id)
    assert "NGÀNH TƯ PHÁP" in words
    assert "Trong 02 nội dung được giao, ngành đang thực hiện cả 02 nội dung." in words


async def test_framework_plans_can_be_drafted_before_and_after_they_are_sent(office):
    async with office.database.reading() as session:
        department_id = await department_of(session)
    assert "(Bản đang soạn, chưa gửi)" in await drafted(office, draft_framework_plan, department_id)
    words = await drafted(office, draft_framework_plan, None)
    assert words.count("(chưa gửi khung kế hoạch)") == 5
    with pytest.raises(UserError):
        await drafted(office, draft_framework_plan, 99)


async def test_a_framework_plan_belongs_to_the_year_of_the_chosen_round(office):
    await office.load_plan(replace(read_plan(PLAN), number="01/KH-UBND"), 2024)
    assert "01/KH-UBND" in await drafted(office, draft_framework_plan, None)
    assert "12/KH-UBND" in await drafted(office, draft_framework_plan, None, 2023)
    async with office.database.reading() as session:
        leader = await actor(office, session, "Chủ tịch")
        of = (session, leader, office.rules, FiguresKey(), office.clock.now())
        offers = (await read_offers(Act(of[0], of[1], of[4]), of[2], of[3])).all
    of_years = {one.product: one.facts.year for one in offers}
    assert of_years[Product.FRAMEWORK_PLAN] == of_years[Product.YEAR_END] == 2023


async def test_a_sent_framework_plan_has_the_departments_name_of_its_round(office):
    async with office.database.writing() as session:
        department = await session.get_one(Department, await department_of(session))
        asked = await session.scalar(select(Round.id).where(Round.key == "2023-F"))
        sent = Report(
            organization_id=office.organization_id,
            round_id=asked,
            department_id=department.id,
            department_name="Tư pháp - Hộ tịch",
            submitted_at=office.clock.now(),
        )
        session.add(sent)
    known = (await period_of(office)).frameworks
    assert known is not None
    assert known.sent == ("Tư pháp",)
    assert (known.due_on, len(known.departments)) == (date(2023, 3, 31), 5)


async def test_a_months_inspection_report_has_its_findings_and_earlier_ones(office):
    async with office.database.reading() as session:
        keys = (await session.scalars(select(Round.key))).all()
        month = await session.scalar(select(Round.id).where(Round.key == "2023-M03"))
        quarter = await session.scalar(select(Round.id).where(Round.key == "2023-Q1"))
    assert "2023-M03" in keys
    with pytest.raises(UserError, match="chưa ghi tồn tại nào"):
        await drafted(office, draft_inspection_report, month)
    with pytest.raises(UserError):
        await drafted(office, draft_inspection_report, quarter)
    await inspected(office, "2023-M03", "Chưa niêm yết", date(2023, 3, 20))
    assert "- Ngành Tư pháp: Chưa niêm yết." in await drafted(
        office, draft_inspection_report, month
    )
    await office.at("2023-04-10 09:00")
    await inspected(office, "2023-M04", "Thiếu sổ", date(2023, 4, 20))
    async with office.database.reading() as session:
        april = await session.scalar(select(Round.id).where(Round.key == "2023-M04"))
    words = await drafted(office, draft_inspection_report, april)
    assert "- Ngành Tư pháp: Chưa niêm yết (hạn 20/03/2023, đã quá hạn)." in words


async def test_a_letter_gives_two_more_working_days_and_needs_a_late_department(office):
    with pytest.raises(UserError, match="không cần văn bản đôn đốc"):
        await drafted(office, draft_letter, FiguresKey())
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-17 09:00")  # a Friday
    words = await drafted(office, draft_letter, FiguresKey(), signer=1)
    assert "còn 04/05 ngành chưa gửi báo cáo" in words
    assert "chậm nhất ngày 21/03/2023;" in words
    # The coordinator's own department is late, too, so only the Chairman may sign.
    assert "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH" in words
    assert "Chủ tịch Ủy ban nhân dân xã Tùng Ảnh yêu cầu các ngành nêu trên:" in words
    assert "- Ngành Tư pháp;" not in words


@pytest.mark.parametrize(
    ("name", "product", "is_own", "may"),
    [
        ("Chủ tịch", Product.REPORT, False, True),
        ("Nội vụ", Product.LETTER, False, True),
        ("Tư pháp", Product.REPORT, False, False),
        ("Tư pháp", Product.LETTER, True, False),
        ("Tư pháp", Product.DEPARTMENT_REPORT, True, True),
        ("Văn hóa", Product.DEPARTMENT_REPORT, True, False),
        ("Tư pháp", Product.INSPECTION_REPORT, False, False),
        ("Kiểm tra", Product.INSPECTION_REPORT, False, True),
        ("Chủ tịch", Product.INSPECTION_REPORT, False, True),
        ("Kiểm tra", Product.FRAMEWORK_PLAN, False, False),
        ("Tư pháp", Product.FRAMEWORK_PLAN, True, True),
    ],
)
async def test_each_document_is_given_only_to_people_with_the_right(
    office, name, product, is_own, may
):
    async with office.database.reading() as session:
        person = await actor(office, session, name)
        facts = OrderFacts(department_id=await department_of(session) if is_own else None)
    if may:
        RECIPES[product].allow(person, facts)
    else:
        with pytest.raises(NotAllowedError):
            RECIPES[product].allow(person, facts)


async def test_another_communes_round_is_not_found(office):
    async with office.database.reading() as session:
        month = await session.scalar(select(Round.id).where(Round.key == "2023-M03"))
        with pytest.raises(UserError):
            await draft_inspection_report(
                session, office.organization_id + 1, office.rules, month, now=office.clock.now()
            )
