"""What is open to whom: administrators, former colleagues, newcomers."""

import pytest
from sqlalchemy import select, update

from core.dialogue.incoming import Incoming, Tap
from core.dialogue.step import Openness
from handlers import TOPICS
from models import Account, Conversation, Grant, Person, Role
from tests.office import BUTTONS, Office, report_everything, talk

OFFICE_COMMANDS = sorted(
    name for topic in TOPICS if topic.openness is Openness.OFFICE for name in topic.commands
)
OFFICE_STEPS = [
    step.name for topic in TOPICS if topic.openness is Openness.OFFICE for step in topic.steps
]
# Facts with which every step could show something if it were open.
FACTS = {
    "round_id": 1, "department_id": 1, "task_id": 1, "id": 1, "year": 2023, "person_id": 1,
    "asked": ["figures d1 r2023-Q1"], "files": [], "words": "x", "reason": "funding",
}  # fmt: skip
OF_THE_OFFICE = ("Tư pháp", "Địa chính", "quý I/2023", "nội dung 1", "Quý I", "Nội vụ (")


@pytest.fixture
async def tapped(tmp_path):
    """An office with buttons alone: these tests are long, and the same on both channels."""
    opened = await Office.open(tmp_path, BUTTONS)
    yield opened
    await opened.close()


async def person_of(office, session, name):
    return await session.scalar(select(Person).where(Person.full_name == name))


async def revoke_all(office, name):
    async with office.database.writing() as session:
        person = await person_of(office, session, name)
        await session.execute(
            update(Grant).where(Grant.person_id == person.id).values(revoked_at=office.clock.now())
        )


async def unread(office, name):
    async with office.database.writing() as session:
        (await person_of(office, session, name)).notice_read_at = None


async def as_administrator(office, name):
    await revoke_all(office, name)
    async with office.database.writing() as session:
        person = await person_of(office, session, name)
        session.add(Grant(person_id=person.id, role=Role.ADMIN, granted_at=office.clock.now()))


async def put_at(office, chat, step, data):
    """Put a conversation at a step, as if the person's roles had changed afterwards."""
    async with office.database.writing() as session:
        where = (Conversation.channel == office.channel, Conversation.address == chat.address)
        await session.execute(
            update(Conversation).where(*where).values(state={"step": step, "data": data})
        )


async def forged(office, chat, key):
    """Press a button that this person was never shown."""
    incoming = Incoming(
        channel=office.channel,
        address=chat.address,
        delivery_keys=(f"f{next(office.numbers)}",),
        sender_name=chat.name,
        tap=Tap(chat.turn or 0, key),
    )
    before = len(chat.seen)
    await office.gateway.receive(incoming, office.limits, chat._show)
    await office.maker.work()
    return chat.seen[before]


async def test_an_administrators_menu_and_help_have_only_their_own_commands(office):
    admin = await office.seat("Quản trị", (Role.ADMIN,), ())
    await talk(
        admin,
        [
            ("/menu", ("Kính chào đồng chí Quản trị", "nhận tin khi trợ lý gặp lỗi")),
            ("/trogiup", ("/dulieu", "/xoadulieu", "not:/summary", "not:/trangthai", "not:/hoi")),
            ("/dulieu", ("DỮ LIỆU VỀ ĐỒNG CHÍ", "Vai trò: Quản trị kỹ thuật")),
            ("Đề nghị xóa", "Đồng chí đề nghị gỡ liên kết?"),
            ("Đề nghị gỡ liên kết", "Đã chuyển đề nghị xóa dữ liệu"),
        ],
    )


async def test_no_command_or_forged_button_shows_the_office_to_an_administrator(tapped):
    office = tapped
    await report_everything(office["Tư pháp"])
    admin = await office.seat("Quản trị", (Role.ADMIN,), ())
    await admin.says(text="/menu")
    said = [f"/{name}{more}" for name in OFFICE_COMMANDS for more in ("", " 1 1", " 2023-Q1")]
    said += ["/lichsu task 1", "/lichsu nganh 1", "/hoi =figures d1 r2023-Q1", "/tailieu excel r1"]
    said += ["/xoadulieu 1", "/xeploai noidung 1", "/chidao@bot 1", "/BAOCAO 1 1", "/summary quý I"]
    for words in said:
        for shown in (await admin.says(text=words), await forged(office, admin, words)):
            assert not [word for word in OF_THE_OFFICE if word in shown], (words, shown)
    for words in ("tư pháp nộp chưa", "tổng hợp", "báo cáo", "trạng thái các ngành"):
        shown = await admin.says(text=words)
        assert "Kính chào đồng chí Quản trị" in shown
        assert not [word for word in OF_THE_OFFICE if word in shown]
    assert not admin.files


@pytest.mark.parametrize(
    ("change", "wanted"),
    [("admin", "Kính chào"), ("revoked", "gửi mã mời"), ("unread", "Cần xem, sửa, xóa")],
)
async def test_a_step_that_was_begun_does_not_continue_without_the_right(tapped, change, wanted):
    office = tapped
    chat = office["Tư pháp"]
    await report_everything(chat)
    changes = {"admin": as_administrator, "revoked": revoke_all, "unread": unread}
    await changes[change](office, "Tư pháp")
    for step in OFFICE_STEPS:
        await put_at(office, chat, step, FACTS)
        shown = await chat.says(text="x")
        assert wanted in shown, (step, shown)
        assert "1.1" not in shown, (step, shown)
        assert "Lịch sử" not in shown


@pytest.mark.parametrize("change", [revoke_all, unread])
async def test_ones_own_data_is_open_without_a_role_and_before_the_notice_is_read(office, change):
    chat = office["Tư pháp"]
    await change(office, "Tư pháp")
    await talk(
        chat,
        [
            ("/baocao", "not:BÁO CÁO"),
            ("/dulieu", ("DỮ LIỆU VỀ ĐỒNG CHÍ", "Họ tên: Tư pháp", "not:Vai trò: \n")),
            ("Sửa họ tên", "gõ đầy đủ họ và tên"),
            ("Cán bộ Mẫu", ("Đã ghi họ tên: Cán bộ Mẫu", "not:BÁO CÁO")),
            ("/xoadulieu", "Đồng chí đề nghị gỡ liên kết?"),
            ("Đề nghị gỡ liên kết", ("Đã chuyển đề nghị xóa dữ liệu", "/dulieu")),
            ("/xoadulieu", "đang chờ ý kiến"),
        ],
    )
    await talk(
        office["Nội vụ"],
        [("/xoadulieu 1", "Cán bộ Mẫu"), ("Gỡ liên kết", "Đã ghi: đồng ý")],
    )
    await office.delivery.drain()
    assert any("Đề nghị xóa dữ liệu đã được đồng ý" in text for text in chat.seen)
    await office.tick()
    async with office.database.reading() as session:
        where = (Account.channel == office.channel, Account.address == chat.address)
        assert await session.scalar(select(Account).where(*where)) is None
    assert "Kính chào đồng chí. Trợ lý chỉ phục vụ" in await chat.says(text="/dulieu")


@pytest.mark.parametrize("change", [as_administrator, revoke_all, unread])
async def test_a_question_beside_the_notice_or_ones_own_data_shows_nothing_of_the_office(
    office, change
):
    chat = office["Tư pháp"]
    await change(office, "Tư pháp")
    for step in ("/dulieu", "/menu"):
        await chat.says(text=step)
        for words in ("ai chua nop bao cao quy nay", "nganh tu phap lam den dau roi"):
            assert "chưa gửi" not in (await chat.says(text=words)).lower()


async def test_a_person_who_has_not_read_the_notice_cannot_decide_on_others_data(office):
    await talk(office["Tư pháp"], [("/xoadulieu", "gỡ liên kết?"), ("Đề nghị gỡ liên kết", "Đã")])
    await unread(office, "Nội vụ")
    await talk(
        office["Nội vụ"],
        [
            ("/xoadulieu", ("Đồng chí đề nghị gỡ liên kết?", "not:CHỜ Ý KIẾN")),
            ("/xoadulieu 1", ("Cần xem, sửa, xóa", "not:Tư pháp")),
        ],
    )


async def test_a_stranger_learns_nothing_from_the_commands_for_personal_data(office):
    stranger = office.stranger("Người lạ")
    for words in ("/dulieu", "/xoadulieu", "/xoadulieu 1"):
        shown = await stranger.says(text=words)
        assert "Trợ lý chỉ phục vụ cán bộ, công chức có mã mời" in shown
        assert "dữ liệu" not in shown
