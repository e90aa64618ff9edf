"""Words that are not an answer are asked about, kept, placed, undone; never lost."""

import pytest
from sqlalchemy import select

from core.dialogue.incoming import MessageText
from models import Answer, CitedDocument, Difficulty, Direction, Event, OutboxMessage
from tests.office import BUTTONS, PEOPLE, Office, report_everything, talk

TASK = "○ 1.1 · Chưa cập nhật"
TWO_IN_JUSTICE = {**PEOPLE, "Tư pháp 2": PEOPLE["Tư pháp"]}


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def open_task(chat):
    await talk(chat, [("/baocao", "BÁO CÁO"), (TASK, "Nội dung 1.1"), ("25%", "25%")])


async def answers(office):
    async with office.database.reading() as session:
        found = (await session.scalars(select(Answer).order_by(Answer.id))).all()
        return [(one.progress, one.result, one.confirmed_at is not None) for one in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("bao gio den han", "hạn 16/03/2023"),
        ("cam on", "Ghi câu này vào Kết quả của 1.1?"),
        ("lam the nao de gui anh", "Ghi câu này vào Kết quả của 1.1?"),
        ("nop bao cao", "Ghi câu này vào Kết quả của 1.1?"),
        ("0912345678", "Ghi câu này vào Kết quả của 1.1?"),
    ],
)
async def test_words_that_may_not_be_a_result_are_asked_about_before_they_are_recorded(
    office, words, told
):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(official, [(words, (told, "Ghi câu này vào Kết quả", words))])
    assert await answers(office) == [(25, "", False)]
    await talk(official, [("Không ghi", ("Không ghi câu “", "Nội dung 1.1"))])
    assert await answers(office) == [(25, "", False)]


async def test_a_sentence_waits_until_the_question_about_it_is_answered(office):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(
        official,
        [
            ("khi nao nop", "Ghi câu này vào"),
            ("/menu", "Còn 1 câu đồng chí đã gõ chưa ghi vào đâu"),
            ("Câu chưa ghi (1)", ("Ghi câu này vào Kết quả của 1.1", "khi nao nop")),
            ("Ghi vào kết quả", ("Đã ghi.", "Kết quả: khi nao nop")),
            ("/menu", "not:chưa ghi vào đâu"),
        ],
    )


async def test_a_result_is_recorded_while_a_question_stays_open(office):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(
        official,
        [
            ("cam on", "Ghi câu này vào"),
            ("cam on", ("Vâng, cảm ơn", "not:Ghi câu này")),  # a thank-you is not kept
            ("Đã rà soát 12/15 thủ tục", ("Đã ghi.", "“cam on”")),
            ("ai duyet", ("cũng được giữ", "“cam on”")),
            ("khong", "“ai duyet”"),
            ("Không ghi", ("Nội dung 1.1", "Kết quả: Đã rà soát 12/15 thủ tục")),
        ],
    )
    assert await answers(office) == [(25, "Đã rà soát 12/15 thủ tục", False)]


async def test_confirming_the_answer_does_not_record_the_waiting_sentence(office):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(
        official,
        [
            ("gui bao cao", "Ghi câu này vào Kết quả của 1.1?"),
            ("xac nhan", ("chọn ghi hay không ghi trước", "“gui bao cao”")),
            ("co", "Kết quả: gui bao cao"),
        ],
    )
    assert await answers(office) == [(25, "gui bao cao", False)]


async def test_a_leader_is_not_offered_acts_of_officials(office):
    leader = office["Chủ tịch"]
    words = "Khẩn trương báo cáo bổ sung nội dung 1.2 trước ngày 20/3"
    await talk(leader, [(words, ("Câu này ghi vào đâu?", words))])
    assert "Giao chỉ đạo" in leader.labels
    assert not {"Sửa báo cáo đã gửi", "Sửa điều vừa bấm nhầm"} & set(leader.labels)


async def test_an_edit_of_a_waiting_sentence_changes_it(office):
    official = office["Tư pháp"]
    await open_task(official)
    await official.says(text="khi nao nop", said=(MessageText("7", "khi nao nop"),))
    await official.says(
        text="khi nao nop anh", said=(MessageText("7", "khi nao nop anh"),), is_edit=True
    )
    assert "“khi nao nop anh”" in official.text


async def test_a_plain_result_can_be_taken_back(office):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(
        official,
        [
            ("Đã ban hành kế hoạch, bao giờ có kinh phí sẽ làm tiếp", "Đã ghi."),
            ("Quyết định 15/QĐ-UBND ngày 10/3/2023", ("Đã ghi.", "15/QĐ-UBND")),
            ("Hoàn tác", ("Đã hoàn tác", "not:15/QĐ-UBND", "có kinh phí sẽ làm tiếp")),
        ],
    )
    assert "Hoàn tác" not in official.labels
    async with office.database.reading() as session:
        assert (await session.scalars(select(CitedDocument))).all() == []


async def test_taking_back_a_new_version_leaves_the_confirmed_answer(office):
    official = office["Tư pháp"]
    await open_task(official)
    await talk(
        official,
        [
            ("Xác nhận", "Đã ghi nội dung 1.1"),
            ("✓ 1.1 · Đang thực hiện 25%", "Đã xác nhận"),
            ("da tap huan xong", ("Đã ghi.", "da tap huan xong")),
            ("Hoàn tác", ("Đã hoàn tác", "Đã xác nhận", "not:da tap huan")),
        ],
    )
    assert await answers(office) == [(25, "", True)]


async def test_taking_back_my_words_keeps_a_colleagues(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, people=TWO_IN_JUSTICE)
    mine, other = office["Tư pháp"], office["Tư pháp 2"]
    await open_task(mine)
    await mine.answers("Đã họp tổ rà soát")
    await other.says(text="/baocao")
    await other.answers("✎ 1.1 · Đang thực hiện 25%")
    await other.answers("Đã gửi công văn về huyện")
    await talk(mine, [("Hoàn tác", ("Tư pháp 2 vừa ghi sau đó được giữ nguyên",))])
    assert await answers(office) == [(25, "Đã gửi công văn về huyện", False)]
    await office.close()


async def test_words_of_a_sent_report_cannot_be_taken_back(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, people=TWO_IN_JUSTICE)
    mine, other = office["Tư pháp"], office["Tư pháp 2"]
    await open_task(mine)
    await mine.answers("Đã họp tổ rà soát")
    await report_everything(other)
    await talk(mine, [("Hoàn tác", ("Báo cáo đã được gửi nên không hoàn tác",))])
    assert (25, "Đã họp tổ rà soát", True) in await answers(office) or (
        50,
        "Đã họp tổ rà soát",
        True,
    ) in await answers(office)
    await office.close()


async def test_words_of_an_inspection_and_of_a_framework_plan_can_be_taken_back(office):
    await talk(
        office["Kiểm tra"],
        [
            ("/nop", "KIỂM TRA"),
            ("Đã kiểm tra bộ phận một cửa", "Đã kiểm tra bộ phận một cửa"),
            ("Hoàn tác", ("Đã hoàn tác", "not:Đã kiểm tra bộ phận")),
        ],
    )
    official = office["Tư pháp"]
    await talk(official, [("/khungkehoach", "KHUNG KẾ HOẠCH")])
    await official.answers(next(label for label in official.labels if "1.1" in label))
    await talk(
        official,
        [
            ("cảm ơn", "Ghi câu này vào Khung kế hoạch?"),
            ("Không ghi", "1.1"),
            ("Ban hành kế hoạch rà soát", "Ai"),
            ("Hoàn tác", "Đã hoàn tác"),
        ],
    )


async def test_every_step_that_records_words_asks_first(office):
    leader, inspector = office["Chủ tịch"], office["Kiểm tra"]
    await talk(
        leader,
        [
            ("/chidao", "CHỈ ĐẠO"),
            ("Gửi chỉ đạo mới", "chọn ngành"),
            ("Tư pháp", "nội dung nào"),
            ("Chung của ngành", "Tư pháp"),
            ("cảm ơn", "Ghi câu này vào Ý kiến chỉ đạo?"),
            ("Không ghi", "Tư pháp"),
            ("Khi nào nộp xong?", ("not:Ghi câu này", "Khi nào nộp xong?")),  # a leader can ask
        ],
    )
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/khokhan", "KHÓ KHĂN"),
            ("Báo khó khăn, vướng mắc mới", "nội dung nào"),
            ("Chung của ngành", "Nguyên nhân"),
            ("cảm ơn", "Ghi câu này vào Khó khăn, vướng mắc?"),
        ],
    )
    assert inspector.seen == []


async def test_secret_words_are_refused_and_not_kept(office):
    official = office["Tư pháp"]
    await talk(
        official, [("1.1 xong, văn bản TUYỆT MẬT số 3", "not:1.1 xong"), ("/menu", "not:câu")]
    )


async def test_polite_words_get_one_line_and_the_question_stays(office):
    official = office["Tư pháp"]
    await official.says(text="/menu")
    for words in ("cảm ơn", "ok", "👍", "chào em"):
        shown = await official.answers(words)
        assert shown.count("\n") == 0
        assert "Kính chào" not in shown
    await talk(official, [("Báo cáo", "BÁO CÁO QUÝ I/2023")])


async def test_two_misunderstandings_offer_three_buttons_and_a_contact(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/menu", "Kính chào"),
            ("asdf", "Trợ lý chưa hiểu"),
            ("qwer", ("gọi đồng chí Nội vụ", "Văn phòng - Nội vụ")),
        ],
    )
    assert official.labels == [
        "Chuyển tới Văn phòng - Nội vụ",
        "Bỏ",
        "Báo cáo",
        "Việc của tôi",
        "Khung kế hoạch, kiểm tra",
    ]
    await talk(office["Chủ tịch"], [("asdf", "chưa hiểu"), ("qwer", "gọi đồng chí Nội vụ")])
    assert len(office["Chủ tịch"].labels) == 5
    await talk(office["Nội vụ"], [("asdf", "chưa hiểu"), ("qwer", "not:gọi đồng chí")])


async def test_a_single_word_is_kept_and_can_be_passed_on_or_dropped(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/menu", "Kính chào"),
            ("asdf", ("Trợ lý chưa hiểu “asdf”", "được giữ lại", "not:Kính chào")),
            ("Bỏ", "Đã bỏ câu “"),
            ("zzzz", "được giữ lại"),
            ("Chuyển tới Văn phòng - Nội vụ", "Đã chuyển câu này tới Văn phòng - Nội vụ"),
            ("/menu", ("Kính chào", "not:chưa ghi vào đâu")),
        ],
    )
    await office.tick()
    assert any("zzzz" in shown for shown in office["Nội vụ"].seen)


async def test_a_superior_is_offered_what_fits_their_role(office):
    leader = office["Chủ tịch"]
    await talk(leader, [("/menu", ""), ("phan mem mot cua hay bi treo", "ghi vào đâu")])
    assert {"Giao chỉ đạo", "Tìm trong kế hoạch", "Bỏ", "Tổng hợp"} <= set(leader.labels)
    await talk(
        leader,
        [
            ("Tìm trong kế hoạch", "Kế hoạch không có nội dung nào gần với “phan mem"),
            ("quay lại", "ghi vào đâu"),
            ("Bỏ", "Đã bỏ"),
        ],
    )


async def test_words_without_a_place_are_kept_and_can_be_placed(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("phan mem mot cua hay bi treo", ("ghi vào đâu", "phan mem mot cua")),
            ("Báo khó khăn, vướng mắc", "nội dung nào"),
            ("Chung của ngành", "phan mem mot cua"),
            ("Phần mềm - hạ tầng", "đề xuất"),
            ("Không có đề xuất", "phan mem mot cua"),
        ],
    )
    await official.answers(official.labels[0])
    async with office.database.reading() as session:
        assert (await session.scalar(select(Difficulty))).words == "phan mem mot cua hay bi treo"
    await talk(official, [("/menu", "not:chưa ghi vào đâu")])


async def test_a_sentence_can_be_passed_on_to_the_coordinator(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("can them ghe ngoi cho dan o mot cua", "ghi vào đâu"),
            ("Chuyển tới Văn phòng - Nội vụ", "Đã chuyển câu này"),
        ],
    )
    assert "can them ghe ngoi" in office["Nội vụ"].text
    async with office.database.reading() as session:
        assert (await session.scalar(select(OutboxMessage.kind))) == "words passed on"
        assert (await session.scalars(select(Event.action))).all().count("words passed on") == 1


async def test_a_leaders_sentence_can_become_a_direction(office):
    leader = office["Chủ tịch"]
    await talk(
        leader,
        [
            ("yeu cau tap trung ra soat ho so ton", "ghi vào đâu"),
            ("Giao chỉ đạo", "chọn ngành"),
            ("Tư pháp", "nội dung nào"),
            ("Chung của ngành", "yeu cau tap trung"),
        ],
    )
    await leader.answers(leader.labels[0])
    async with office.database.reading() as session:
        assert (await session.scalar(select(Direction))).words.startswith("yeu cau tap trung")
