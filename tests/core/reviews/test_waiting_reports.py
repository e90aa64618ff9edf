"""Reports that wait for a review: their reviewers get one line each morning."""

from sqlalchemy import select

from models import OutboxMessage
from tests.office import report_everything, talk


async def test_the_coordinator_is_told_each_morning_until_everything_is_reviewed(office):
    await report_everything(office["Tư pháp"])
    await report_everything(office["Văn hóa"])
    await office.at("2023-03-09 14:00")
    assert "chờ thẩm định" not in "".join(office["Nội vụ"].seen)
    await office.at("2023-03-10 08:00")
    assert "Có 02 báo cáo chờ thẩm định." in office["Nội vụ"].text
    assert office["Nội vụ"].labels == ["Duyệt báo cáo"]
    await talk(office["Nội vụ"], [("/duyet 1 1", "DUYỆT"), ("Đạt tất cả (2 nội dung)", "đạt")])
    await office.at("2023-03-13 08:00")
    assert "Có 01 báo cáo chờ thẩm định." in office["Nội vụ"].text
    await talk(office["Nội vụ"], [("/duyet 1 4", "DUYỆT"), ("Đạt tất cả (2 nội dung)", "đạt")])
    told = len(office["Nội vụ"].seen)
    await office.at("2023-03-14 08:00")
    assert "chờ thẩm định" not in "".join(office["Nội vụ"].seen[told:])


async def test_the_line_is_part_of_the_mornings_single_message(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-03-17 08:00")
    told = office["Nội vụ"].text
    assert told.index("QUÁ HẠN BÁO CÁO") < told.index("Có 01 báo cáo chờ thẩm định.")
    async with office.database.reading() as session:
        slots = (
            await session.execute(
                select(OutboxMessage.person_id, OutboxMessage.slot_at).where(
                    OutboxMessage.slot_at.is_not(None)
                )
            )
        ).all()
    assert len(slots) == len(set(slots))


async def test_the_coordinating_departments_own_report_is_for_the_leaders_to_review(office):
    await report_everything(office["Nội vụ"])
    await office.at("2023-03-10 08:00")
    waits = "Kính báo cáo đồng chí Chủ tịch: có 01 báo cáo chờ thẩm định, kính đề nghị"
    assert waits in office["Chủ tịch"].text
    assert "chờ thẩm định" not in "".join(office["Nội vụ"].seen)


async def test_an_answer_changed_after_its_review_waits_for_another(office):
    await report_everything(office["Tư pháp"])
    await talk(office["Nội vụ"], [("/duyet 1 1", "DUYỆT"), ("Đạt tất cả (2 nội dung)", "đạt")])
    await office.at("2023-03-13 09:00")
    await talk(
        office["Tư pháp"],
        [
            ("/baocao", "Đã gửi lúc"),
            ("✓ 1.1 · Đang thực hiện 50%", "Nội dung 1.1."),
            ("Sửa mức độ", "đến đâu"),
            ("Đang thực hiện 75%", "75%"),
            ("Xác nhận", "Đã cập nhật"),
        ],
    )
    await office.at("2023-03-13 14:00")
    assert "chờ thẩm định" not in office["Nội vụ"].text
    await office.at("2023-03-14 08:00")
    assert "Có 01 báo cáo chờ thẩm định." in office["Nội vụ"].text


async def test_reports_of_a_locked_round_are_not_told_as_waiting(office):
    await report_everything(office["Tư pháp"])
    await office.at("2023-04-14 08:00")  # the last working day before the lock
    assert "Có 01 báo cáo chờ thẩm định." in "".join(office["Nội vụ"].seen)
    told = len(office["Nội vụ"].seen)
    await office.at("2023-04-17 08:00")
    assert "chờ thẩm định" not in "".join(office["Nội vụ"].seen[told:])
