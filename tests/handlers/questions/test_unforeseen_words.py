"""Words that no rule knows get the most similar meanings, and nothing is recorded."""

from sqlalchemy import select

from models import Answer, Event
from tests.office import talk

MANY = "Câu hỏi có thể hiểu nhiều cách"


async def written(office):
    async with office.database.reading() as session:
        events = (await session.scalars(select(Event.id))).all()
        return [*events, *(await session.scalars(select(Answer.id))).all()]


async def test_questions_about_the_offices_rules_are_answered(office):
    await talk(
        office["Tư pháp"],
        [
            ("anh chup mo qua co sao k", "Ảnh cần đọc được số, ký hiệu, ngày, chữ ký"),
            ("tro ly la cai gi", "Trợ lý là phần mềm của cơ quan"),
            ("giay to cua dan co duoc chup gui k", "Không gửi qua đây: tài liệu mật"),
            ("gui tin thoai dc khong", "chưa nghe được tin thoại"),
            ("thoat ra co mat bai k", "Phần đã ghi được lưu ngay"),
        ],
    )


async def test_an_official_asking_for_a_reply_is_told_of_their_own_difficulties(office):
    await talk(
        office["Tư pháp"],
        [
            ("noi vu tra loi vuong mac chua", ("của Tư pháp", "Không có vướng mắc nào")),
            ("dia chinh co vuong mac gi", "chỉ ngành đó"),
        ],
    )


async def test_similar_meanings_are_offered_beside_recording_and_record_nothing(office):
    official, before = office["Tư pháp"], await written(office)
    shown = await official.answers("nop ho cho phong van hoa")
    assert "Câu này ghi vào đâu?" in shown
    assert "Cách dùng mục Trạng thái các ngành" in official.labels
    await talk(
        official,
        [("Cách dùng mục Trạng thái các ngành", ("ngành nào đã gửi", "chưa được ghi vào đâu"))],
    )
    assert await written(office) == before


async def test_the_asker_chooses_between_two_similar_meanings(office):
    await talk(
        office["Tư pháp"],
        [
            ("lo gui cccd cua dan, xoa gap", MANY),
            ("Bỏ tệp vừa gửi", "chưa gửi tệp nào"),
        ],
    )


async def test_a_question_that_names_a_task_is_not_a_report_but_a_result_is(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("minh chung 1.1 co nhung file mo", ("Câu này ghi vào đâu?", "not:chưa ghi:")),
            ("Bỏ", ""),
            ("1.1 da ra soat 12 van ban", ("Trợ lý đọc được như sau, chưa ghi", "1.1")),
        ],
    )


async def test_only_commands_allowed_to_the_role_are_offered(office):
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    asked = "anh binh nghi viec roi, xoa khoi danh sach"
    await official.answers(asked)
    assert "Cách dùng mục Thu hồi vai trò" not in official.labels
    await coordinator.answers(asked)
    assert "Cách dùng mục Thu hồi vai trò" in coordinator.labels
