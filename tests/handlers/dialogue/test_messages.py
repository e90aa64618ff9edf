"""What people really send: edits, voice notes, double taps, bursts, very long words."""

import asyncio
from collections.abc import Mapping

import pytest
from sqlalchemy import select

from bot.gateway import Gateway
from core.dialogue.engine import Dialogue
from core.dialogue.incoming import Incoming, MessageText, Tap, Untaken
from core.screen import length
from core.vietnamese import one_line
from handlers import TOPICS
from models import Answer, CitedDocument, Event, Evidence
from tests.numbered import numbered
from tests.office import BUTTONS, Chat, Office, is_of_task, local, photo, talk
from tests.thanks import thanked

pytestmark = pytest.mark.both_channels

OLD_EDIT = "Đồng chí vừa sửa một tin cũ. Nội dung sửa chưa được ghi"


async def at_task(chat: Chat, level: str = "Đang thực hiện 50%") -> None:
    await talk(chat, [("/baocao", "0/2"), ("1.1", "Nội dung 1.1."), (level, f"Mức độ: {level}")])


async def writes(chat: Chat, message: str, words: str, **more) -> str:
    return await chat.says(text=words, said=(MessageText(message, words),), **more)


async def edits(chat: Chat, message: str, words: str, **more) -> str:
    return await chat.says(text=words, said=(MessageText(message, words),), is_edit=True, **more)


async def answers(office: Office) -> list[Answer]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(Answer).order_by(Answer.id)))


async def log(office: Office, *acts: str) -> list[Event]:
    async with office.database.reading() as session:
        found = await session.scalars(select(Event).order_by(Event.id))
        return [event for event in found if not acts or event.action in acts]


async def test_an_edited_result_can_replace_the_old_one_with_one_tap(office):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Đã rà soát 12 văn bản")
    await writes(official, "m2", "Đã tập huấn")
    shown = await edits(official, "m1", "Đã rà soát 15 văn bản theo 15/QĐ-UBND")
    assert "nay là:\nĐã rà soát 15 văn bản theo 15/QĐ-UBND" in shown
    assert (await answers(office))[0].result == "Đã rà soát 12 văn bản\nĐã tập huấn"
    await talk(
        official, [("Ghi theo tin đã sửa", ("Đã ghi theo tin vừa sửa", "chứng: 15/QĐ-UBND"))]
    )
    [answer] = await answers(office)
    assert answer.result == "Đã rà soát 15 văn bản theo 15/QĐ-UBND\nĐã tập huấn"
    async with office.database.reading() as session:
        assert list(await session.scalars(select(CitedDocument.symbol))) == ["15/QĐ-UBND"]
    newest = (await log(office, "draft written"))[-1]
    assert newest.before
    assert newest.after
    assert newest.before["result"] == "Đã rà soát 12 văn bản\nĐã tập huấn"
    assert newest.after["result"] == answer.result


async def test_the_newest_of_several_edits_is_offered_and_the_old_words_can_stay(office):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Đã làm")
    await edits(official, "m1", "Đã làm xong")
    assert "nay là:\nĐã làm xong hết" in await edits(official, "m1", "Đã làm xong hết")
    await talk(official, [("Giữ nội dung cũ", ("Vẫn giữ nội dung cũ", "Kết quả: Đã làm\n"))])
    assert "nay là:\nĐã làm gần xong" in await edits(official, "m1", "Đã làm gần xong")
    await talk(official, [("co", "Kết quả: Đã làm gần xong")])
    assert "nay là:\nĐã làm 9/10" in await edits(official, "m1", "Đã làm 9/10")
    await talk(official, [("Ghi theo tin đã sửa", "Kết quả: Đã làm 9/10")])
    assert [one.result for one in await answers(office)] == ["Đã làm 9/10"]


async def test_a_text_in_answer_to_the_level_is_kept_as_the_result(office):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Đã làm")
    await edits(official, "m1", "Đã làm xong")
    await talk(official, [("Còn 2 hồ sơ", ("Đã ghi.", "Đã làm\nCòn 2 hồ sơ"))])


async def test_an_edit_of_a_confirmed_result_is_not_recorded_and_the_current_question_is_shown(
    office,
):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Đã rà soát 12 văn bản")
    await talk(official, [("Xác nhận", "Đã ghi nội dung 1.1")])
    shown = await edits(official, "m1", "Đã rà soát 15 văn bản")
    assert OLD_EDIT in shown
    assert "đề nghị gửi lại thành tin mới" in shown
    assert "Đã cập nhật 1/2 nội dung" in shown
    assert [one.result for one in await answers(office)] == ["Đã rà soát 12 văn bản"]


async def test_an_edit_of_a_forgotten_message_changes_nothing(office):
    official = office["Tư pháp"]
    await at_task(official)
    for shown in (
        await edits(official, "long ago", "75%"),
        await edits(official, "long ago", "/huy"),
        await official.says(
            said=(MessageText("long ago", ""),), is_edit=True, has_changed_file=True
        ),
    ):
        assert OLD_EDIT in shown
        assert "Mức độ: Đang thực hiện 50%" in shown
    assert len(await answers(office)) == 1


async def test_an_edit_without_changed_words_is_ignored(office):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Xem https://example.vn")
    before = len(official.seen)
    assert await edits(official, "m1", "Xem https://example.vn") == ""
    assert len(official.seen) == before


async def test_a_photo_replaced_in_an_old_message_is_reported_as_not_recorded(office):
    official = office["Tư pháp"]
    await at_task(official)
    await writes(official, "m1", "Ảnh hội nghị", files=(photo(),))
    assert OLD_EDIT in await edits(official, "m1", "Ảnh hội nghị", has_changed_file=True)
    assert "nay là:\nẢnh tập huấn" in await edits(
        official, "m1", "Ảnh tập huấn", has_changed_file=True
    )
    shown = await edits(official, "m1", "TỐI MẬT: tập huấn", has_changed_file=True)
    assert "có dấu hiệu bí mật nhà nước: nội dung sửa không được ghi" in shown
    assert "nay là" not in shown


async def test_an_edited_caption_replaces_the_one_that_waits_with_its_file(office):
    official = office["Tư pháp"]
    await writes(official, "m1", "Biên bản 1", files=(photo(),))
    assert "Đã sửa lời chú thích" in await edits(official, "m1", "Biên bản 2")
    await talk(
        official,
        [
            ("1.1 Quy trình rà soát… · chưa cập nhật", "Đã nhận 1 tệp"),
            ("50", "Kết quả: Biên bản 2"),
        ],
    )


async def test_edits_by_strangers_and_newcomers_are_not_recorded(office):
    stranger = office.stranger("Người lạ")
    assert "gửi mã mời" in await stranger.says(text="xin chào")
    shown = await edits(stranger, "m1", "ABC-DEF")
    assert OLD_EDIT in shown
    assert "gửi mã mời" in shown


async def test_an_edit_does_not_replace_what_a_colleague_rewrote(office):
    official = office["Tư pháp"]
    other = await office.seat("Đồng nghiệp", (), ("Tư pháp",))
    await at_task(official)
    await writes(official, "m1", "Đã làm")
    await edits(official, "m1", "Đã làm xong")
    await talk(
        other,
        [
            ("/baocao", "0/2"),
            ("1.1", "Kết quả: Đã làm"),
            ("Sửa kết quả", "gõ kết quả"),
            ("Chưa làm được", "Kết quả: Chưa làm được"),
        ],
    )
    await talk(official, [("Ghi theo tin đã sửa", "không còn nguyên như trước")])
    assert [one.result for one in await answers(office)] == ["Chưa làm được"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Untaken.VOICE, "chưa nghe được tin thoại"),
        (Untaken.VIDEO_NOTE, "không nhận tin video tròn"),
        (Untaken.STICKER, "không ghi nhãn dán"),
        (Untaken.PLACE, "không ghi vị trí"),
        (Untaken.CONTACT, "không ghi danh bạ"),
        (Untaken.POLL, "không ghi bình chọn"),
        (Untaken.OTHER, "chỉ nhận chữ, ảnh và tệp"),
    ],
)
async def test_an_unsupported_message_is_declined_and_the_question_stays(office, kind, said):
    official = office["Tư pháp"]
    await at_task(official)
    shown = await official.says(untaken=kind)
    assert said in shown
    assert "Mức độ: Đang thực hiện 50%" not in shown  # one line, because the question is above it
    assert "Xác nhận" in official.labels
    assert len(await log(office, "draft written")) == 1


async def test_the_caption_of_a_voice_note_is_kept(office):
    official = office["Tư pháp"]
    await at_task(official)
    shown = await official.says(text="Họp xã", untaken=Untaken.VOICE)
    assert "chưa nghe được tin thoại" in shown
    assert "Kết quả: Họp xã" in shown


async def test_a_score_of_one_is_not_taken_for_the_first_choice(office):
    official = office["Tư pháp"]
    await at_task(official)
    await talk(
        official,
        [
            ("Tự đánh giá điểm", "từ 0 đến 3"),
            ("1", "Điểm tự đánh giá: 1/3"),
            ("Tự đánh giá điểm", "Đang ghi: 1 điểm"),
            ("quay lai", "Điểm tự đánh giá: 1/3"),
        ],
    )


LONGEST = [
    "<b>&" * 1024,
    "Đã rà soát văn bản. " * 204 + "Đã rà soát văn b",
    "👍" * 2048,  # two UTF-16 units for each letter
    "a\n" * 2047 + "cc",
    "12/QĐ-UBND ngày 1/2/2023; " * 157,
]


@pytest.mark.parametrize("words", LONGEST, ids=["markup", "words", "emoji", "lines", "documents"])
async def test_a_text_of_4096_characters_is_kept_whole_and_shown_within_the_limits(office, words):
    official = office["Tư pháp"]
    await at_task(official, "Đã hoàn thành")
    pages = []
    difficulty = ("Khó khăn, vướng mắc", words, "Kinh phí", "Chưa có đề xuất", "Gửi")
    for said in (words, *difficulty, "Sửa kết quả", words, words):
        await official.answers(said)
        pages.append(official.page)
        assert "Không tìm thấy" not in official.text
    pages += [office[name].page for name in ("Nội vụ", "Chủ tịch")]
    await office["Nội vụ"].answers("/khokhan 1")
    pages.append(office["Nội vụ"].page)
    assert "Xác nhận, hoặc gõ, gửi thêm" in official.text
    await official.answers("Xác nhận")
    if "giải trình" in official.text:  # the words name no document
        await official.answers(words)
        pages.append(official.page)
        await official.answers("Xác nhận")
    pages.append(official.page)
    assert "Đã ghi nội dung 1.1" in official.text
    [answer] = await answers(office)
    assert answer.result == f"{words.strip()}\n{words.strip()}"
    assert answer.difficulty == one_line(words)
    for page in pages:
        assert length(page.text) <= office.limits.text
        if not office.limits.has_buttons:
            assert len(numbered(page).encode("utf-16-le")) // 2 <= office.limits.text
    await talk(official, [("1.1", "Nội dung 1.1."), ("x" * 10_000, "dài quá 10.000 ký tự")])
    assert len(await answers(office)) == 1


async def at_once(office: Office, chat: Chat, *done: Mapping[str, object]) -> None:
    """Deliver what a phone sends when it has a signal again."""
    waiting = [
        Incoming(
            channel=office.channel,
            address=chat.address,
            delivery_keys=(f"late{number}",),
            sender_name=chat.name,
            **one,  # type: ignore[arg-type]
        )
        for number, one in enumerate(done)
    ]
    await asyncio.gather(
        *(office.gateway.receive(one, office.limits, chat._show) for one in waiting)
    )


async def test_everything_that_a_phone_sent_late_is_recorded_once(office):
    official = office["Tư pháp"]
    await at_task(official)
    late: list[Mapping[str, object]] = [
        {"text": "Đã rà soát 12 văn bản"},
        {"offered": (photo("a.jpg", b"a"), photo("b.jpg", b"b")), "text": "Ảnh hội nghị"},
        {"text": "Đã tập huấn"},
        {"offered": (photo("a.jpg", b"a"),)},
        {"text": "75%"},
        {"text": "Còn 2 hồ sơ"},
        {"text": "Xác nhận"},
    ]
    await at_once(office, official, *late)
    [answer] = await answers(office)
    assert answer.result == "Đã rà soát 12 văn bản\nẢnh hội nghị\nĐã tập huấn\nCòn 2 hồ sơ"
    assert answer.progress == 75
    assert answer.confirmed_at is not None
    assert len(await log(office, "evidence added")) == 2
    assert "Đã ghi nội dung 1.1: Đang thực hiện 75%" in official.text
    assert "Đã cập nhật 1/2 nội dung" in official.text
    before = await log(office)
    await at_once(office, official, *late)  # the channel repeats them
    assert len(await log(office)) == len(before)


async def test_yesterdays_question_can_be_answered_after_a_restart_and_a_reminder(office):
    await office.at("2023-03-12 09:00")
    official = office["Tư pháp"]
    await at_task(official)
    await talk(official, [("Ghi kết quả", "gõ kết quả thực hiện")])
    office.gateway = Gateway(
        office.database, Dialogue(TOPICS, office.rules), office.rules, office.clock, lambda: None
    )
    await office.at("2023-03-13 08:00")
    assert "Báo cáo ngay" in official.labels  # the reminder was sent after the question
    await talk(official, [("Đã rà soát 12 văn bản", "Kết quả: Đã rà soát 12 văn bản")])
    await talk(official, [("Xác nhận", "Đã ghi nội dung 1.1")])
    assert len(await log(office, "answer confirmed")) == 1


async def taps_twice(chat: Chat, label: str) -> None:
    """Tap a button twice before the first tap is answered."""
    key = next(
        one.key for one in chat.page.choices if one.label == label or is_of_task(one.label, label)
    )
    turn, number = chat.turn, len(chat.seen)
    presses = [
        Incoming(
            channel=chat.office.channel,
            address=chat.address,
            delivery_keys=(f"{label} {number} {press}",),
            sender_name=chat.name,
            tap=Tap(turn, key),
        )
        for press in range(2)
    ]
    await asyncio.gather(
        *(chat.office.gateway.receive(one, chat.office.limits, chat._show) for one in presses)
    )


async def test_a_double_tap_on_any_button_of_a_report_acts_once(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "0/2")])
    for label in ("○ 1.1 · Chưa cập nhật", "Đang thực hiện 50%", "Xác nhận"):
        await taps_twice(official, label)
    for label in ("○ 1.2 · Chưa cập nhật", "Đang thực hiện 75%", "Khó khăn, vướng mắc"):
        await taps_twice(official, label)
    await taps_twice(official, "Không có khó khăn")
    for label in ("Xác nhận", "Gửi báo cáo"):
        await taps_twice(official, label)
    assert thanked(2) in official.text
    acts = [event.action for event in await log(office)]
    counts = {
        act: acts.count(act) for act in acts if act.split()[0] in {"draft", "answer", "report"}
    }
    assert counts == {
        "report begun": 1,
        "draft written": 3,
        "answer confirmed": 2,
        "report submitted": 1,
    }
    office.clock.set(local("2023-06-09 08:00"))
    await office.tick()
    await talk(official, [("Báo cáo ngay", "0/2")])
    await taps_twice(official, "Như kỳ trước (2 nội dung)")
    await taps_twice(official, "Xác nhận 2 nội dung")
    assert len(await log(office, "answer confirmed")) == 4
    await taps_twice(official, "✓ 1.1 · Đang thực hiện 50%")
    await taps_twice(official, "Sửa mức độ")
    await taps_twice(official, "Như kỳ trước: Đang thực hiện 50%")
    assert len(await log(office, "draft written")) == 4
    await office.close()


async def test_the_same_file_counts_once_in_whatever_way_it_is_sent_again(office):
    official = office["Tư pháp"]
    await at_task(official)
    await talk(
        official,
        [
            ((photo("a.jpg", b"one"), photo("b.jpg", b"one")), "Đã nhận 1 tệp"),
            ((photo("c.pdf", b"one"),), "Tệp này đã có"),
            ((photo("d.jpg", b"two"), photo("a.jpg", b"one")), "(1 tệp đã có từ trước)"),
            ("/huy", "Đã dừng"),
            ((photo("e.jpg", b"two"),), "chưa ghi vào báo cáo"),
            ("1.1 Quy trình rà… · 50%, chưa xác nhận", ("Tệp này đã có", "2 tài liệu")),
            ("/huy", "Đã dừng"),
            ((photo("e.jpg", b"two"),), "chưa ghi vào báo cáo"),
            (
                "1.2 Cải cách thể chế… · chưa cập nhật",
                "Đã nhận 1 tệp",
            ),  # for another task
        ],
    )
    async with office.database.reading() as session:
        kept = list(await session.scalars(select(Evidence).order_by(Evidence.id)))
    assert [one.file_name for one in kept] == ["a.jpg", "d.jpg", "e.jpg"]
    assert len([path for path in office.rules.evidence_directory.rglob("*") if path.is_file()]) == 2
