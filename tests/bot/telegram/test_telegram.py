"""Telegram as people experience it: the real library against the simulator."""

import asyncio
import re
import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy import func, select

import bot.app
from bot.app import Assistant
from bot.telegram.pacing import Pacing
from core.people.invitations import invite
from core.reporting import answers
from core.settings.limits import InvitationPolicy
from models import OutboxMessage, OutboxState, Role
from simulator.faults import Fault
from tests.bot.looking import comes_true
from tests.bot.telegram.telegram_office import (
    CHAIRMAN,
    COORDINATOR,
    JUSTICE,
    STRANGER,
    TOKEN,
    telegram_office,
)
from tests.office import local
from tests.thanks import thanked


@pytest.fixture
async def office(tmp_path):
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


async def test_an_official_reports_from_the_reminder_to_the_summary(office):
    async with office.running():
        reminder = await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "Đã cập nhật 0/2 nội dung")
        for task in ("1.1", "1.2"):
            await office.taps(JUSTICE, f"○ {task}", f"Nội dung {task}.")
            await office.taps(JUSTICE, "Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%")
            await office.taps(JUSTICE, "Xác nhận", f"Đã ghi nội dung {task}")
        await office.taps(JUSTICE, "Gửi báo cáo", thanked(2))
        # Every tap edited one message; the reminder stayed.
        assert len(office.texts(JUSTICE)) == 2
        assert office.texts(JUSTICE)[0] == reminder.text
        for chat in (COORDINATOR, CHAIRMAN):
            office.world.send_text(chat, "/summary")
            summary = await office.sees(chat, "TỔNG HỢP TIẾN ĐỘ")
            assert "Ngành đã báo cáo: 1/5" in summary.text
            assert "Tổng 13 nội dung: hoàn thành 0; đang thực hiện 2" in summary.text


async def test_an_album_is_one_answer_and_its_files_are_stored(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
        await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")
        office.world.send_album(JUSTICE, [b"one", b"two", b"three"], "Ảnh hội nghị")
        shown = await office.sees(JUSTICE, "Đã nhận 3 tệp kiểm chứng")
        assert "Lời chú thích được ghi vào mục Kết quả." in shown.text
        assert len([t for t in office.texts(JUSTICE) if "Đã nhận" in t]) == 1
        await office.taps(JUSTICE, "Thêm", "Kết quả: Ảnh hội nghị")
        kept = {
            p.read_bytes() for p in assistant.office.evidence_directory.rglob("*") if p.is_file()
        }
        assert kept == {b"one", b"two", b"three"}


async def test_oversized_and_secret_files_are_refused_before_the_download(office):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        office.world.send_document(JUSTICE, "video.mp4", b"x", size=20_000_001)
        await office.sees(JUSTICE, "lớn quá 20 MB")
        office.world.send_document(JUSTICE, "CV TUYỆT MẬT.pdf", b"x")
        await office.sees(JUSTICE, "dấu hiệu là tài liệu mật")
        assert not [call for call in office.world.calls if call.method.lower() == "getfile"]


async def test_a_stranger_joins_by_the_coordinators_link(office):
    async with office.running():
        office.world.send_text(STRANGER, "xin chào")
        await office.sees(STRANGER, "gửi mã mời")
        office.world.send_text(COORDINATOR, "/moi")
        await office.sees(COORDINATOR, "Đồng chí mời ai")
        invitation = await office.taps(COORDINATOR, "Tổ kiểm tra", "Kính mời đồng chí")
        found = re.search(r"https://t\.me/nhacviec_test_bot\?start=(\w+)", invitation.text)
        assert found
        office.world.start(STRANGER, found.group(1))
        await office.sees(STRANGER, "Trợ lý CCHC lưu họ tên")
        await office.taps(STRANGER, "Tôi đã đọc", "Đồng chí chọn việc cần làm")


async def test_a_person_with_an_empty_first_name_is_asked_for_their_name(office):
    office.world.users[STRANGER] = replace(office.world.users[STRANGER], first_name="")
    async with office.running() as assistant:
        async with assistant.database.writing() as session:
            code = await invite(
                session,
                organization_id=1,
                role=Role.INSPECTOR,
                department_id=None,
                by=None,
                now=office.clock.now(),
                policy=InvitationPolicy(),
            )
        office.world.start(STRANGER, code)
        await office.sees(STRANGER, "Đề nghị đồng chí gõ đầy đủ họ và tên")
        office.world.send_text(STRANGER, "Nguyễn Thị Mẫu")
        await office.sees(STRANGER, "Kính chào đồng chí Nguyễn Thị Mẫu")


async def test_each_role_has_its_own_command_menu_in_vietnamese(office):
    async with office.running():
        office.world.send_text(JUSTICE, "/menu")
        office.world.send_text(COORDINATOR, "/menu")
        assert await comes_true(
            lambda: any(c["command"] == "moi" for c in office.world.commands(COORDINATOR)), 8
        )
        official = {c["command"]: c["description"] for c in office.world.commands(JUSTICE)}
        assert official["baocao"] == "Báo cáo kết quả của ngành"
        assert "summary" not in official
        assert await comes_true(
            lambda: [c["command"] for c in office.world.commands(STRANGER)] == ["start"], 8
        )


async def test_the_assistant_tells_a_group_to_use_private_chats(office):
    async with office.running():
        office.world.send_to_group(-500, JUSTICE, "/summary")
        await office.world.wait_for(
            -500, lambda m: m.is_from_bot and "cuộc trò chuyện riêng" in m.text, 8
        )
        assert len(office.texts(-500)) == 1


async def test_a_tap_on_an_old_button_shows_the_current_question(office):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        card = await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        data = next(b.data for row in card.buttons for b in row if b.label.startswith("○ 1.1"))
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
        tap = office.world.tap(JUSTICE, card.message_id, data, is_stale=True)
        assert (await tap.wait()).text == "Nút này đã cũ."


async def test_a_blocked_message_is_reported_to_the_coordinator(office):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        office.world.block(JUSTICE)
        await office.sees(COORDINATOR, "Chưa gửi được tin cho đồng chí Cán bộ Tư pháp")


@pytest.mark.parametrize("kind", ["too_many_requests", "server_error", "bad_gateway"])
async def test_an_answer_is_sent_again_after_a_fault_of_telegram(office, kind):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        office.world.add_fault(Fault("sendMessage", kind, chat_id=JUSTICE, retry_after=1))
        office.world.send_text(JUSTICE, "/viec")
        await office.sees(JUSTICE, "VIỆC CỦA ĐỒNG CHÍ")


async def test_a_reminder_missed_while_the_assistant_was_down_is_sent_once(office):
    office.clock.set(local("2023-03-09 07:59"))
    async with office.running(is_killed=True):
        pass
    office.clock.set(local("2023-03-09 10:00"))
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
    async with office.running() as assistant:
        await assistant.remind()
    sent = [one.chat_id for one in office.world.sent if "đến hạn ngày" in one.text]
    assert sorted(sent) == [101, 102, 103, 104, 105]


async def claimed(assistant):
    async with assistant.database.reading() as session:
        return await session.scalar(
            select(func.count()).where(OutboxMessage.state == OutboxState.SENDING)
        )


async def test_messages_claimed_before_a_kill_are_sent_after_the_restart(office):
    office.world.add_fault(Fault("sendMessage", "timeout_before", times=5, delay=30))
    async with office.running(is_killed=True) as assistant:
        while not await claimed(assistant):
            await asyncio.sleep(0.05)
    assert not [one for one in office.world.sent if "đến hạn ngày" in one.text]
    office.world.clear_faults()
    office.clock.set(local("2023-03-09 08:05"))
    async with office.running():
        for chat in (101, 102, 103, 104, 105):
            await office.sees(chat, "đến hạn ngày")
    sent = [one.chat_id for one in office.world.sent if "đến hạn ngày" in one.text]
    assert sorted(sent) == [101, 102, 103, 104, 105]


async def test_messages_sent_while_the_assistant_was_down_are_answered(office):
    office.world.send_text(JUSTICE, "/viec")
    async with office.running():
        await office.sees(JUSTICE, "VIỆC CỦA ĐỒNG CHÍ")


async def test_a_conversation_continues_after_the_assistant_was_killed(office):
    async with office.running(is_killed=True):
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
    async with office.running():
        await office.taps(JUSTICE, "Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%")


async def test_a_slow_answer_to_one_person_does_not_delay_another(office):
    async with office.running():
        office.world.add_fault(Fault("sendMessage", "slow", chat_id=JUSTICE, delay=3))
        office.world.send_text(JUSTICE, "/viec")
        office.world.send_text(CHAIRMAN, "/trangthai")
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO", seconds=2.5)


async def test_the_token_is_never_logged(office, caplog):
    office.world.add_fault(Fault("getUpdates", "server_error", times=2))
    with caplog.at_level("DEBUG"):
        async with office.running():
            await office.sees(JUSTICE, "còn 7 ngày")
            await asyncio.sleep(0)
    ours = [r for r in caplog.records if r.name.startswith(("bot", "core", "scheduler"))]
    assert not [record for record in ours if TOKEN in record.getMessage()]


async def test_a_flood_from_a_stranger_does_not_delay_others(office):
    office.world.flood.is_on = True
    async with office.running(pacing=Pacing()):
        await office.sees(JUSTICE, "còn 7 ngày")
        for number in range(150):
            office.world.send_text(STRANGER, f"alo {number}")
        office.world.send_text(CHAIRMAN, "/trangthai")
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")
        assert len(office.texts(STRANGER)) < 50


async def test_the_question_can_be_answered_again_after_an_error(office, monkeypatch):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")

        async def broken(*arguments):
            raise ZeroDivisionError

        with monkeypatch.context() as patched:
            patched.setattr(answers, "set_progress", broken)
            await office.taps(JUSTICE, "Đang thực hiện 50%", "trợ lý gặp lỗi")
        await office.taps(JUSTICE, "Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%")
        assert "baocao" in {c["command"] for c in office.world.commands(JUSTICE)}


async def test_a_confirmation_right_after_an_album_is_handled_after_it(office):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
        await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")
        office.world.send_album(JUSTICE, [b"one", b"two"])
        office.world.send_text(JUSTICE, "Xác nhận")
        await office.sees(JUSTICE, "Đã ghi nội dung 1.1")
        assert "2 tài liệu kiểm chứng" in office.texts(JUSTICE)[-1]


async def test_a_clean_stop_finishes_sending(office):
    async with office.running():
        await office.sees(JUSTICE, "còn 7 ngày")
        office.world.add_fault(Fault("sendMessage", "slow", chat_id=COORDINATOR, delay=1))
        office.world.block(JUSTICE)
        assert await comes_true(
            lambda: [c for c in office.world.calls if c.params.get("chat_id") == str(COORDINATOR)],
            8,
        )
    async with office.running() as assistant:
        await assistant.remind()
    told = [text for text in office.texts(COORDINATOR) if "Chưa gửi được tin" in text]
    assert len(told) == 1


async def test_a_second_process_with_the_same_token_is_logged_and_people_are_answered(
    office, caplog
):
    async with office.running(), office.running():
        office.world.send_text(CHAIRMAN, "/trangthai")
        await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO")
        assert await comes_true(lambda: "another process polls with this token" in caplog.text, 8)


async def test_a_locked_database_delays_an_answer_but_loses_none(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        other = sqlite3.connect(
            assistant.database.path, isolation_level=None, check_same_thread=False
        )
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")  # this may have to wait
        office.world.send_text(JUSTICE, "/viec")
        await asyncio.sleep(7)  # longer than one attempt to get the lock
        other.execute("ROLLBACK")
        other.close()
        await office.sees(JUSTICE, "VIỆC CỦA ĐỒNG CHÍ")


async def test_removal_of_the_database_is_reported_and_its_return_continues_the_work(
    office, monkeypatch
):
    monkeypatch.setattr(bot.app, "_DELIVER", 0.5)
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
        assistant.database.path.unlink()
        shown = await office.taps(JUSTICE, "Đang thực hiện 25%", "Chưa ghi được")
        assert "Mức độ" not in shown.text
        await office.sees(COORDINATOR, "đã bị xóa hoặc chuyển đi")
        assert not assistant.database.path.exists()
        assert assistant.database.rescued
        assistant.database.rescued.rename(assistant.database.path)
        await office.sees(COORDINATOR, "đã ghi lại được bình thường", 12)
        office.world.send_text(JUSTICE, "/baocao")  # earlier answers are still there
        await office.sees(JUSTICE, "0/2")


async def test_two_albums_in_succession_lose_no_photo(office):
    async with office.running() as assistant:
        await office.sees(JUSTICE, "còn 7 ngày")
        await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
        await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
        await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")
        sent = [f"photo {number}".encode() for number in range(13)]
        office.world.send_album(JUSTICE, sent[:10])
        office.world.send_album(JUSTICE, sent[10:])
        await office.sees(JUSTICE, "Đã nhận 3 tệp kiểm chứng")
        folder = assistant.office.evidence_directory
        assert {p.read_bytes() for p in folder.rglob("*") if p.is_file()} == set(sent)


async def test_a_stop_before_the_first_poll_is_obeyed(office):
    assistant, stop = Assistant(office.settings, office.clock), asyncio.Event()

    async def on_ready() -> None:
        stop.set()

    async with asyncio.timeout(20):
        await assistant.run(stop, on_ready)
    assert not [call for call in office.world.calls if call.method.lower() == "sendmessage"]
