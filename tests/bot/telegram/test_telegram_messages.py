"""Kinds of messages as Telegram really sends them, parsed alone and end to end."""

import asyncio

import pytest
from telegram import Bot, Update

from bot.telegram.updates import ALLOWED_UPDATES, Done, read
from core.dialogue.incoming import Incoming, MessageText, Untaken
from simulator.faults import Fault
from tests.bot.telegram.telegram_office import JUSTICE, TOKEN, TelegramOffice, telegram_office
from tests.plain_http import plain_requests

PERSON = {"id": JUSTICE, "is_bot": False, "first_name": "Cán bộ"}
CHAT = {"id": JUSTICE, "type": "private", "first_name": "Cán bộ"}
GROUP = {"id": -500, "type": "group", "title": "Xã"}
FILE = {"file_id": "f", "file_unique_id": "u", "file_size": 10}
PLACE = {"latitude": 18.5, "longitude": 105.6}
BOT = Bot(TOKEN, **plain_requests(5.0))


def seen(content: dict[str, object], kind: str = "message", chat=CHAT):
    message = {"message_id": 7, "date": 1678323600, "chat": chat, "from": PERSON, **content}
    return read(Update.de_json({"update_id": 1, kind: message}, BOT), BOT)


def taken(content: dict[str, object], kind: str = "message") -> Incoming:
    done = seen(content, kind)
    assert isinstance(done, Done)
    return done.incoming


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"voice": {**FILE, "duration": 3}}, Untaken.VOICE),
        ({"video_note": {**FILE, "duration": 3, "length": 240}}, Untaken.VIDEO_NOTE),
        (
            {
                "sticker": {
                    **FILE,
                    "type": "regular",
                    "width": 1,
                    "height": 1,
                    "is_animated": False,
                    "is_video": False,
                }
            },
            Untaken.STICKER,
        ),
        ({"location": PLACE}, Untaken.PLACE),
        ({"venue": {"location": PLACE, "title": "Trụ sở", "address": "xã"}}, Untaken.PLACE),
        ({"contact": {"phone_number": "1", "first_name": "A"}}, Untaken.CONTACT),
        (
            {
                "poll": {
                    "id": "1",
                    "question": "?",
                    "options": [],
                    "total_voter_count": 0,
                    "is_closed": False,
                    "is_anonymous": True,
                    "type": "regular",
                    "allows_multiple_answers": False,
                    "allows_revoting": True,
                    "members_only": False,
                }
            },
            Untaken.POLL,
        ),
        ({"dice": {"value": 3, "emoji": "🎲"}}, Untaken.OTHER),
    ],
)
def test_each_unsupported_kind_of_message_is_recognized(content, kind):
    incoming = taken(content)
    assert (incoming.untaken, incoming.text, incoming.offered) == (kind, "", ())


def test_the_caption_of_a_voice_note_is_read():
    incoming = taken({"voice": {**FILE, "duration": 3}, "caption": "Họp xã"})
    assert (incoming.untaken, incoming.text) == (Untaken.VOICE, "Họp xã")


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"document": {**FILE, "file_name": "bien-ban.pdf"}}, "bien-ban.pdf"),
        ({"video": {**FILE, "width": 1, "height": 1, "duration": 1}}, "tep-7"),
        ({"audio": {**FILE, "duration": 1, "file_name": "hop.mp3"}}, "hop.mp3"),
        (
            {"animation": {**FILE, "width": 1, "height": 1, "duration": 1, "file_name": "a.mp4"}},
            "a.mp4",
        ),
        ({"photo": [{**FILE, "width": 1, "height": 1}]}, "anh-7.jpg"),
    ],
)
@pytest.mark.parametrize("is_forwarded", [False, True])
def test_every_file_is_offered_as_evidence_even_if_forwarded(content, name, is_forwarded):
    origin = {"type": "user", "sender_user": {**PERSON, "id": 999}, "date": 1678320000}
    forwarded = {"forward_origin": origin} if is_forwarded else {}
    incoming = taken({**content, "caption": "Biên bản", **forwarded})
    assert [file.name for file in incoming.offered] == [name]
    assert (incoming.text, incoming.untaken) == ("Biên bản", None)
    assert incoming.said == (MessageText("7", "Biên bản"),)
    assert incoming.address == str(JUSTICE)  # not the original author


def test_an_edit_gives_its_message_and_the_new_text():
    incoming = taken({"text": "mới", "edit_date": 1678323700}, "edited_message")
    assert incoming.is_edit
    assert (incoming.said, incoming.text) == ((MessageText("7", "mới"),), "mới")
    assert not incoming.has_changed_file


def test_an_edit_of_a_file_offers_no_file():
    photo = {"photo": [{**FILE, "width": 1, "height": 1}], "edit_date": 1678323700}
    for more, words in (({"caption": "mới"}, "mới"), ({}, "")):
        incoming = taken({**photo, **more}, "edited_message")
        assert incoming.is_edit
        assert incoming.has_changed_file
        assert (incoming.offered, incoming.text) == ((), words)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ({"location": {**PLACE, "live_period": 900}, "edit_date": 1678323700}, "edited_message"),
        ({"pinned_message": {"message_id": 3, "date": 0, "chat": CHAT}}, "message"),
        ({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}}, "message"),
    ],
)
def test_updates_without_a_persons_words_are_ignored(content, kind):
    assert seen(content, kind) is None


def test_an_edit_in_a_group_is_ignored():
    assert seen({"text": "mới", "edit_date": 1678323700}, "edited_message", GROUP) is None


def test_edits_are_among_the_allowed_updates():
    assert "edited_message" in ALLOWED_UPDATES


@pytest.fixture
async def office(tmp_path):
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


async def to_task(office: TelegramOffice) -> None:
    await office.sees(JUSTICE, "còn 7 ngày")
    await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
    await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
    await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")


async def test_an_edited_text_or_caption_can_replace_the_recorded_one(office):
    async with office.running():
        await to_task(office)
        text = office.world.send_text(JUSTICE, "Đã rà soát 12 văn bản")
        await office.sees(JUSTICE, "Kết quả: Đã rà soát 12 văn bản")
        office.world.edit(JUSTICE, text, "Đã rà soát 15 văn bản")
        await office.sees(JUSTICE, "nay là:\nĐã rà soát 15 văn bản")
        await office.taps(JUSTICE, "Ghi theo tin đã sửa", "Kết quả: Đã rà soát 15 văn bản")
        album = office.world.send_album(JUSTICE, [b"one", b"two"], "Ảnh hội nghị")
        await office.sees(JUSTICE, "Đã nhận 2 tệp kiểm chứng")
        office.world.edit(JUSTICE, album[0], "Ảnh tập huấn")
        await office.sees(JUSTICE, "nay là:\nẢnh tập huấn")
        await office.taps(JUSTICE, "Ghi theo tin đã sửa", "15 văn bản\nẢnh tập huấn")
        await office.taps(JUSTICE, "Xác nhận", "Đã ghi nội dung 1.1")
        office.world.edit(JUSTICE, text, "Đã rà soát 20 văn bản")
        await office.sees(JUSTICE, "Nội dung sửa chưa được ghi")


async def test_voice_notes_locations_and_forwarded_files_each_get_their_answer(office):
    async with office.running() as assistant:
        await to_task(office)
        office.world.send_voice(JUSTICE)
        await office.sees(JUSTICE, "chưa nghe được tin thoại")
        office.world.send_location(JUSTICE)
        await office.sees(JUSTICE, "không ghi vị trí")
        office.world.send_sticker(JUSTICE)
        await office.sees(JUSTICE, "không ghi nhãn dán")
        sent = office.world.send_document(JUSTICE, "bien-ban.pdf", b"%PDF")
        await office.sees(JUSTICE, "Đã nhận 1 tệp kiểm chứng")
        office.world.forward(JUSTICE, sent)
        await office.sees(JUSTICE, "Tệp này đã có")
        folder = assistant.office.evidence_directory
        assert len([path for path in folder.rglob("*") if path.is_file()]) == 1


async def test_messages_delayed_by_a_phone_are_handled_in_order(office):
    async with office.running():
        await to_task(office)
    # Sent while nobody polls, so that all arrive in one batch.
    office.world.send_text(JUSTICE, "Một")
    office.world.send_album(JUSTICE, [b"one", b"two"], "Hai")
    office.world.send_text(JUSTICE, "Ba")
    office.world.send_document(JUSTICE, "a.pdf", b"three", "Bốn")
    office.world.send_text(JUSTICE, "Năm")
    async with office.running():
        shown = await office.sees(JUSTICE, "Bốn Năm")
        assert "kết quả “Một Hai Ba Bốn Năm”" in shown.text
        assert "3 tài liệu kiểm chứng" in shown.text
        await office.taps(JUSTICE, "Xác nhận", "Đã ghi nội dung 1.1")


async def test_text_sent_after_a_slow_album_keeps_its_place(office):
    async with office.running():
        await to_task(office)
        office.world.add_fault(Fault("getFile", "slow", delay=0.8))
        office.world.send_album(JUSTICE, [b"one", b"two"], "Một")
        office.world.send_text(JUSTICE, "Hai")
        await asyncio.sleep(0.4)  # the next poll runs while the album is still being fetched
        office.world.send_text(JUSTICE, "Ba")
        await office.sees(JUSTICE, "kết quả “Một Hai Ba”")
