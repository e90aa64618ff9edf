"""The dialogue engine: turns, old buttons, repeated deliveries, pages, faults."""

import pytest
from sqlalchemy import func, select, update

from core.dialogue.incoming import Incoming, Tap, Untaken
from core.dialogue.step import Step
from core.errors import UserError
from core.reporting import answers
from handlers import TOPICS
from models import Answer, Conversation, Event, Person
from tests.office import BUTTONS, LINES, Office, photo, talk

pytestmark = pytest.mark.both_channels


async def count(office, table):
    async with office.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table))


async def test_an_old_button_changes_nothing_and_shows_the_current_question(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    old_page, old_turn = official.page, official.turn
    await talk(official, [("Đang thực hiện 25%", "25%")])
    answers = await count(office, Answer)
    official.page, official.turn = old_page, old_turn
    shown = await official.says(label="Đã hoàn thành")
    assert official.toast == "Nút này đã cũ."
    assert "Mức độ: Đang thực hiện 25%" in shown
    assert await count(office, Answer) == answers
    await office.close()


async def test_a_repeated_delivery_changes_nothing_and_shows_the_question_again(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    await talk(official, [("Đang thực hiện 25%", "Mức độ")])
    first = await official.says(text="Đã làm xong", key="same")
    again = await official.says(text="Đã làm xong", key="same")
    assert first.count("Đã làm xong") == again.count("Đã làm xong") == 1


async def test_a_repeated_older_delivery_is_not_answered(office):
    official = office["Tư pháp"]
    await official.says(text="/menu", key="first")
    await official.says(text="/baocao", key="second")
    before = len(official.seen)
    assert not await official.says(text="/menu", key="first")
    assert len(official.seen) == before


async def test_an_unfinished_report_is_resumed_after_days_and_a_restart(office, tmp_path):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "25%"),
        ],
    )
    await office.close()
    again = Office(tmp_path, office.channel, "2023-03-14 15:00")
    resumed = again.stranger("Tư pháp")
    resumed.address, resumed.page, resumed.turn = official.address, official.page, official.turn
    again.numbers = office.numbers
    await talk(resumed, [("Xác nhận", ("Đã ghi nội dung 1.1", "Đã cập nhật 1/2"))])
    await again.close()


async def test_a_typed_number_chooses_from_the_newest_list(tmp_path):
    office = await Office.open(tmp_path, LINES, now="2023-03-09 07:00")
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "2. ○ 1.2"), ("○ 1.1 · Chưa cập nhật", "1. Chưa thực hiện")])
    await office.at("2023-03-09 08:00")
    assert "1. Báo cáo ngay" in official.text
    assert "BÁO CÁO QUÝ I/2023" in await official.says(text="1")
    assert await count(office, Answer) == 0
    await office.close()


async def test_a_reminder_does_not_interrupt_a_question_that_expects_words(tmp_path):
    office = await Office.open(tmp_path, LINES, now="2023-03-09 07:00")
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "25%"),
            ("Ghi kết quả", "gõ kết quả thực hiện"),
        ],
    )
    await office.at("2023-03-09 08:00")
    await talk(official, [("Đã ban hành 2 văn bản", "Kết quả: Đã ban hành 2 văn bản")])
    await office.close()


async def test_a_voice_note_is_declined_politely_and_the_question_stays(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2")])
    shown = await official.says(untaken=Untaken.VOICE)
    assert "chưa nghe được tin thoại" in shown
    assert "BÁO CÁO QUÝ I/2023" not in shown  # only one line, because the card stands above it
    await talk(official, [("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])


async def test_words_without_a_meaning_get_a_list_of_choices(office):
    await talk(
        office["Tư pháp"],
        [
            ("alo alo", "Chào đồng chí"),
            ("abcxyz", "chưa hiểu"),
            ("/khongco", "Không có lệnh này"),
            ("999", "chưa hiểu"),
        ],
    )


async def test_markup_in_a_persons_words_is_shown_as_text(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "25%"),
            ("<b>x</b> & <script>", "Kết quả: <b>x</b> & <script>"),
        ],
    )
    assert "&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;" in official.page.text


async def test_a_refused_act_is_rolled_back(office, monkeypatch):
    async def half(act, place, level):
        await act.session.execute(update(Person).values(called="?"))
        raise UserError("Không được.")

    monkeypatch.setattr(answers, "set_progress", half)
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", ("Không được.", "hiện thực hiện đến đâu")),
        ],
    )
    async with office.database.reading() as session:
        assert not await session.scalar(select(Person).where(Person.called == "?"))


async def test_a_bug_is_logged_and_the_person_and_the_office_are_told(office, monkeypatch, caplog):
    async def broken(*arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(answers, "set_progress", broken)
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    shown = await official.says(label="Đang thực hiện 25%")
    reference = shown.split("(mã ")[1][:6]
    assert reference in caplog.text
    assert "ZeroDivisionError" in caplog.text
    await office.delivery.drain()
    assert f"mã {reference}" in office["Nội vụ"].text
    monkeypatch.undo()
    await talk(official, [("/baocao", "0/2")])


async def test_many_choices_are_shown_in_pages_and_the_page_is_remembered(office):
    chat = await office.seat(
        "Mọi ngành",
        (),
        ("Tư pháp", "Văn phòng HĐND - UBND xã", "Văn phòng Nội vụ", "Văn hoá – LĐTĐ&XH"),
    )
    await talk(chat, [((photo(),), "của nội dung nào?"), ("Nội dung khác", "Trang 1/")])
    await talk(chat, [("Trang sau ›", "Trang 2/")])
    last = [label for label in chat.labels if label[0].isdigit()][-1]
    await talk(chat, [("‹ Trang trước", "Trang 1/"), ("Trang sau ›", "Trang 2/")])
    await talk(chat, [(last, "Đã nhận 1 tệp kiểm chứng")])


async def test_no_screen_exceeds_the_limits_of_the_channel(office):
    official = office["Tư pháp"]
    words = "Rất dài " * 500
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "25%"),
            (words, "đã lưu đủ"),
            ("Khó khăn, vướng mắc", "nguyên nhân"),
            (words, "Nguyên nhân chính"),
            ("Khác", "đề xuất"),
            (words, "gửi đến ai"),
            ("Cấp trên", "Gửi vướng mắc này?"),
            ("Gửi", "Mức độ"),
            ("/khokhan 1", "VƯỚNG MẮC SỐ 01/2023"),
        ],
    )
    assert all(len(text) <= office.limits.text for text in official.seen)


async def test_every_step_has_a_way_back(office):
    steps: list[Step] = [step for topic in TOPICS for step in topic.steps]
    assert len({step.name for step in steps}) == len(steps)
    await talk(
        office["Nội vụ"],
        [
            ("/moi", "Đồng chí mời ai"),
            ("Cán bộ, công chức của ngành", "Cán bộ thuộc ngành nào"),
            ("quay lại", "Đồng chí mời ai"),
            ("quay lai", "Đồng chí chọn việc cần làm"),
        ],
    )


async def test_every_change_leaves_a_line_in_the_log(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đang thực hiện 25%", "25%"),
            ("Sửa mức độ", "đến đâu"),
            ("Đang thực hiện 75%", "75%"),
            ("Xác nhận", "Đã ghi"),
        ],
    )
    async with office.database.reading() as session:
        events = list(await session.scalars(select(Event).where(Event.subject == "answer")))
    assert [event.action for event in events] == [
        "draft written",
        "draft written",
        "answer confirmed",
    ]
    assert events[0].before is None
    assert events[1].before is not None
    assert (events[1].before["progress"], events[1].after["progress"]) == (25, 75)


async def test_a_button_that_was_not_shown_does_nothing(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2")])
    for key in ("page:x", "zzz", "task x", "send", "1 2 99999999999999999999"):
        for turn in (None, official.turn):
            incoming = Incoming(
                channel=office.channel,
                address=official.address,
                delivery_keys=(f"forged {key} {turn}",),
                sender_name="x",
                tap=Tap(turn, key),
            )
            await office.gateway.receive(incoming, office.limits, official._show)
            assert official.toast == "Nút này đã cũ."
            assert "BÁO CÁO QUÝ I/2023" in official.text
    await office.close()


async def test_a_conversation_stored_by_another_version_is_read(office):
    official = office["Tư pháp"]
    await official.says(text="/menu")
    async with office.database.writing() as session:
        row = await session.scalar(select(Conversation))
        row.state = {**row.state, "of_tomorrow": 1}
    await talk(official, [("/baocao", "0/2")])
