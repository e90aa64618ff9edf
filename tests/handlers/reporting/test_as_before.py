"""Repeating the previous round's answers: evidence is carried, named, and asked for if missing."""

from sqlalchemy import select

from core.people.act import Act
from core.people.actor import find_actor
from core.reporting.answers import TaskInRound, set_progress
from models import Answer, CitedDocument, Evidence, Round, Task
from tests.office import photo, talk
from tests.thanks import THANKED, thanked

DONE = "Đã hoàn thành"


async def proven(official, code="1.1"):
    """Report a task as done, with a document and a photo as evidence."""
    await talk(
        official,
        [
            ("/baocao", "nội dung"),
            (f"○ {code} · Chưa cập nhật", "đến đâu"),
            (DONE, "Mức độ"),
            ((photo("anh-nghiem-thu.jpg"),), "Đã nhận 1 tệp"),
            ("Đã ban hành 15/QĐ-UBND", "15/QĐ-UBND"),
            ("Xác nhận", f"Đã ghi nội dung {code}"),
        ],
    )


async def half_done(official, code):
    await talk(
        official,
        [
            (f"○ {code} · Chưa cập nhật", "đến đâu"),
            ("Đang thực hiện 50%", "Mức độ"),
            ("Xác nhận", f"Đã ghi nội dung {code}"),
        ],
    )


async def first_quarter(office):
    """Report quarter I with evidence for 1.1, then go to quarter II."""
    official = office["Tư pháp"]
    await proven(official)
    await half_done(official, "1.2")
    await talk(official, [("Gửi báo cáo", thanked(2))])
    return official


async def count(office, table):
    async with office.database.reading() as session:
        return len(list(await session.scalars(select(table.id))))


async def withdraw_all(office):
    async with office.database.writing() as session:
        for file in await session.scalars(select(Evidence)):
            file.withdrawn_at, file.withdrawal = office.clock.now(), "mistake"


async def test_earlier_evidence_is_on_the_card_and_named_before_it_is_carried_over(office):
    official = await first_quarter(office)
    await office.at("2023-06-09 08:00")
    named = "đã có từ quý I/2023: 15/QĐ-UBND; anh-nghiem-thu.jpg"
    await talk(
        official,
        [
            ("/baocao", f"Chưa cập nhật; 2 tài liệu kiểm chứng ({named})"),
            ("Như kỳ trước (2 nội dung)", (f"tài liệu {named}", "not:trợ lý sẽ hỏi")),
            ("Xác nhận 2 nội dung", ("2/2 nội dung", f"2 tài liệu kiểm chứng ({named})")),
            ("✓ 1.1 · Đã hoàn thành", f"Tài liệu kiểm chứng {named}"),
            ("Xem tệp (1)", "1 tệp dưới đây"),
        ],
    )
    assert await count(office, Evidence) == 1  # read from its own report, not copied


async def test_one_task_as_before_names_the_evidence_that_is_carried_over(office):
    official = await first_quarter(office)
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Như kỳ trước: Đã hoàn thành", "đã có từ quý I/2023: 15/QĐ-UBND; anh-nghiem-thu.jpg"),
            ("Xác nhận", "Đã ghi nội dung 1.1: Đã hoàn thành"),
        ],
    )


async def test_evidence_is_asked_for_each_done_task_that_lost_it(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2")])
    for code in ("1.1", "1.2"):
        await talk(
            official,
            [
                (f"○ {code} · Chưa cập nhật", "đến đâu"),
                (DONE, "Mức độ"),
                ((photo(f"{code}.jpg", code.encode()),), "Đã nhận 1 tệp"),
                ("Xác nhận", f"Đã ghi nội dung {code}"),
            ],
        )
    await talk(official, [("Gửi báo cáo", thanked(2))])
    await withdraw_all(office)
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", ("0/2", "not:tài liệu kiểm chứng")),
            ("Như kỳ trước (2 nội dung)", ("trợ lý sẽ hỏi", "Có 2 nội dung")),
            ("Xác nhận 2 nội dung", ("(1/2)", "Nội dung 1.1.", "chưa có tài liệu kiểm chứng")),
            ((photo("mới.jpg", b"new"),), ("Đã nhận 1 tệp", "Nội dung 1.1.", "gửi thêm")),
            ("Xác nhận", ("Đã ghi nội dung 1.1", "(2/2)", "Nội dung 1.2.")),
            ("Bỏ qua", ("Chưa xác nhận: 1.2", "1/2 nội dung")),
            ("✎ 1.2 · Đã hoàn thành", "Chưa có tài liệu kiểm chứng"),
        ],
    )


async def test_an_explanation_can_replace_evidence_and_is_carried_over(office):
    official = office["Tư pháp"]
    await proven(official)
    await half_done(official, "1.2")
    await talk(official, [("Gửi báo cáo", THANKED)])
    async with office.database.writing() as session:
        task = await session.scalar(select(Task).where(Task.code == "1.1"))
        answers = await session.scalars(select(Answer).where(Answer.task_id == task.id))
        for answer in answers:
            answer.explanation = "Làm trực tiếp"
    await withdraw_all(office)
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("Như kỳ trước (2 nội dung)", "not:trợ lý sẽ hỏi"),
            ("Xác nhận 2 nội dung", "2/2 nội dung"),
        ],
    )


async def test_evidence_of_an_answer_that_was_not_accepted_is_not_carried_over(office):
    official, coordinator = await first_quarter(office), office["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/duyet", "DUYỆT"),
            ("○ Tư pháp · quý I/2023", "1.1"),
            ("○ 1.1 · Đã hoàn thành", "1.1."),
            ("Trả lại", "lý do"),
            ("Văn bản không đúng", "ngày"),
        ],
    )
    await coordinator.answers(coordinator.labels[0])
    await office.at("2023-06-09 08:00")
    await talk(official, [("/baocao", ("0/2", "not:đã có từ quý I"))])
    await talk(official, [("Như kỳ trước (1 nội dung)", ("1.2", "not:1.1"))])


async def test_the_reviewer_sees_and_opens_evidence_that_was_carried_over(office):
    official, coordinator = await first_quarter(office), office["Nội vụ"]
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("Như kỳ trước (2 nội dung)", "1.1"),
            ("Xác nhận 2 nội dung", "2/2"),
            ("Gửi báo cáo", THANKED),
        ],
    )
    named = "đã có từ quý I/2023: 15/QĐ-UBND; anh-nghiem-thu.jpg"
    await talk(
        coordinator,
        [
            ("/duyet", "DUYỆT"),
            ("○ Tư pháp · quý II/2023", f"2 tài liệu kiểm chứng ({named})"),
            ("○ 1.1 · Đã hoàn thành", f"Tài liệu kiểm chứng {named}"),
            ("Xem tệp (1)", "1 tệp dưới đây"),
        ],
    )


async def test_evidence_of_a_missed_round_is_carried_over(office):
    """The evidence was sent in quarter I, whose report was never sent."""
    official = office["Tư pháp"]
    await proven(official)
    await office.at("2023-06-09 08:00")
    async with office.database.reading() as session:
        second = await session.scalar(select(Task.department_id).where(Task.code == "1.1"))
    await talk(
        official, [(f"/baocao {await round_of(office, '2023-Q2')} {second}", "đã có từ quý I")]
    )


async def round_of(office, key):
    async with office.database.reading() as session:
        return await session.scalar(select(Round.id).where(Round.key == key))


async def test_a_long_list_of_files_is_shortened_and_counted(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "đến đâu"), (DONE, "Mức")])
    for number in range(14):
        await official.says(files=(photo(f"{number:02}.jpg", bytes([number])),))
    await talk(official, [("Xác nhận", "Đã ghi")])
    await half_done(official, "1.2")
    await talk(official, [("Gửi báo cáo", THANKED)])
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "00.jpg; 01.jpg và 12 tệp khác"),
            ("○ 1.1 · Chưa cập nhật", "đến đâu"),
            ("Như kỳ trước: Đã hoàn thành", "11.jpg và 02 tệp khác"),
        ],
    )


async def test_a_question_is_not_taken_for_an_explanation(office):
    official = await first_quarter(office)
    async with office.database.writing() as session:
        for cited in await session.scalars(select(CitedDocument)):
            await session.delete(cited)
    await withdraw_all(office)
    await office.at("2023-06-09 08:00")
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("Như kỳ trước (2 nội dung)", "Có 1 nội dung"),
            ("Xác nhận 2 nội dung", ("Bổ sung tài liệu kiểm chứng", "1.1.")),
            ("bao gio den han", "not:Giải trình: bao gio"),
        ],
    )
    await talk(official, [("/baocao", "1/2"), ("✎ 1.1 · Đã hoàn thành", "not:bao gio")])


async def test_an_answer_that_a_colleague_has_begun_is_not_replaced(office):
    official = await first_quarter(office)
    await office.at("2023-06-09 08:00")
    await talk(official, [("/baocao", "0/2"), ("Như kỳ trước (2 nội dung)", "1.2")])
    async with office.database.writing() as session:
        colleague = await find_actor(
            session, office.channel, official.address, office.clock.now().date()
        )
        assert colleague is not None
        task_id = await session.scalar(select(Task.id).where(Task.code == "1.2"))
        place = TaskInRound(await round_of(office, "2023-Q2"), task_id)
        now = office.rules.local(office.clock.now())
        await set_progress(Act(session, colleague, now), place, 75)
    await talk(official, [("Xác nhận 2 nội dung", ("Đã ghi 1 nội dung", "1/2 nội dung"))])
