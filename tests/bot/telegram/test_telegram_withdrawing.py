"""Withdrawn files on Telegram: the messages that carry them and the stored bytes are deleted."""

from datetime import timedelta

import pytest

import bot.app
from tests.bot.looking import comes_true
from tests.bot.telegram.telegram_office import COORDINATOR, JUSTICE, telegram_office

CONTENT = b"%PDF-1.4 a page"


@pytest.fixture
async def office(tmp_path, monkeypatch):
    monkeypatch.setattr(bot.app, "_DELIVER", 0.5)
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


async def sends_evidence(office):
    """Send a file for the first task, and give its message."""
    office.world.send_text(JUSTICE, "/baocao")
    await office.sees(JUSTICE, "0/2")
    await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
    await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")
    message = office.world.send_document(JUSTICE, "bien-ban.pdf", CONTENT)
    await office.sees(JUSTICE, "Đã nhận 1 tệp kiểm chứng")
    return message


def with_files(office, chat):
    return [one.message_id for one in office.world.messages(chat) if one.files]


def kept(assistant):
    folder = assistant.office.evidence_directory
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]


async def no_copy_is_left(office, *chats):
    return await comes_true(lambda: not any(with_files(office, chat) for chat in chats), 8)


async def test_the_button_under_a_file_removes_it_from_every_chat_and_the_disk(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        await sends_evidence(office)
        office.world.send_text(COORDINATOR, "/tep 1")
        await office.world.wait_for(COORDINATOR, lambda one: bool(one.files), 8)
        assert len(with_files(office, COORDINATOR)) == 1
        await office.taps(JUSTICE, "Thêm", "Tài liệu kiểm chứng: 1 tệp")
        await office.taps(JUSTICE, "Xem tệp (1)", "1 tệp dưới đây")
        under = await office.world.wait_for(JUSTICE, lambda m: m.is_from_bot and bool(m.files), 8)
        assert under.labels() == ["Rút tệp này"]
        office.world.tap(JUSTICE, under.message_id, "Rút tệp này")
        await office.sees(JUSTICE, "Vì sao rút tệp này?")
        await office.taps(JUSTICE, "Giấy tờ", "Khi rút:")
        await office.taps(JUSTICE, "Rút tệp", "Đã rút tệp khỏi báo cáo")
        assert await no_copy_is_left(office, JUSTICE, COORDINATOR)
        assert kept(assistant) == []
        await office.sees(COORDINATOR, "đã rút một tệp kiểm chứng")


async def test_a_caption_edited_to_a_secrecy_mark_deletes_the_message_and_its_file(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        message = await sends_evidence(office)
        office.world.edit(JUSTICE, message, "TUYỆT MẬT: quân số")
        await office.sees(JUSTICE, "Đã rút 1 tệp gửi kèm tin đó")
        assert await no_copy_is_left(office, JUSTICE)
        assert kept(assistant) == []
        assert "quân số" not in " ".join(office.texts(JUSTICE))


async def test_files_withdrawn_before_a_kill_are_erased_after_the_restart(office):
    async with office.running(is_killed=True) as assistant:
        assistant.eraser.wake = lambda: None  # killed before the eraser began
        assistant.eraser.end()
        await office.sees(JUSTICE, "còn 7 ngày")
        message = await sends_evidence(office)
        office.world.edit(JUSTICE, message, "(Mật)")
        await office.sees(JUSTICE, "Đã rút 1 tệp gửi kèm tin đó")
        assert kept(assistant) == [CONTENT]
    async with office.running() as assistant:
        await assistant.eraser.work()
        assert await no_copy_is_left(office, JUSTICE)
        assert kept(assistant) == []


async def test_a_message_too_old_to_delete_is_left_to_the_person_to_delete(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        message = await sends_evidence(office)
        found = office.world.chats[JUSTICE].messages[message]
        found.date -= timedelta(hours=49)
        office.world.send_text(JUSTICE, "/rut 1")
        await office.sees(JUSTICE, "Vì sao rút tệp này?")
        await office.taps(JUSTICE, "Gửi nhầm", "Khi rút:")
        await office.taps(JUSTICE, "Rút tệp", "Đã rút tệp khỏi báo cáo")
        await office.sees(JUSTICE, "còn 1 tin có tệp đó mà trợ lý không xóa được", 12)
        assert with_files(office, JUSTICE) == [message]
        assert kept(assistant) == []
