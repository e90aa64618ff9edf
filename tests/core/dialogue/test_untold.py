"""Unrecorded messages are reported to the person until the person has seen the report."""

import asyncio

import pytest

from bot.gateway import Gateway
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming, MessageText, Tap
from core.errors import NotKeptError, Obstacle
from core.reporting import answers
from core.screen import plain
from handlers import TOPICS
from tests.office import BUTTONS, Office, photo, talk

pytestmark = pytest.mark.both_channels


@pytest.fixture
async def buttons(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    yield office
    await office.close()


class Line:
    """A person's connection to the assistant, on which answers can be lost or late."""

    def __init__(self, office, name):
        self.office, self.chat = office, office[name]
        self.is_cut = False
        self.seen = []
        self.kept = 0
        self.shows_after = 0  # how many updates were stored

    async def send(self, key, **what):
        incoming = Incoming(self.office.channel, self.chat.address, (key,), self.chat.name, **what)
        await self.receive(incoming)

    async def receive(self, incoming):
        await self.office.gateway.receive(incoming, self.office.limits, self.show, self.keep)

    def keep(self):
        self.kept += 1

    async def show(self, shown):
        while self.kept < self.shows_after:
            await asyncio.sleep(0.01)
        if self.is_cut:
            return False
        self.seen.append(plain(shown.page.text))
        return True

    async def again(self, channel=None):
        office = self.office
        await office.gateway.tell_again(
            channel or office.channel, office.limits, lambda address: self.show
        )


async def test_a_word_without_a_place_is_kept_and_quoted(office):
    shown = await office["Tư pháp"].says(text="Họp<&>")
    assert "Trợ lý chưa hiểu “Họp<&>”. Tin chưa ghi vào đâu, được giữ lại." in shown


async def test_a_sentence_without_a_place_is_kept_and_its_place_is_asked_for(office):
    shown = await office["Tư pháp"].says(text="Đã họp cả\n<b>tổ</b>")
    assert "Câu này ghi vào đâu?\n“Đã họp cả\n<b>tổ</b>”" in shown


async def test_a_sentence_in_answer_to_the_question_of_the_level_is_the_result(office):
    official = office["Tư pháp"]
    await talk(
        official,
        [
            ("/baocao", "0/2"),
            ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."),
            ("Đã mở hai lớp tập huấn", ("Đã ghi.", "chọn một mức độ dưới đây")),
            ("Đang thực hiện 50%", "Kết quả: Đã mở hai lớp tập huấn"),
        ],
    )


async def test_a_refusal_whose_answer_was_lost_is_repeated_for_the_repeated_update(buttons):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    await line.send("first", text="việc thứ nhất")
    line.is_cut = False
    await line.send("first", text="việc thứ nhất")
    await line.send("first", text="việc thứ nhất")
    assert "Tin “việc thứ nhất” chưa được ghi." in line.seen[0]
    assert "chưa được ghi" not in line.seen[1]


async def test_a_refusal_of_a_file_is_repeated_if_its_answer_was_lost(buttons):
    line = Line(buttons, "Tư pháp")
    await line.send("card", text="/baocao")
    line.is_cut = True
    await line.send("file", offered=(photo(content=b""),))
    line.is_cut = False
    await line.send("menu", text="/menu")
    assert "vì tệp trống" in line.seen[-1]


async def test_several_lost_refusals_are_repeated_in_one_sentence(buttons):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    for number in range(5):
        await line.send(f"key {number}", text=f"việc số {number}")
    line.is_cut = False
    await line.send("last", text="/baocao")
    assert "Có 5 tin chưa được ghi: “việc số 0”; “việc số 1”; “việc số 2”" in line.seen[-1]
    assert line.seen[-1].count("chưa được ghi") == 1


async def test_a_lost_refusal_is_repeated_after_a_crash_without_an_act_of_the_person(buttons):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    await line.send("one", text="việc thứ nhất")
    line.is_cut = False
    await line.again()
    await line.again()
    assert ["Tin “việc thứ nhất” chưa được ghi." in text for text in line.seen] == [True]


async def test_a_lost_refusal_is_repeated_on_its_own_channel_only(buttons):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    await line.send("one", text="việc thứ nhất")
    line.is_cut = False
    await line.again(channel="another")
    assert not line.seen
    await line.again()
    assert ["Tin “việc thứ nhất” chưa được ghi." in text for text in line.seen] == [True]


async def test_a_lost_refusal_of_an_earlier_process_is_repeated_on_each_channel(buttons):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    await line.send("one", text="việc thứ nhất")
    line.is_cut = False
    dialogue = Dialogue(TOPICS, buttons.rules)
    buttons.gateway = Gateway(
        buttons.database, dialogue, buttons.rules, buttons.clock, buttons.wake
    )
    await line.again(channel="another")
    await line.again()
    assert ["Tin “việc thứ nhất” chưa được ghi." in text for text in line.seen] == [True]


async def test_refusals_of_many_waiting_messages_are_told_with_the_last_answers(buttons):
    line = Line(buttons, "Tư pháp")
    line.shows_after = 30
    await asyncio.gather(*[line.send(f"k{n}", text=f"việc số {n:02}") for n in range(30)])
    for number in range(30):
        assert sum(f"“việc số {number:02}”" in text for text in line.seen) == 1
    assert len(line.seen) < 10


async def test_words_typed_after_a_refused_button_are_not_recorded_elsewhere(buttons):
    line = Line(buttons, "Tư pháp")
    official = buttons["Tư pháp"]
    await talk(official, [("/baocao", "0/2")])
    card, turn = official.page, official.turn
    await talk(official, [("○ 1.1 · Chưa cập nhật", "Nội dung 1.1."), ("50%", "Mức độ")])
    line.shows_after = 2
    other = next(choice.key for choice in card.choices if choice.label.startswith("○ 1.2"))
    await asyncio.gather(
        line.send("tap", tap=Tap(turn, other)), line.send("words", text="Kết quả của 1.2")
    )
    assert "Tin “Kết quả của 1.2” chưa được ghi. Nút đồng chí bấm trước" in line.seen[-1]
    await line.send("later", text="Kết quả của 1.1")
    assert "Kết quả: Kết quả của 1.1" in line.seen[-1]


async def test_words_typed_after_a_double_tap_are_recorded(buttons):
    line = Line(buttons, "Tư pháp")
    official = buttons["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    line.shows_after = 3
    half = next(choice.key for choice in official.page.choices if "50%" in choice.label)
    tap = Tap(official.turn, half)
    await asyncio.gather(
        line.send("tap", tap=tap),
        line.send("again", tap=tap),
        line.send("words", text="Đã niêm yết"),
    )
    assert "Kết quả: Đã niêm yết" in line.seen[-1]


async def test_words_of_an_abandoned_conversation_are_reported_as_not_recorded(office):
    await talk(
        office["Tư pháp"],
        [
            ("/khokhan", "KHÓ KHĂN"),
            ("Thiếu kinh phí mở lớp", "giữ lời đồng chí"),
            ("/menu", "Tin “Thiếu kinh phí mở lớp” chưa được ghi."),
        ],
    )


async def test_words_lost_by_an_error_are_quoted_and_reported_as_not_recorded(buttons, monkeypatch):
    line = Line(buttons, "Tư pháp")
    await line.send("a", text="/baocao")
    await line.send("b", text="1.1")
    await line.send("c", text="50%")

    async def broken(*arguments):
        raise ZeroDivisionError

    monkeypatch.setattr(answers, "add_result", broken)
    line.is_cut = True
    await line.send("d", text="Đã niêm yết")
    line.is_cut = False
    await line.again()
    assert "Tin “Đã niêm yết” chưa được ghi." in line.seen[-1]
    assert "trợ lý gặp lỗi" in line.seen[-1]


async def test_secret_words_are_not_quoted(buttons):
    line = Line(buttons, "Tư pháp")
    await line.send("a", text="TỐI MẬT: họp ngày mai")
    assert "họp ngày mai" not in line.seen[-1]


async def test_a_part_of_an_album_that_was_recorded_earlier_is_not_recorded_twice(buttons):
    official, line = buttons["Tư pháp"], Line(buttons, "Tư pháp")
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "1.1."), ("50%", "Mức")])
    said = (MessageText("1", "Ảnh hội nghị", "k1"),)
    await line.send("k1", text="Ảnh hội nghị", said=said, offered=(photo(content=b"one"),))
    whole = Incoming(
        buttons.channel,
        official.address,
        ("k1", "k2"),
        "Tư pháp",
        text="Ảnh hội nghị",
        said=said,
        offered=(photo(content=b"one"), photo(content=b"two")),
    )
    await line.receive(whole)
    assert line.seen[-1].count("Ảnh hội nghị") == 1
    assert "2 tài liệu kiểm chứng" in line.seen[-1]


async def test_a_refusal_that_cannot_be_repeated_now_is_repeated_later(buttons, monkeypatch):
    line = Line(buttons, "Tư pháp")
    line.is_cut = True
    await line.send("first", text="việc thứ nhất")
    line.is_cut = False

    async def refuse(work):
        raise NotKeptError(Obstacle.FULL)

    with monkeypatch.context() as full:
        full.setattr(buttons.database, "write", refuse)
        with pytest.raises(NotKeptError):
            await line.again()
    await line.again()
    assert "Tin “việc thứ nhất” chưa được ghi." in line.seen[0]


async def test_a_file_with_the_level_as_its_caption_is_recorded_with_the_level(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "Nội dung 1.1.")])
    shown = await official.says(text="50%", files=(photo(),))
    assert "Đã nhận 1 tệp kiểm chứng." in shown
    assert "đang thực hiện 50%; 1 tài liệu kiểm chứng" in shown
