"""An office's hard year under its own rules, lived once; later calls get a copy.

It has a late report, an extension, a returned answer, a missed round, a supplement after the lock,
a leave with a deputy, a renamed department, a withdrawn file, a petition to the Chairman, and
thirty-five more departments. What a person typed stands in «…».
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.calendar.date_range import DateRange
from core.config import OrganizationSettings
from core.directions.directions import give_direction
from core.framework.framework import (
    AskedMeasure,
    write_finish,
    write_partners,
    write_target,
    write_words,
)
from core.framework.measures import MeasurePart, read_planned
from core.hand_in.hand_in import submit_hand_in
from core.people.act import Act
from core.people.actor import Actor
from core.people.leave import enter_leave
from core.plan.document import PlanDocument, PlannedDepartment, PlannedTask
from core.plan.reader import read_plan
from core.reporting.evidence.withdrawing import MISTAKE, withdraw
from core.reporting.report_key import ReportKey
from models import Evidence, Round, RoundKind, Verdict
from tests.hard_acts import (
    confirmed,
    department_named,
    do,
    found,
    give_late_reason,
    hand_in_findings,
    mended,
    more_time,
    petition,
    round_of,
)
from tests.lived import actor_of, freeze, judge, prove, say
from tests.office import BUTTONS, PEOPLE, PLAN, SEVEN_DAYS_BEFORE, Office, local, new_database

Q1, Q2, Q3, Q4 = "2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"
COMMUNE = "xã A"
OTHERS = (
    *("Công an", "Quân sự", "Y tế", "Giáo dục", "Kinh tế", "Tài chính", "Thống kê", "Thú y"),
    *("Khuyến nông", "Bảo vệ thực vật", "Môi trường", "Dân số", "Thanh niên", "Phụ nữ"),
    *("Nông dân", "Cựu chiến binh", "Mặt trận", "Công đoàn", "Chữ thập đỏ", "Người cao tuổi"),
    *("Khuyến học", "Đài truyền thanh", "Bưu chính", "Điện lực", "Thủy lợi", "Giao thông"),
    *("Thuế", "Ngân hàng chính sách", "Bảo hiểm", "Tôn giáo", "Thi đua", "Lưu trữ"),
    *("Phòng Kinh tế", "Trung tâm Phục vụ hành chính công", "Hợp tác xã"),
)
REASON = "«Thiếu tài liệu kiểm chứng»"
WORDS = "«Đã thực hiện theo kế hoạch»"
# What is made and when: a round's key, the moment and the edition.
MOMENTS = (
    (Q1, "2023-03-22 09:00", None),
    (Q2, "2023-06-20 09:00", None),
    (Q2, "2023-07-21 11:00", 2),
    (Q3, "2023-09-25 09:00", None),
    (Q4, "2023-12-20 09:00", None),
)
_MEASURES = {
    MeasurePart.SOLUTION: "«Rà soát văn bản hằng tháng»",
    MeasurePart.RESPONSIBLE: "«Công chức tư pháp»",
    MeasurePart.PRODUCT: "«Báo cáo rà soát»",
}
_LIVED: list[tuple[bytes, int]] = []


def the_plan(document: PlanDocument, *, is_renamed: bool = False) -> PlanDocument:
    """Give the plan with thirty-five more departments of one task each; titles stand in «…»."""
    known = [
        replace(one, tasks=tuple(replace(task, title=f"«{task.title}»") for task in one.tasks))
        for one in document.departments
    ]
    if is_renamed:
        known[3] = replace(known[3], name="Văn hóa - LĐTĐ&XH")
    more = [
        PlannedDepartment(
            str(number),
            name,
            (PlannedTask(f"{number}.1", f"«Việc của {name}»", Decimal(1), Decimal(2)),),
        )
        for number, name in enumerate(OTHERS, start=len(known) + 1)
    ]
    title = "Khắc phục «tồn tại, hạn chế» của xã A"
    return replace(document, title=title, departments=(*known, *more))


async def hard_year(folder: Path) -> Office:
    """Give the office at the end of the year."""
    office = Office(
        folder, BUTTONS, SEVEN_DAYS_BEFORE, organization=OrganizationSettings(name=COMMUNE)
    )
    if not _LIVED:
        await _furnish(office)
        for part in (
            _first_quarter,
            _found,
            _second_quarter,
            _summer,
            _third_quarter,
            _fourth_quarter,
        ):
            await part(office)
        await office.database.close()
        _LIVED.append((office.settings.database_path.read_bytes(), office.organization_id))
        return await hard_year(folder / "again")
    file, office.organization_id = _LIVED[0]
    folder.mkdir(exist_ok=True)
    office.settings.database_path.write_bytes(file)
    await office.database.prepare()
    return office


async def _furnish(office: Office) -> None:
    new_database(office.settings.database_path)
    await office.database.prepare()
    await office.load_plan(the_plan(read_plan(PLAN)), 2023)
    for name, (roles, departments) in PEOPLE.items():
        await office.seat(name, roles, departments)


async def _others(office: Office, key: str, day: str, *, of: int, least: int = 0) -> None:
    """Report as the coordinator for every `of`-th other department; review some of the answers."""
    for number in range(6, 6 + len(OTHERS)):
        if number % of:
            continue
        level = max((0, 25, 50, 75, 100)[number % 5], least)
        at = f"{day} {8 + number % 3}:{number:02}"
        await say(office, "Nội vụ", at, key, {f"{number}.1": level}, score="1.5", words=WORDS)
        back = Verdict.EXPLAIN if number % 8 == 0 else Verdict.PASSED
        if number % 4 == 0:
            await judge(
                office,
                "Chủ tịch",
                f"{day} 16:{number:02}",
                key,
                f"{number}.1",
                verdict=back,
                reason=REASON,
            )


async def _framework(office: Office) -> None:
    """Send the whole framework plan of Tư pháp."""
    at = local("2023-03-10 09:00")

    async def write(session: AsyncSession, actor: Actor) -> None:
        asked = await _framework_round(session)
        whose = await department_named(session, "Tư pháp")
        for one in await read_planned(session, asked.plan_id, whose.id, None):
            of = {
                part: AskedMeasure(asked.id, one.task_id, part, one.seen(part))
                for part in MeasurePart
            }
            for part, words in _MEASURES.items():
                await write_words(Act(session, actor, at), of[part], words)
            await write_partners(Act(session, actor, at), of[MeasurePart.COOPERATION], ())
            await write_finish(Act(session, actor, at), of[MeasurePart.FINISH], date(2023, 9, 2))
            await write_target(Act(session, actor, at), of[MeasurePart.TARGET], one.max_score)
        await submit_hand_in(Act(session, actor, at), ReportKey(asked.id, whose.id))

    await do(office, "Tư pháp", "2023-03-10 09:00", write)


async def _framework_round(session: AsyncSession) -> Round:
    found = select(Round).where(Round.kind == RoundKind.FRAMEWORK)
    return (await session.scalars(found)).one()


async def _first_quarter(office: Office) -> None:
    """A late report with a reason, one with more time, a returned answer, a withdrawn file."""
    await _framework(office)
    await more_time(office, "Tư pháp", "2023-03-14 09:00", Q1, date(2023, 3, 20))
    await prove(office, "Tư pháp", "2023-03-14 10:00", Q1, of_1_1="bien-ban", of_1_2="nham")
    await say(
        office,
        "Tư pháp",
        "2023-03-17 09:00",
        Q1,
        {"1.1": 100, "1.2": 100},
        score="2.5",
        words=WORDS,
    )

    async def take_out(session: AsyncSession, actor: Actor) -> None:
        wrong = select(Evidence.id).where(Evidence.file_name == "nham.pdf")
        number = (await session.scalars(wrong)).one()
        await withdraw(Act(session, actor, local("2023-03-17 10:00")), number, MISTAKE)

    await do(office, "Tư pháp", "2023-03-17 10:00", take_out)
    culture = {"4.1": 100, "4.2": 50}
    await say(office, "Văn hóa", "2023-03-15 10:00", Q1, culture, score="1.4", words=WORDS)
    duties = {"2.1": 50, "2.2": 75, "2.3": 100, "2.4": 25}
    await say(office, "Văn phòng HĐND", "2023-03-16 09:00", Q1, duties, words=WORDS)
    ours = {"3.1": 75, "3.2": 0, "3.3": 25}
    await say(office, "Nội vụ", "2023-03-16 10:00", Q1, ours, words=WORDS)
    await petition(office, "Văn phòng HĐND", "2023-03-16 11:00", "2.3", "Chủ tịch UBND xã")
    await petition(office, "Văn hóa", "2023-03-16 11:00", "4.2", "Cấp trên")
    await _others(office, Q1, "2023-03-16", of=3)
    await give_late_reason(office, "Địa chính", "2023-03-17 09:00", Q1)
    await say(office, "Địa chính", "2023-03-21 09:00", Q1, {"5.1": 25, "5.2": 0}, words=WORDS)
    await judge(office, "Nội vụ", "2023-03-21 10:00", Q1, "1.1", score="2.25")
    await judge(office, "Nội vụ", "2023-03-21 10:00", Q1, "4.1", "5.1")
    await judge(
        office, "Nội vụ", "2023-03-21 11:00", Q1, "1.2", verdict=Verdict.EXPLAIN, reason=REASON
    )


async def _found(office: Office) -> None:
    """The team finds much in March, nothing in April, and in May a finding that nobody mends.

    Of the others, one is reported as mended, and one is mended after its day, a Saturday, and
    confirmed.
    """
    land, culture = await found(
        office,
        "2023-03-20 14:00",
        "2023-M03",
        ("Địa chính – Xây dựng", "Cải cách thể chế", "«Chưa niêm yết»", date(2023, 4, 14)),
        ("Văn hoá – LĐTĐ&XH", "Hiện đại hóa", "«Thiếu sổ»", date(2023, 4, 15)),
    )
    await hand_in_findings(office, "2023-03-20 15:00", "2023-M03")
    await mended(office, "Địa chính", "2023-04-10 09:00", land)
    await mended(office, "Văn hóa", "2023-04-18 09:00", culture)
    await hand_in_findings(office, "2023-04-20 09:00", "2023-M04", "«Đã kiểm tra một cửa»")
    await confirmed(office, "Kiểm tra", "2023-04-21 09:00", culture)
    last = ("Tư pháp", "Cải cách thể chế", "«Chưa rà soát»", date(2023, 6, 30))
    await found(office, "2023-05-18 09:00", "2023-M05", last)


async def _second_quarter(office: Office) -> None:
    """Tư pháp misses the round; a deputy reports for an absent person; a done task is returned."""

    async def away(session: AsyncSession, actor: Actor) -> None:
        days = DateRange(date(2023, 6, 12), date(2023, 6, 20))
        who = await actor_of(office, session, "Địa chính")
        deputy = await actor_of(office, session, "Văn phòng HĐND")
        at = local("2023-06-09 09:00")
        await enter_leave(Act(session, actor, at), who.person_id, days, deputy.person_id)

    await do(office, "Nội vụ", "2023-06-09 09:00", away)
    culture = {"4.1": 100, "4.2": 50}
    await say(office, "Văn hóa", "2023-06-15 10:00", Q2, culture, words=WORDS)
    duties = {"2.1": 100, "2.2": 75, "2.3": 100, "2.4": 25}
    await say(office, "Văn phòng HĐND", "2023-06-15 11:00", Q2, duties, words=WORDS)
    land = {"5.1": 100, "5.2": 50}
    await say(office, "Văn phòng HĐND", "2023-06-15 14:00", Q2, land, words=WORDS)
    await _others(office, Q2, "2023-06-15", of=2, least=50)
    await judge(
        office,
        "Nội vụ",
        "2023-06-16 09:00",
        Q2,
        "4.1",
        "2.3",
        verdict=Verdict.RETURNED,
        reason=REASON,
    )
    await judge(office, "Nội vụ", "2023-06-16 09:00", Q2, "2.1", score="1.75")

    async def direct(session: AsyncSession, actor: Actor) -> None:
        whose = await department_named(session, "Tư pháp")
        await give_direction(
            Act(session, actor, local("2023-06-19 09:00")), whose.id, None, "«Gửi ngay báo cáo»"
        )

    await do(office, "Chủ tịch", "2023-06-19 09:00", direct)


async def _summer(office: Office) -> None:
    """The half-year is locked and frozen, a supplement comes, and a department is renamed."""
    await freeze(office, "2023-07-20 08:00")
    late = "2023-07-21 09:00"
    await say(office, "Văn phòng HĐND", late, Q2, {"2.4": 100}, words=WORDS)
    await freeze(office, "2023-07-21 10:00")
    office.clock.set(local("2023-07-25 09:00"))
    await office.load_plan(the_plan(read_plan(PLAN), is_renamed=True), 2023)


async def _third_quarter(office: Office) -> None:
    """Only three departments report, and the coordinator's own is late."""
    await say(office, "Văn hóa", "2023-09-14 10:00", Q3, {"4.1": 100, "4.2": 75}, words=WORDS)
    await _others(office, Q3, "2023-09-15", of=12, least=75)


async def _fourth_quarter(office: Office) -> None:
    """A task falls back, a department does not send what it confirmed, many tasks are done."""
    await say(office, "Tư pháp", "2023-12-15 09:00", Q4, {"1.1": 75, "1.2": 100}, words=WORDS)
    unsent = {"4.1": 0}
    await say(office, "Văn hóa", "2023-12-15 09:00", Q4, unsent, send=False, words=WORDS)
    ours = {"3.1": 100, "3.2": 50, "3.3": 100}
    await say(office, "Nội vụ", "2023-12-15 10:00", Q4, ours, words=WORDS)
    await judge(office, "Chủ tịch", "2023-12-15 14:00", Q4, "3.1", "3.3")
    await _others(office, Q4, "2023-12-15", of=1, least=75)


async def round_id_of(office: Office, key: str) -> int:
    """Give the id of a round of results."""
    async with office.database.reading() as session:
        return (await round_of(session, key)).id
