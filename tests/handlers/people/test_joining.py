"""Joining is controlled: it is announced, leaders' codes need approval, roles can be revoked."""

import re

import pytest
from pydantic import SecretStr
from sqlalchemy import func, select, update

from core.errors import NotAllowedError, UserError
from core.people.act import Act
from core.people.actor import find_actor
from core.people.invitations import invite
from core.people.open_codes import approve_code, cancel_code
from core.people.removing import remove_role
from core.settings.channels import ZaloSettings
from core.settings.limits import InvitationPolicy
from models import Conversation, Event, Grant, Invitation, Person, Report, Role
from tests.handlers.dialogue.test_openness import forged
from tests.handlers.people.test_join import code_for
from tests.office import BUTTONS, LINES, Office, local, report_everything, talk

pytestmark = pytest.mark.both_channels

CODE = re.compile(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}")
LEADER = "Chủ tịch, Phó Chủ tịch"


@pytest.fixture
async def tapped(tmp_path):
    """An office on the channel with buttons only."""
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


def found_in(text: str) -> str:
    found = CODE.search(text)
    assert found
    return found.group()


async def test_the_invitation_says_how_the_bot_is_found_in_zalo(tmp_path):
    token = SecretStr("1:a-token")
    bots = (
        ZaloSettings(token=token, bot_name="Bot Xã Mẫu", link="https://zalo.me/bot.mau"),
        ZaloSettings(name="zalo-2", token=token, bot_name="Bot Xã Mẫu 2"),
    )
    office = await Office.open(tmp_path, LINES, zalo=bots)
    try:
        await talk(
            office["Nội vụ"],
            [
                ("/moi", "Đồng chí mời ai"),
                (
                    "Tổ kiểm tra",
                    (
                        "mở Zalo, tìm “Bot Xã Mẫu” (hoặc mở https://zalo.me/bot.mau)",
                        "hoặc tìm “Bot Xã Mẫu 2”, rồi nhắn cho trợ lý mã",
                        "not:Telegram",
                    ),
                ),
                ("/kenh", "KÊNH LIÊN LẠC"),
                ("Thêm kênh", "Cách mở trợ lý:\n• Zalo: tìm “Bot Xã Mẫu” (hoặc mở https"),
            ],
        )
    finally:
        await office.close()


async def leaders_code(office) -> str:
    coordinator = office["Nội vụ"]
    await talk(
        coordinator,
        [("/moi", "Đồng chí mời ai"), (LEADER, "chỉ dùng được sau khi một đồng chí lãnh đạo")],
    )
    return found_in(coordinator.text)


async def grant_of(office, name, role):
    async with office.database.reading() as session:
        return await session.scalar(
            select(Grant.id)
            .join(Person, Person.id == Grant.person_id)
            .where(Person.full_name == name, Grant.role == role, Grant.revoked_at.is_(None))
        )


async def actor_of(office, session, name):
    today = office.rules.local(office.clock.now()).date()
    return await find_actor(session, office.channel, office[name].address, today)


async def test_a_new_person_is_announced_to_the_coordinator_and_can_be_removed_with_two_taps(
    office,
):
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    newcomer = office.stranger("Trần Văn Nhầm")
    await newcomer.says(text=found_in(coordinator.text))
    told = coordinator.text
    assert "Đồng chí Trần Văn Nhầm vừa vào trợ lý với vai trò Tổ kiểm tra" in told
    assert "bằng mã do đồng chí Nội vụ tạo lúc 08:00 ngày 09/03/2023" in told
    assert not [text for text in office["Chủ tịch"].seen if "Trần Văn Nhầm" in text]
    await newcomer.answers("Tôi đã đọc")
    await talk(
        coordinator,
        [
            ("Không đúng người", ("Thu hồi vai trò Tổ kiểm tra", "của đồng chí Trần Văn Nhầm?")),
            ("Thu hồi vai trò", "Đã thu hồi vai trò Tổ kiểm tra của đồng chí Trần Văn Nhầm"),
        ],
    )
    assert "Vai trò của đồng chí trong trợ lý đã được thu hồi" in await newcomer.says(
        text="/tontai"
    )
    async with office.database.reading() as session:
        event = await session.scalar(select(Event).where(Event.action == "role removed"))
        assert event.before == {"role": "inspector", "department_id": None}


@pytest.mark.parametrize("role", [Role.LEADER, Role.COORDINATOR, Role.ADMIN])
async def test_an_important_role_is_announced_to_the_leaders_too(office, role):
    await office.stranger("Lê Thị Mới").says(text=await code_for(office, role))
    for name in ("Nội vụ", "Chủ tịch"):
        assert "Đồng chí Lê Thị Mới vừa vào trợ lý" in office[name].text
        assert "do người cài đặt (dòng lệnh)" in office[name].text
    assert "báo lãnh đạo UBND xã" in office["Nội vụ"].text or role is Role.COORDINATOR
    assert "đề nghị thu hồi ngay" in office["Chủ tịch"].text


async def test_a_person_who_gives_a_name_after_joining_is_announced_under_it(office):
    newcomer = office.stranger("🌸")
    await newcomer.says(text=await code_for(office, Role.OFFICIAL, "Tư pháp"))
    assert "Đồng chí (chưa nêu họ tên) vừa vào" in office["Nội vụ"].text
    await talk(newcomer, [("Lê Thị Hoa", "Cần xem"), ("Tôi đã đọc", "đồng chí Hoa")])
    assert "nay ghi họ tên: Lê Thị Hoa" in office["Nội vụ"].text


async def test_a_leaders_code_made_by_a_coordinator_waits_for_approval_and_stays_valid(office):
    code = await leaders_code(office)
    newcomer = office.stranger("Lê Văn Phó")
    for _ in range(7):  # it does not count as a guess
        shown = await newcomer.says(text=code)
        assert "đang chờ một đồng chí lãnh đạo đồng ý" in shown
    leader = office["Chủ tịch"]
    assert "Nội vụ (Văn phòng - Nội vụ) tạo mã mời một lãnh đạo" in leader.text
    await talk(
        leader,
        [
            ("Cho ý kiến", ("chờ lãnh đạo đồng ý", "Kính xin ý kiến đồng chí")),
            ("Đồng ý mã này", "Đã ghi: đồng ý mã số 1"),
        ],
    )
    assert "Chủ tịch đã đồng ý mã số 1" in office["Nội vụ"].text
    await talk(newcomer, [(code, "Cần xem, sửa, xóa"), ("Tôi đã đọc", "đồng chí Phó")])
    assert "TỔNG HỢP" in await newcomer.says(text="/summary")
    assert "Đồng chí Lê Văn Phó vừa vào" in leader.text


@pytest.mark.parametrize("form", ["{}", "/start {}", "{} "])
async def test_a_code_that_waits_for_approval_is_not_stored_or_repeated(office, form):
    code = await leaders_code(office)
    official = office["Tư pháp"]
    await official.says(text=form.format(code))
    assert code not in official.text
    async with office.database.reading() as session:
        kept = [*await session.scalars(select(Conversation.state))]
    assert code not in str(kept)
    assert code.replace("-", "") not in str(kept)


async def test_a_leaders_refusal_makes_the_code_invalid(office):
    code = await leaders_code(office)
    await talk(
        office["Chủ tịch"],
        [("/moi", "chờ lãnh đạo đồng ý"), ("Mã số 1", "xin ý kiến"), ("Không đồng ý", "Đã hủy")],
    )
    assert "đã hủy mã số 1" in office["Nội vụ"].text
    assert "Mã mời không đúng" in await office.stranger("Lê Văn Phó").says(text=code)


async def test_only_the_command_line_can_invite_the_first_leader(tapped):
    async with tapped.database.writing() as session:
        await session.execute(
            update(Grant).where(Grant.role == Role.LEADER).values(revoked_at=tapped.clock.now())
        )
    await talk(tapped["Nội vụ"], [("/moi", "mời ai"), (LEADER, "nhacviec invite --role leader")])
    newcomer = tapped.stranger("Lê Văn Phó")
    assert "Cần xem, sửa, xóa" in await newcomer.says(text=await code_for(tapped))


async def test_a_coordinator_who_is_a_leader_cannot_approve_their_own_code(tapped):
    await tapped.seat("Kiêm nhiệm", (Role.COORDINATOR, Role.LEADER), ())
    chat = tapped["Kiêm nhiệm"]
    await talk(chat, [("/moi", "mời ai"), (LEADER, "Kính mời")])
    code = found_in(chat.text)
    await talk(chat, [("/moi ma 1", ("Hủy mã này?", "not:Kính xin ý kiến"))])
    await forged(tapped, chat, "approve")
    async with tapped.database.writing() as session:
        actor = await actor_of(tapped, session, "Kiêm nhiệm")
        with pytest.raises(NotAllowedError, match="lãnh đạo khác"):
            await approve_code(Act(session, actor, tapped.clock.now()), 1)
    assert "đang chờ một đồng chí lãnh đạo" in await tapped.stranger("Ai Đó").says(text=code)


async def test_an_approval_ends_with_the_approvers_role(tapped):
    code = await leaders_code(tapped)
    await talk(tapped["Chủ tịch"], [("/moi ma 1", "ý kiến"), ("Đồng ý mã này", "Đã ghi")])
    async with tapped.database.writing() as session:
        await session.execute(
            update(Grant).where(Grant.role == Role.LEADER).values(revoked_at=tapped.clock.now())
        )
    assert "đang chờ một đồng chí lãnh đạo" in await tapped.stranger("Lê Phó").says(text=code)


async def test_open_codes_are_listed_without_the_code_and_can_be_cancelled(office):
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    code = found_in(coordinator.text)
    await talk(
        coordinator,
        [
            ("/moi", "mời ai"),
            (
                "Mã đang mở (1)",
                (
                    "Mã số 1: Tổ kiểm tra, do đồng chí Nội vụ, tạo 08:00 ngày 09/03/2023",
                    "hết hạn 08:00 ngày 16/03/2023",
                    f"not:{code}",
                ),
            ),
            ("Mã số 1", "Hủy mã này?"),
            ("Hủy mã mời", "Đã hủy mã số 1"),
            ("/kiemtra", "✅"),
        ],
    )
    assert "Mã mời không đúng" in await office.stranger("Ai Đó").says(text=code)
    await talk(coordinator, [("/moi ma 1", "đã dùng, đã hủy hoặc đã hết hạn")])


async def test_a_used_or_expired_code_is_not_listed(tapped):
    coordinator = tapped["Nội vụ"]
    await talk(coordinator, [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    await tapped.stranger("Ai Đó").says(text=found_in(coordinator.text))
    await talk(coordinator, [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    await talk(coordinator, [("/moi ma", ("Mã số 2", "not:Mã số 1"))])
    tapped.clock.set(local("2023-03-16 08:00"))
    await talk(coordinator, [("/moi ma", "Không có mã nào chưa dùng")])


async def test_codes_do_not_become_valid_again_with_their_makers_role(tapped):
    await tapped.seat("Đầu mối hai", (Role.COORDINATOR,), ())
    chat = tapped["Đầu mối hai"]
    await talk(chat, [("/moi", "mời ai"), ("Tổ kiểm tra", "Kính mời")])
    code = found_in(chat.text)
    grant_id = await grant_of(tapped, "Đầu mối hai", Role.COORDINATOR)
    await talk(
        tapped["Chủ tịch"], [(f"/thuhoi {grant_id}", "Thu hồi"), ("Thu hồi vai trò", "Đã thu hồi")]
    )
    await chat.says(text=await code_for(tapped, Role.COORDINATOR))
    assert "Mã mời không đúng" in await tapped.stranger("Ai Đó").says(text=code)


async def test_only_the_command_line_can_invite_an_administrator(tapped):
    async with tapped.database.writing() as session:
        actor = await actor_of(tapped, session, "Nội vụ")
        with pytest.raises(NotAllowedError, match="nhacviec invite --role admin"):
            await invite(
                session,
                organization_id=tapped.organization_id,
                role=Role.ADMIN,
                department_id=None,
                by=actor,
                now=tapped.clock.now(),
                policy=InvitationPolicy(),
            )
    await tapped["Nội vụ"].says(text="/moi")
    await forged(tapped, tapped["Nội vụ"], "admin")
    async with tapped.database.reading() as session:
        assert await session.scalar(select(func.count(Invitation.id))) == 0


# Who may revoke whose role; "later" joined after everybody else.
MAY_REMOVE = {
    "Nội vụ": {"Tư pháp", "Kiểm tra", "Đầu mối sau"},
    "Chủ tịch": {"Tư pháp", "Kiểm tra", "Nội vụ", "Đầu mối sau", "Lãnh đạo sau", "Quản trị"},
    "Lãnh đạo sau": {"Tư pháp", "Kiểm tra", "Nội vụ", "Đầu mối sau", "Quản trị"},
    "Đầu mối sau": {"Tư pháp", "Kiểm tra"},
}
HELD = {
    "Tư pháp": Role.OFFICIAL,
    "Kiểm tra": Role.INSPECTOR,
    "Nội vụ": Role.COORDINATOR,
    "Chủ tịch": Role.LEADER,
    "Đầu mối sau": Role.COORDINATOR,
    "Lãnh đạo sau": Role.LEADER,
    "Quản trị": Role.ADMIN,
}


async def test_only_allowed_people_can_withdraw_a_role(tapped):
    tapped.clock.set(local("2023-03-09 09:00"))
    for name in ("Đầu mối sau", "Lãnh đạo sau", "Quản trị"):
        await tapped.seat(name, (HELD[name],), ())
    grants = {name: await grant_of(tapped, name, role) for name, role in HELD.items()}
    for name in HELD:
        async with tapped.database.writing() as session:
            actor = await actor_of(tapped, session, name)
            for other, grant_id in grants.items():
                savepoint = await session.begin_nested()
                if other in MAY_REMOVE.get(name, set()):
                    await remove_role(Act(session, actor, tapped.clock.now()), grant_id)
                else:
                    with pytest.raises(NotAllowedError):
                        await remove_role(Act(session, actor, tapped.clock.now()), grant_id)
                await savepoint.rollback()
        for other, grant_id in grants.items():
            shown = await tapped[name].says(text=f"/thuhoi {grant_id}")
            is_offered = "Thu hồi vai trò" in tapped[name].labels
            assert is_offered == (other in MAY_REMOVE.get(name, set())), (name, other, shown)
            await forged(tapped, tapped[name], f"/thuhoi {grant_id}")
    async with tapped.database.reading() as session:
        ended = select(func.count(Grant.id)).where(Grant.revoked_at.is_not(None))
        assert await session.scalar(ended) == 0


@pytest.mark.parametrize("name", ["Tư pháp", "Kiểm tra", "Quản trị"])
async def test_only_superiors_can_see_codes(tapped, name):
    await tapped.seat("Quản trị", (Role.ADMIN,), ())
    await leaders_code(tapped)
    for words in ("/moi", "/moi ma", "/moi ma 1", "/thuhoi", "/thuhoi 1", "/kiemtra"):
        for shown in (
            await tapped[name].says(text=words),
            await forged(tapped, tapped[name], words),
        ):
            assert "Mã số 1" not in shown
            assert "Nội vụ:" not in shown
            assert "chưa vào trợ lý" not in shown
    async with tapped.database.writing() as session:
        actor = await actor_of(tapped, session, name)
        act = Act(session, actor, tapped.clock.now())
        for change in (approve_code, cancel_code):
            with pytest.raises(UserError):
                await change(act, 1)


async def test_a_coordinator_cannot_cancel_a_leaders_code_from_the_command_line(tapped):
    await code_for(tapped)
    await talk(tapped["Nội vụ"], [("/moi ma 1", ("chỉ lãnh đạo hủy được", "not:Hủy mã này?"))])
    await forged(tapped, tapped["Nội vụ"], "cancel")
    await talk(tapped["Chủ tịch"], [("/moi ma 1", "Hủy mã này?"), ("Hủy mã mời", "Đã hủy")])


async def test_accounts_that_accept_each_others_work_are_flagged_and_told(office, caplog):
    chat = await office.seat("Đầu mối hai", (Role.COORDINATOR, Role.OFFICIAL), ("Tư pháp",))
    await office.seat("Đầu mối ba", (Role.COORDINATOR, Role.OFFICIAL), ("Văn hoá – LĐTĐ&XH",))
    await report_everything(chat)
    await report_everything(office["Đầu mối ba"])
    async with office.database.reading() as session:
        rows = await session.execute(
            select(Report.round_id, Report.department_id, Person.full_name).join(
                Person, Person.id == Report.submitted_by_id
            )
        )
        places = {name: f"/duyet {round_id} {one}" for round_id, one, name in rows}
    await talk(
        office["Đầu mối ba"],
        [(places["Đầu mối hai"], "TƯ PHÁP"), ("Đạt tất cả (2 nội dung)", "đạt")],
    )
    assert not [text for text in office["Chủ tịch"].seen if "Cần xem lại" in text]
    await talk(
        office["Đầu mối hai"],
        [(places["Đầu mối ba"], "VĂN HOÁ"), ("Đạt tất cả (2 nội dung)", "đạt")],
    )
    wanted = "đồng chí Đầu mối hai duyệt đạt 2 nội dung của đồng chí Đầu mối ba, và ngược lại 2"
    for name in ("Nội vụ", "Chủ tịch"):
        assert wanted in office[name].text
        assert wanted in await office[name].says(text="/kiemtra")
    assert "accept each other's work" in caplog.text
    assert "Đầu mối" not in caplog.text
    async with office.database.reading() as session:
        flagged = select(func.count(Event.id)).where(Event.action == "mutual acceptance")
        assert await session.scalar(flagged) == 1
