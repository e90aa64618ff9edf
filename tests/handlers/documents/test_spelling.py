"""Words typed without diacritics are shown and corrected before a report prints them."""

import io

import openpyxl
import pytest
from docx import Document
from sqlalchemy import select

from models import Answer, Event, Review, Round
from tests.handlers.reviews.test_review import label
from tests.office import Office, report_everything, talk
from tests.planning import TASK_1

TYPED = "da ra soat xong 12 van ban"
MENDED = "Đã rà soát xong 12 văn bản"
REPORT = "Báo cáo của UBND (Word)"
SEEN = "SOÁT LỜI TRƯỚC KHI SOẠN"


@pytest.fixture
async def told(office: Office) -> Office:
    """Let a department report in words without diacritics, and be reviewed."""
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "1.1."),
            ("Đang thực hiện 50%", "Mức độ"),
            (TYPED, "Đã ghi"),
            ("Xác nhận", "1/2"),
        ],
    )
    await report_everything(official)
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await talk(coordinator, [(label(coordinator, "○ 1.1"), "Nội dung 1.1."), ("Đạt", "1.1")])
    return office


def words_of(file) -> str:
    document = Document(io.BytesIO(file.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


async def logged(office: Office, action: str) -> list[Event]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(Event).where(Event.action == action)))


async def test_corrected_words_are_printed_logged_and_told_and_the_answer_stays(told):
    office, coordinator = told, told["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/tailieu", "TÀI LIỆU"),
            (REPORT, (SEEN, TYPED, "Tư pháp, nội dung 1.1 – Kết quả")),
            ("Sửa", "gõ lại cả lời này"),
            (MENDED, "người ký"),
            ("Chủ tịch", "Đang soạn"),
        ],
    )
    printed = words_of(coordinator.files[-1])
    assert MENDED in printed
    assert TYPED not in printed
    await office.tick()
    assert f"Trước: “{TYPED}”\nSẽ in: “{MENDED}”" in office["Tư pháp"].text
    (event,) = await logged(office, "spelling mended")
    assert ((event.before or {})["words"], (event.after or {})["words"]) == (TYPED, MENDED)
    async with office.database.reading() as session:
        results = set(await session.scalars(select(Answer.result)))
        reviews = list(await session.scalars(select(Review)))
    assert (TYPED in results, MENDED in results, len(reviews)) == (True, False, 1)
    told_of = ("Sửa lỗi gõ để in vào văn bản", f"Nội dung: {TYPED} → {MENDED}")
    await talk(office["Tư pháp"], [("/lichsu 1.1", told_of)])
    await talk(coordinator, [("/tailieu", "TÀI LIỆU"), (REPORT, ("người ký", f"not:{SEEN}"))])


async def test_words_that_are_left_uncorrected_are_not_asked_about_again(told):
    coordinator = told["Nội vụ"]
    await talk(
        coordinator,
        [
            ("/tailieu", "TÀI LIỆU"),
            (REPORT, SEEN),
            ("Giữ nguyên", "người ký"),
            ("Chủ tịch", "Đang soạn"),
            (REPORT, ("người ký", f"not:{SEEN}")),
        ],
    )
    assert TYPED in words_of(coordinator.files[-1])
    assert len(await logged(told, "spelling kept")) == 1


async def test_the_report_can_be_drafted_without_corrections_and_asks_again_later(told):
    coordinator = told["Nội vụ"]
    lines = [
        ("/tailieu", "TÀI LIỆU"),
        (REPORT, SEEN),
        ("Soạn luôn", "người ký"),
        ("Chủ tịch", "Đang soạn"),
        (REPORT, SEEN),
    ]
    await talk(coordinator, lines)
    assert TYPED in words_of(coordinator.files[-1])


@pytest.mark.parametrize("seen", ["Giữ nguyên", "Soạn luôn"])
async def test_the_list_of_word_documents_returns_after_the_corrections(told, seen):
    coordinator = told["Nội vụ"]
    lines = [
        ("/summary", "TỔNG HỢP"),
        ("Word", "TÀI LIỆU"),
        (REPORT, SEEN),
        (seen, "người ký"),
        ("Chủ tịch", "Đang soạn"),
    ]
    await talk(coordinator, lines)
    assert REPORT in coordinator.labels
    assert not [one for one in coordinator.labels if "Excel" in one or "zip" in one]


async def test_a_leader_orders_without_being_asked_for_corrections(told):
    await talk(told["Chủ tịch"], [("/tailieu", "TÀI LIỆU"), (REPORT, ("người ký", f"not:{SEEN}"))])


async def test_words_that_the_department_has_rewritten_are_not_asked_about(told):
    official, coordinator = told["Tư pháp"], told["Nội vụ"]
    await talk(coordinator, [("/tailieu", "TÀI LIỆU"), (REPORT, SEEN)])
    await talk(official, [("/baocao", "BÁO CÁO QUÝ I/2023")])
    await talk(official, [(label(official, "✓ 1.1"), "1.1."), ("Sửa kết quả", TYPED)])
    await talk(official, [(MENDED, MENDED), ("Xác nhận", "BÁO CÁO QUÝ I/2023")])
    gone = ("Lời này đã thay đổi", "Không còn lời nào cần soát")
    await talk(coordinator, [("Giữ nguyên", gone)])
    assert "Giữ nguyên" not in coordinator.labels


async def mended(office: Office) -> None:
    """Let the coordinator correct the words; the department is notified."""
    await talk(
        office["Nội vụ"],
        [("/tailieu", ""), (REPORT, SEEN), ("Sửa", "gõ lại cả lời này"), (MENDED, "người ký")],
    )
    await office.tick()
    assert office["Tư pháp"].labels == ["Đồng ý", "Sửa lại", "Giữ lời đã gõ"]


async def test_the_department_agrees_to_the_printed_words_with_one_tap(told):
    await mended(told)
    official = told["Tư pháp"]
    await talk(official, [("Đồng ý", "Đã ghi ý kiến đồng ý"), ("/loiin", "Không còn lời in nào")])
    assert len(await logged(told, "spelling agreed")) == 1


async def test_the_departments_own_correction_is_printed_and_told(told):
    own = "Đã rà soát xong 12 văn bản."
    await mended(told)
    coordinator = told["Nội vụ"]
    await talk(
        told["Tư pháp"],
        [
            ("Sửa lại", ("Lời sẽ in của nội dung 1.1", MENDED)),
            ("Mai họp chi bộ lúc tám giờ", "khác hẳn lời đã ghi"),
            (own, "Văn bản sẽ in lời đồng chí vừa gõ"),
            ("/loiin", "Không còn lời in nào"),
        ],
    )
    await told.tick()
    assert any(f"người viết sửa lại: {own}" in shown for shown in coordinator.seen)
    await talk(coordinator, [("/tailieu", ""), (REPORT, "người ký"), ("Chủ tịch", "Đang soạn")])
    assert own in words_of(coordinator.files[-1])


async def test_another_department_cannot_answer_for_the_words(told):
    await mended(told)
    await talk(told["Văn hóa"], [("/loiin", "Không còn lời in nào")])


async def test_unanswered_corrections_are_mentioned_before_ordering_and_printed(told):
    waits = "Chưa xác nhận lời sửa để in: 01 ngành (Tư pháp); văn bản in lời đã sửa."
    await mended(told)
    coordinator = told["Nội vụ"]
    await talk(coordinator, [("/tailieu", waits), (REPORT, (waits, f"not:{SEEN}"))])
    await talk(coordinator, [("Chủ tịch", "Đang soạn")])
    assert MENDED in words_of(coordinator.files[-1])
    await talk(told["Chủ tịch"], [("/tailieu", ("TÀI LIỆU", f"not:{waits}"))])
    await talk(told["Tư pháp"], [("Đồng ý", "Đã ghi ý kiến đồng ý")])
    await talk(coordinator, [("/tailieu", ("TÀI LIỆU", f"not:{waits}"))])


async def test_refused_corrections_are_not_printed_and_not_asked_about_again(told):
    await mended(told)
    coordinator = told["Nội vụ"]
    await talk(
        told["Tư pháp"], [("Giữ lời đã gõ", "Văn bản sẽ in lời đã gõ"), ("/loiin", "Không còn")]
    )
    await told.tick()
    assert any(f"giữ như đã gõ: {TYPED}" in shown for shown in coordinator.seen)
    await talk(
        coordinator,
        [
            ("/tailieu", "not:Chưa xác nhận"),
            (REPORT, ("người ký", f"not:{SEEN}")),
            ("Chủ tịch", "Đang soạn"),
        ],
    )
    printed = words_of(coordinator.files[-1])
    assert TYPED in printed
    assert MENDED not in printed


async def test_the_workbook_has_the_corrected_words_and_the_chat_the_typed_ones(told):
    await mended(told)
    coordinator = told["Nội vụ"]
    await talk(coordinator, [("/tailieu", ""), ("Số liệu, nhật ký (Excel)", "Đang soạn")])
    book = openpyxl.load_workbook(io.BytesIO(coordinator.files[-1].content))
    cells = {cell.value for row in book["Nội dung"].iter_rows() for cell in row}
    assert MENDED in cells
    assert TYPED not in cells
    official = told["Tư pháp"]
    await talk(official, [("/baocao", "")])
    await talk(official, [(label(official, "✓ 1.1"), TYPED)])


async def test_a_leaders_words_are_corrected_only_in_print_and_the_leader_is_told(office):
    typed, better = "khan truong hoan thanh trong tuan", "Khẩn trương hoàn thành trong tuần"
    leader, coordinator = office["Chủ tịch"], office["Nội vụ"]
    line = "Câu gõ không dấu; văn bản sẽ in như vậy."
    await talk(
        leader,
        [
            ("/chidao moi", "chọn ngành"),
            ("Tư pháp", "về nội dung nào"),
            ("1.1", "Nội dung 1.1."),
            (typed, (f"“{typed}”", line)),
            ("Gõ lại", "gõ ý kiến chỉ đạo"),
            (better, (f"“{better}”", f"not:{line}")),
            ("Quay lại", "gõ ý kiến chỉ đạo"),
            (typed, line),
            ("Gửi chỉ đạo", "Đã gửi chỉ đạo"),
        ],
    )
    await talk(
        coordinator,
        [
            ("/tailieu", ""),
            (REPORT, (SEEN, "Tư pháp, nội dung 1.1 – Ý kiến chỉ đạo", typed)),
            ("Sửa", "gõ lại cả lời này"),
            (better, "người ký"),
            ("Chủ tịch", "Đang soạn"),
        ],
    )
    assert better in words_of(coordinator.files[-1])
    await office.tick()
    assert f"Trước: “{typed}”\nSẽ in: “{better}”" in leader.text
    assert "lời của đồng chí" in leader.text
    await talk(office["Tư pháp"], [("/loiin", "Không còn lời in nào")])
    waits = "Chưa xác nhận lời sửa để in: 01 lời của lãnh đạo, người thẩm định, người kiểm tra"
    await talk(coordinator, [("/tailieu", waits), (REPORT, ("người ký", waits))])
    await office.at("2023-03-20 08:00")
    letter = "Văn bản đôn đốc (Word)"  # prints no directions
    await talk(coordinator, [("/tailieu", waits), (letter, ("người ký", f"not:{waits}"))])
    await talk(leader, [("/loiin", better), ("Đồng ý", "Đã ghi ý kiến đồng ý")])
    await talk(coordinator, [("/tailieu", ("TÀI LIỆU", f"not:{waits}"))])
    assert [one.subject for one in await logged(office, "spelling mended")] == ["direction"]


async def test_words_of_a_framework_plan_are_asked_about_when_they_are_typed(office):
    await office.at("2023-03-16 08:00")
    official, coordinator = office["Tư pháp"], office["Nội vụ"]
    await talk(
        official,
        [("/khungkehoach", ""), (TASK_1, ""), ("ra soat van ban hang thang", "Câu gõ không dấu")],
    )
    await talk(official, [("Giữ nguyên", "Ai là người thực hiện")])
    await talk(official, [("cong chuc tu phap cua xa", "Câu gõ không dấu")])
    await talk(official, [("Công chức tư pháp của xã", "Ngành nào phối hợp?")])
    await talk(
        coordinator,
        [
            ("/tailieu", "TÀI LIỆU"),
            ("Khung kế hoạch các ngành (Word)", (SEEN, "Tư pháp, nội dung 1.1 – Giải pháp")),
            ("Giữ nguyên", ("Đang soạn", "TÀI LIỆU")),
        ],
    )


async def test_a_correction_of_a_finding_is_printed_and_told_to_its_inspector(office):
    typed, better = "chua niem yet bo thu tuc", "Chưa niêm yết bộ thủ tục"
    team, coordinator = office["Kiểm tra"], office["Nội vụ"]
    await talk(
        team,
        [
            ("/tontai moi", "Tồn tại ở ngành nào?"),
            ("Tư pháp", "Thuộc lĩnh vực nào?"),
            ("Cải cách thủ tục hành chính", "ghi tồn tại phát hiện được"),
            (typed, "Yêu cầu khắc phục thế nào?"),
            ("Khắc phục tồn tại đã nêu", "Hạn khắc phục đến ngày nào?"),
            ("5 ngày làm việc (16/03/2023)", ("Ghi như vậy?", "Câu gõ không dấu")),
            ("Ghi", "Đã ghi"),
        ],
    )
    async with office.database.reading() as session:
        month = await session.scalar(select(Round.id).where(Round.key == "2023-M03"))
    await talk(
        coordinator,
        [
            (f"/tailieu inspection r{month}", (SEEN, "Tư pháp – Tồn tại qua kiểm tra", typed)),
            ("Sửa", "gõ lại cả lời này"),
            (better, ("Đang soạn", "TÀI LIỆU")),
        ],
    )
    printed = words_of(coordinator.files[-1])
    assert (better in printed, typed in printed) == (True, False)
    await office.tick()
    assert f"Trước: “{typed}”\nSẽ in: “{better}”" in team.text
    await talk(team, [("Giữ lời đã gõ", "Văn bản sẽ in lời đã gõ"), ("/tontai 1", typed)])
