"""Unlinking a chat: asked once, decided by somebody else, announced, and then complete."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import func, select, update

from core.errors import DeliveryError
from core.people.unlinking import unlink_those_told
from core.reminders.own_data import tables_naming_people
from core.reminders.words import own_data
from models import (
    Account,
    Conversation,
    DeletionRequest,
    Event,
    Grant,
    Guess,
    Leave,
    Organization,
    OutboxMessage,
    OutboxState,
    Person,
    Role,
)
from tests.office import local, photo, report_everything, talk


async def ask(chat):
    await talk(
        chat,
        [
            ("/xoadulieu", ("Gỡ bỏ: tài khoản", "Giữ lại: họ tên, báo cáo", "2 ngày làm việc")),
            ("Đề nghị gỡ liên kết", "Đã chuyển đề nghị xóa dữ liệu"),
        ],
    )


async def grant(chat):
    await talk(chat, [("Cho ý kiến", "đề nghị xóa dữ liệu"), ("Gỡ liên kết", "Đã ghi: đồng ý")])


async def person_of(office, name):
    async with office.database.reading() as session:
        return await session.scalar(select(Person.id).where(Person.full_name == name))


def tables_with(office, words):
    """Name every table in the file that has these words in any cell."""
    with sqlite3.connect(office.settings.database_path) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        found = {
            table
            for table in tables
            for row in connection.execute(f'SELECT * FROM "{table}"')
            if any(words in str(cell) for cell in row)
        }
    connection.close()
    return found


async def test_a_granted_request_is_told_then_the_chat_is_unlinked_and_records_stay(office):
    official = office["Tư pháp"]
    official.address, old = "chat-4711-secret", official.address
    office.chats[official.address] = office.chats.pop(old)
    async with office.database.writing() as session:
        await session.execute(
            update(Account).where(Account.address == old).values(address=official.address)
        )
    await report_everything(official)
    async with office.database.writing() as session:
        session.add(
            Guess(channel=office.channel, address=official.address, guessed_at=office.clock.now())
        )
    assert tables_with(office, official.address) == {"accounts", "conversations", "guesses"}
    await ask(official)
    coordinator = office["Nội vụ"]
    assert "Đồng chí Tư pháp đề nghị xóa dữ liệu cá nhân" in coordinator.text
    await talk(
        coordinator,
        [
            (
                "Cho ý kiến",
                (
                    "đề nghị xóa dữ liệu ngày 09/03/2023. Trả lời chậm nhất 13/03/2023",
                    "gỡ chậm nhất 24/03/2023",
                    "Lưu ý: sau khi gỡ, không còn ai ở: ngành Tư pháp",
                ),
            ),
            (
                "Gỡ liên kết",
                "Trợ lý báo đồng chí Tư pháp rồi gỡ liên kết, chậm nhất hết ngày 10/03/2023",
            ),
        ],
    )
    assert "trợ lý gỡ liên kết với cuộc trò chuyện này" in official.text
    await office.tick()
    assert tables_with(office, official.address) == set()
    await talk(office["Nội vụ"], [("/lichsu 1.1", "Tư pháp · quý I/2023")])
    async with office.database.reading() as session:
        person = await session.scalar(select(Person.id).where(Person.full_name == "Tư pháp"))
        held = select(func.count()).where(Grant.person_id == person, Grant.revoked_at.is_(None))
        assert await session.scalar(held) == 0
        actions = set(await session.scalars(select(Event.action)))
    assert {"deletion asked", "deletion granted", "unlinked", "revoked"} <= actions
    assert "mã mời" in await official.says(text="/viec")


async def test_no_message_is_posted_or_sent_to_an_unlinked_person(office):
    official = office["Tư pháp"]
    await ask(official)
    await grant(office["Nội vụ"])
    person = await person_of(office, "Tư pháp")
    async with office.database.writing() as session:
        session.add(
            OutboxMessage(
                organization_id=office.organization_id,
                person_id=person,
                kind="reminder",
                dedupe_key="reminder:of:tomorrow",
                facts={},
                due_at=local("2023-03-15 08:00"),
                created_at=office.clock.now(),
            )
        )
    await office.tick()
    seen = len(official.seen)
    for now in ("2023-03-13 08:00", "2023-03-15 08:00", "2023-03-16 14:00"):
        await office.at(now)
    assert len(official.seen) == seen
    async with office.database.reading() as session:
        states = await session.scalars(
            select(OutboxMessage.state).where(OutboxMessage.dedupe_key == "reminder:of:tomorrow")
        )
        assert list(states) == [OutboxState.DROPPED]


async def test_a_decision_after_hours_waits_for_the_last_message(office):
    official = office["Tư pháp"]
    await ask(official)
    office.clock.set(local("2023-03-10 18:00"))  # a Friday
    await grant(office["Nội vụ"])
    await office.tick()
    await talk(official, [("/xoadulieu", "Đề nghị đã được đồng ý")])
    await office.at("2023-03-12 09:00")
    assert tables_with(office, official.address) != set()
    await office.at("2023-03-13 08:00")
    await office.tick()
    assert "Trân trọng cảm ơn" in official.text or "Trân trọng cảm ơn" in official.seen[-2]
    assert "mã mời" in await official.says(text="/xoadulieu")


async def test_a_person_who_cannot_be_told_is_unlinked_after_a_working_day(office):
    await ask(office["Tư pháp"])
    office.clock.set(local("2023-03-10 18:00"))
    await grant(office["Nội vụ"])
    person = await person_of(office, "Tư pháp")
    for now, is_linked in (("2023-03-13 23:00", True), ("2023-03-14 00:30", False)):
        async with office.database.writing() as session:
            await unlink_those_told(session, office.rules, local(now))
            found = await session.scalar(select(Account.id).where(Account.person_id == person))
            assert (found is not None) is is_linked


async def test_a_person_who_blocked_the_assistant_is_unlinked(office):
    official = office["Tư pháp"]
    await ask(official)
    async with office.database.writing() as session:
        await session.execute(
            update(Account)
            .where(Account.address == official.address)
            .values(unreachable_at=office.clock.now())
        )
    await grant(office["Nội vụ"])
    await office.tick()
    assert "accounts" not in tables_with(office, official.address)


async def test_a_refusal_is_told_with_its_reason_and_a_new_request_is_possible(office):
    official = office["Tư pháp"]
    await ask(official)
    await talk(
        office["Nội vụ"],
        [
            ("Cho ý kiến", "đồng ý gỡ liên kết không?"),
            ("Từ chối", "Lý do từ chối đề nghị của đồng chí Tư pháp?"),
            ("quay lại", "đồng ý gỡ liên kết không?"),
            ("không", "Lý do từ chối"),
            ("x" * 1001, "không quá 1000 ký tự"),
            ("<b>Chưa</b> bàn giao", "Đã ghi: từ chối. Trợ lý sẽ báo lại đồng chí Tư pháp"),
            ("/xoadulieu 1", "Đề nghị này đã có ý kiến: đồng chí Nội vụ từ chối"),
        ],
    )
    assert "Lý do: <b>Chưa</b> bàn giao" in official.text
    assert "Người cho ý kiến: đồng chí Nội vụ" in official.text
    await ask(official)
    await talk(
        office["Nội vụ"],
        [
            ("Cho ý kiến", "gỡ liên kết không?"),
            ("Từ chối", "Lý do"),
            ("Công việc chưa bàn giao cho người thay", "Đã ghi: từ chối"),
        ],
    )
    assert "Lý do: Công việc chưa bàn giao" in official.text
    assert await held(office, "Tư pháp") == 1


async def held(office, name):
    person = await person_of(office, name)
    async with office.database.reading() as session:
        return await session.scalar(
            select(func.count()).where(Grant.person_id == person, Grant.revoked_at.is_(None))
        )


async def test_a_second_request_is_answered_as_waiting(office):
    official = office["Tư pháp"]
    await ask(official)
    told = len(office["Nội vụ"].seen)
    await talk(
        official,
        [("/xoadulieu", ("gửi ngày 09/03/2023 đang chờ ý kiến", "chậm nhất ngày 13/03/2023"))],
    )
    assert "Đề nghị gỡ liên kết" not in official.labels
    async with office.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(DeletionRequest)) == 1
    assert len(office["Nội vụ"].seen) == told


async def test_the_screen_of_a_waiting_request_does_not_offer_another(office):
    official = office["Tư pháp"]
    await official.says(text="/xoadulieu")
    page, turn = official.page, official.turn
    await official.answers("Đề nghị gỡ liên kết")
    official.page, official.turn = page, turn  # the button is still in the chat
    await official.answers("Đề nghị gỡ liên kết")
    async with office.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(DeletionRequest)) == 1


async def test_only_one_of_two_coordinators_decides_and_the_other_is_told(office):
    second = await office.seat("Nội vụ hai", [Role.COORDINATOR], [])
    await ask(office["Tư pháp"])
    for one in (office["Nội vụ"], second):
        await talk(one, [("Cho ý kiến", "đồng ý gỡ liên kết không?")])
    await talk(second, [("Từ chối", "Lý do từ chối")])
    await talk(office["Nội vụ"], [("Gỡ liên kết", "Đã ghi: đồng ý")])
    done = "đã có ý kiến: đồng chí Nội vụ đồng ý gỡ liên kết"
    await talk(second, [("Chưa bàn giao", done), ("/xoadulieu 1", done)])
    assert second.labels == ["Menu"]
    async with office.database.reading() as session:
        request = (await session.scalars(select(DeletionRequest))).one()
        assert request.is_granted
        farewells = await session.scalars(
            select(OutboxMessage.id).where(OutboxMessage.kind == "farewell")
        )
        assert len(list(farewells)) == 1


async def test_two_simultaneous_taps_decide_once(office):
    second = await office.seat("Nội vụ hai", [Role.COORDINATOR], [])
    await ask(office["Tư pháp"])
    both = (office["Nội vụ"], second)
    for one in both:
        await talk(one, [("Cho ý kiến", "đồng ý gỡ liên kết không?")])
    said = await asyncio.gather(*(one.answers("Gỡ liên kết") for one in both))
    assert sorted("Đã ghi: đồng ý" in words for words in said) == [False, True]
    assert any("Đề nghị này đã có ý kiến" in words for words in said)
    async with office.database.reading() as session:
        granted = await session.scalars(select(Event.id).where(Event.action == "deletion granted"))
        assert len(list(granted)) == 1


async def test_a_coordinators_request_goes_to_the_other_coordinator(office):
    second = await office.seat("Nội vụ hai", [Role.COORDINATOR], [])
    await ask(office["Nội vụ"])
    assert "đề nghị xóa dữ liệu cá nhân" in second.text
    assert office["Chủ tịch"].seen == []
    await talk(office["Nội vụ"], [("/xoadulieu 1", "phải do đồng chí khác cho ý kiến")])
    await grant(second)


async def test_the_only_coordinators_request_goes_to_the_leaders(office):
    await ask(office["Nội vụ"])
    await talk(
        office["Chủ tịch"],
        [
            (
                "Cho ý kiến",
                (
                    "Kính xin ý kiến đồng chí",
                    "không còn ai ở: Văn phòng - Nội vụ (theo dõi, tổng hợp); Văn phòng",
                ),
            ),
        ],
    )
    await office.at("2023-03-10 08:00")
    assert "ĐỀ NGHỊ XÓA DỮ LIỆU CHỜ Ý KIẾN" in office["Chủ tịch"].text
    assert "XÓA DỮ LIỆU" not in office["Nội vụ"].text
    await talk(
        office["Chủ tịch"],
        [("Cho ý kiến: Nội vụ", "Kính xin ý kiến"), ("dong y", "Đã ghi: đồng ý")],
    )
    await office.tick()
    assert "mã mời" in await office["Nội vụ"].says(text="/menu")


async def test_a_person_is_told_whom_to_ask_if_nobody_else_can_decide(office):
    async with office.database.writing() as session:
        await session.execute(
            update(Grant).where(Grant.role == Role.LEADER).values(revoked_at=office.clock.now())
        )
    await talk(
        office["Nội vụ"],
        [
            ("/xoadulieu", "Đồng chí đề nghị gỡ liên kết?"),
            ("đồng ý", ("chưa có đồng chí nào khác cho ý kiến", "mời người thay")),
            ("/xoadulieu 1", "phải do đồng chí khác"),
        ],
    )
    second = await office.seat("Nội vụ hai", [Role.COORDINATOR], [])
    await office.at("2023-03-10 08:00")
    assert "Cho ý kiến: Nội vụ" in second.labels


async def test_requests_go_to_the_leaders_while_the_coordinator_is_on_leave(office):
    person = await person_of(office, "Nội vụ")
    async with office.database.writing() as session:
        session.add(
            Leave(
                person_id=person,
                starts_on=local("2023-03-09 00:00").date(),
                ends_on=local("2023-03-20 00:00").date(),
                deputy_id=await session.scalar(
                    select(Person.id).where(Person.full_name == "Văn hóa")
                ),
                entered_by_id=person,
                entered_at=office.clock.now(),
            )
        )
    await ask(office["Tư pháp"])
    assert "đề nghị xóa dữ liệu" in office["Chủ tịch"].text
    assert office["Nội vụ"].seen == []
    assert office["Văn hóa"].seen == []  # a deputy does not have the coordinator's rights


async def test_open_requests_are_in_each_working_days_morning_message(office):
    await ask(office["Tư pháp"])
    coordinator = office["Nội vụ"]
    for now in ("2023-03-10 08:00", "2023-03-13 08:00", "2023-03-14 08:00"):
        await office.at(now)
        assert "Đồng chí Tư pháp: gửi ngày 09/03/2023, cần trả lời chậm nhất 13/03" in (
            coordinator.text
        )
    seen = len(coordinator.seen)
    await office.at("2023-03-14 10:00")
    assert len(coordinator.seen) == seen
    await talk(
        coordinator, [("Cho ý kiến: Tư pháp", "gỡ liên kết"), ("Gỡ liên kết", "Đã ghi: đồng ý")]
    )
    await office.at("2023-03-15 08:00")
    assert "XÓA DỮ LIỆU" not in coordinator.text


async def test_a_coordinator_sees_open_requests_and_can_request_too(office):
    await ask(office["Văn hóa"])
    await talk(
        office["Nội vụ"],
        [
            ("xóa dữ liệu", ("ĐỀ NGHỊ XÓA DỮ LIỆU CHỜ Ý KIẾN", "Đồng chí Văn hóa")),
            ("Đề nghị xóa dữ liệu của mình", "Đồng chí đề nghị gỡ liên kết?"),
            ("không", "Kính chào"),
        ],
    )


@pytest.mark.parametrize("name", ["Văn hóa", "Kiểm tra", "Tư pháp"])
async def test_other_people_cannot_decide(office, name):
    await ask(office["Tư pháp"])
    await talk(office[name], [("/xoadulieu 1", "cho ý kiến")])
    assert "Gỡ liên kết" not in office[name].labels


@pytest.mark.parametrize("said", ["/xoadulieu 999", "/xoadulieu abc", "/xoadulieu 99999999999999"])
async def test_an_unknown_choice_is_answered_in_one_sentence(office, said):
    await talk(office["Nội vụ"], [(said, "Không tìm thấy đề nghị này")])


async def test_another_communes_request_is_not_found(office):
    await ask(office["Tư pháp"])
    async with office.database.writing() as session:
        other = Organization(name="xã khác")
        session.add(other)
        await session.flush()
        await session.execute(
            update(Person).where(Person.full_name == "Nội vụ").values(organization_id=other.id)
        )
    await talk(office["Nội vụ"], [("/xoadulieu 1", "Không tìm thấy đề nghị này")])


async def test_files_and_unrelated_words_change_nothing(office):
    await talk(
        office["Tư pháp"],
        [
            ("/xoadulieu", "gỡ liên kết?"),
            ((photo(),), "chưa được ghi"),
            ("để xem đã", "Câu được giữ lại"),
        ],
    )
    async with office.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(DeletionRequest)) == 0


async def test_unlinking_ends_a_persons_deputyship_and_leave(office):
    deputy = await person_of(office, "Văn hóa")
    away = await person_of(office, "Tư pháp")
    async with office.database.writing() as session:
        for person, stands_in in ((away, deputy), (deputy, away)):
            session.add(
                Leave(
                    person_id=person,
                    starts_on=local("2023-03-20 00:00").date(),
                    ends_on=local("2023-03-24 00:00").date(),
                    deputy_id=stands_in,
                    entered_by_id=person,
                    entered_at=office.clock.now(),
                )
            )
    await ask(office["Văn hóa"])
    await grant(office["Nội vụ"])
    await office.tick()
    async with office.database.reading() as session:
        leaves = {one.person_id: one for one in await session.scalars(select(Leave))}
    assert leaves[away].deputy_id is None
    assert leaves[away].cancelled_at is None
    assert leaves[deputy].cancelled_at is not None


async def test_a_person_who_returns_with_a_code_is_a_new_person(office):
    official = office["Tư pháp"]
    await ask(official)
    await grant(office["Nội vụ"])
    await office.tick()
    await office.tick()  # repeating it has no effect
    async with office.database.reading() as session:
        unlinked = await session.scalars(select(Event.id).where(Event.action == "unlinked"))
        assert len(list(unlinked)) == 1
        assert (
            await session.scalar(
                select(Conversation.id).where(Conversation.address == official.address)
            )
            is None
        )


async def test_all_stored_data_are_counted_for_the_person(office):
    official = office["Tư pháp"]
    await report_everything(official)
    await ask(official)
    await talk(
        official,
        [
            (
                "/dulieu",
                (
                    "Công việc: 2 câu trả lời, 1 báo cáo đã gửi",
                    "1 cuộc trò chuyện",
                    "1 đề nghị xóa dữ liệu",
                    "giữ theo quy định về lưu trữ",
                ),
            ),
            ("Đề nghị xóa", "đang chờ ý kiến"),
        ],
    )


def test_every_table_that_names_people_has_words_for_the_person():
    known = {*own_data.WORK, *own_data.ASSISTANT, *own_data.SHOWN_APART}
    assert set(tables_naming_people()) == known


async def test_a_person_who_lost_every_role_is_told_before_the_unlinking(office):
    official = office["Tư pháp"]
    await ask(official)
    office.outside.failures[official.address] = [DeliveryError("no network", permanent=False)]
    await grant(office["Nội vụ"])
    async with office.database.writing() as session:
        await session.execute(
            update(Grant).where(Grant.role == Role.OFFICIAL).values(revoked_at=office.clock.now())
        )
    told = len(official.seen)
    await office.at("2023-03-09 08:10")
    assert "gỡ" in official.text
    assert len(official.seen) == told + 1
