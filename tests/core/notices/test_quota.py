"""What a channel's plan allows in a month: counted, saved, told, and waited for."""

import random

import pytest
from sqlalchemy import select

from core.errors import DeliveryError
from core.notices.traffic import month_of, next_month, note_received, note_sent, read_quotas
from core.people.notices import NameMended, Unreachable
from core.people.posting import Posting
from core.people.quota import tell_quotas
from core.plan.current import find_department
from core.reviews.notices import ReportPassed
from models import Account, OutboxMessage, OutboxState, Person, WeeklyDigest
from tests.office import local, report_everything, talk
from tests.two_channels import two_channels

OFFICIALS = ("Tư pháp", "Văn phòng HĐND", "Văn hóa", "Địa chính")
THREE_DAYS_BEFORE = "2023-03-13 08:00"


@pytest.fixture
async def both(tmp_path):
    """An office on Telegram and Zalo, seven days before the deadline; its plan has 100 messages."""
    opened = await two_channels(tmp_path, messages=100, users=5)
    yield opened
    await opened.close()


async def quota_of(office, channel="zalo"):
    async with office.database.reading() as session:
        return (await read_quotas(session, office.rules, office.clock.now()))[channel]


async def states_of(office, name):
    async with office.database.reading() as session:
        found = await session.scalars(
            select(OutboxMessage.state).join(Person).where(Person.full_name == name)
        )
        return [OutboxState(one) for one in found]


async def test_a_reminder_goes_to_the_chat_that_was_used_last(both):
    telegram, zalo = both["Tư pháp"], await both.on_zalo("Tư pháp")
    await zalo.says(text="/menu")
    await both.at("2023-03-09 14:00")
    assert (len(telegram.seen), len(zalo.seen)) == (0, 2)
    both.clock.set(local("2023-03-09 15:00"))
    await telegram.says(text="/menu")
    await both.at(THREE_DAYS_BEFORE)
    assert (len(telegram.seen), len(zalo.seen)) == (2, 2)
    both.clock.set(local("2023-03-13 08:01"))
    await zalo.says(text="/menu")  # back again within minutes
    await both.at("2023-03-16 08:00")
    assert (len(telegram.seen), len(zalo.seen)) == (2, 4)


async def test_the_use_of_a_persons_only_chat_is_written_once_a_day(both):
    chat = both["Tư pháp"]
    used = []
    for at in ("2023-03-09 09:00", "2023-03-09 09:05", "2023-03-10 08:59", "2023-03-10 09:00"):
        both.clock.set(local(at))
        await chat.says(text="/menu")
        async with both.database.reading() as session:
            account = await session.scalar(select(Account).where(Account.address == chat.address))
            used.append(both.rules.local(account.used_at).strftime("%d %H:%M"))
    assert used == ["09 09:00", "09 09:00", "09 09:00", "10 09:00"]


async def test_a_blocked_chat_gives_way_to_the_other(both):
    telegram, zalo = both["Tư pháp"], await both.on_zalo("Tư pháp")
    await zalo.says(text="/menu")
    both.zalo.failures[zalo.address] = [
        DeliveryError("blocked", permanent=True, is_unreachable=True)
    ]
    await both.at("2023-03-09 14:00")
    await both.at("2023-03-09 14:01")
    assert len(telegram.seen) == 1
    assert len(zalo.seen) == 1
    assert not [text for text in both["Nội vụ"].seen if "Chưa gửi được tin" in text]
    assert set(await states_of(both, "Tư pháp")) == {OutboxState.SENT}


async def test_what_a_channel_refuses_for_good_is_sent_by_the_other(both):
    telegram, zalo = both["Tư pháp"], await both.on_zalo("Tư pháp")
    await zalo.says(text="/menu")
    both.zalo.failures[zalo.address] = [DeliveryError("400: bad text", permanent=True)]
    await both.at("2023-03-09 14:00")
    assert len(telegram.seen) == 1
    assert set(await states_of(both, "Tư pháp")) == {OutboxState.SENT}
    assert not [text for text in both["Nội vụ"].seen if "Chưa gửi được" in text]


async def test_what_every_channel_refuses_has_failed_and_is_told(both):
    telegram, zalo = both["Tư pháp"], await both.on_zalo("Tư pháp")
    for channel, chat in ((both.zalo, zalo), (both.outside, telegram)):
        channel.failures[chat.address] = [DeliveryError("400: bad text", permanent=True)]
    await both.at("2023-03-09 14:00")
    assert (telegram.seen, zalo.seen) == ([], [])
    assert OutboxState.FAILED in await states_of(both, "Tư pháp")
    assert "Chưa gửi được tin nhắc cho đồng chí Tư pháp" in both["Nội vụ"].text


async def test_a_used_up_channel_is_asked_once_and_the_other_takes_its_messages(both):
    chats = [await both.on_zalo(name) for name in OFFICIALS]
    for chat in chats:
        await chat.says(text="/menu")
    both.zalo.carries = 1
    await both.at("2023-03-09 14:00")
    assert [len(chat.seen) for chat in chats].count(2) == 1
    assert [len(both[name].seen) for name in OFFICIALS].count(1) == 3
    asked = both.zalo.refused
    await both.at("2023-03-09 15:00")
    assert both.zalo.refused == asked
    assert (await quota_of(both)).is_used_up
    assert both.delivery.is_well


async def test_a_quota_that_ends_within_a_batch_loses_nothing_and_repeats_nothing(both):
    chats = [await both.on_zalo(name, is_alone=True) for name in OFFICIALS]
    both.zalo.carries = 2
    await both.at("2023-03-09 14:00")
    assert sorted(len(chat.seen) for chat in chats) == [0, 0, 1, 1]
    for name in OFFICIALS:
        assert OutboxState.FAILED not in await states_of(both, name)
    assert not [text for text in both["Nội vụ"].seen if "Chưa gửi được tin" in text]
    both.zalo.carries = None
    await both.at("2023-04-03 08:00")  # the first working day of the next month
    for chat in chats:
        assert "quá hạn" in chat.text.lower()
    assert sorted(len(chat.seen) for chat in chats) == [1, 1, 2, 2]


async def test_a_full_ledger_sends_nothing_and_the_new_month_begins_at_the_offices_midnight(both):
    chat = await both.on_zalo("Tư pháp", is_alone=True)
    await both.carried(60, received=40)
    await both.at("2023-03-09 14:00")
    assert chat.seen == []
    assert both.zalo.refused == 0
    both.clock.set(local("2023-03-31 23:59"))
    assert (await quota_of(both)).is_used_up
    both.clock.set(local("2023-04-01 00:00"))  # still March in London
    assert (await quota_of(both)).used == 0
    await both.at("2023-04-03 08:00")
    assert len(chat.seen) == 1


async def test_what_came_in_counts_only_where_the_plan_says_so(tmp_path):
    office = await two_channels(tmp_path, messages=100, counts_received=False)
    chat = await office.on_zalo("Tư pháp", is_alone=True)
    await office.carried(10, received=500)
    await office.at("2023-03-09 14:00")
    assert len(chat.seen) == 1
    await office.close()


async def test_a_reminder_that_nobody_owes_any_more_is_not_sent_when_the_month_turns(both):
    chat = await both.on_zalo("Tư pháp", is_alone=True)
    await both.carried(100)
    await both.at("2023-03-09 14:00")
    colleague = await both.seat("Đồng nghiệp", (), ("Tư pháp",))
    await report_everything(colleague)
    await both.at("2023-04-03 08:00")
    assert not [text for text in chat.seen if "quý I/2023" in text and "hạn" in text.lower()]
    assert OutboxState.PENDING not in await states_of(both, "Tư pháp")


async def test_a_message_that_waits_takes_a_chat_that_was_linked_since(both):
    await both.on_zalo("Tư pháp", is_alone=True)
    await both.carried(100)
    await both.at("2023-03-09 14:00")
    other = both.stranger("Máy khác")
    async with both.database.writing() as session:
        person = await session.scalar(select(Person).where(Person.full_name == "Tư pháp"))
        session.add(
            Account(
                person_id=person.id,
                channel=both.channel,
                address=other.address,
                linked_at=both.clock.now(),
            )
        )
    await both.at("2023-03-09 15:00")
    assert len(other.seen) == 1


async def test_a_channel_that_said_it_is_used_up_is_tried_by_one_message_a_day(both):
    for name in OFFICIALS:
        await both.on_zalo(name, is_alone=True)
    both.zalo.carries = 0
    await both.at("2023-03-09 14:00")
    asked = both.zalo.refused
    await both.at("2023-03-10 14:30")
    assert both.zalo.refused == asked + 1
    both.zalo.carries = None
    await both.at("2023-03-13 08:00")
    await both.at("2023-03-13 09:30")
    assert not (await quota_of(both)).is_used_up


async def posted(office, name, *notices):
    """Post notices to a person, and deliver what is due."""
    async with office.database.writing() as session:
        person = await session.scalar(select(Person).where(Person.full_name == name))
        posting = Posting(session, office.organization_id, office.clock.now())
        for number, notice in enumerate(notices):
            about = f"{office.clock.now()} {number}"
            await posting.to([person.id], notice, about)
    await office.delivery.drain()


async def own_department(office):
    async with office.database.reading() as session:
        return await find_department(session, office.organization_id, "Tư pháp")


async def thanks(office):
    """Give a notice that asks for nothing: thanks for an accepted report."""
    department = await own_department(office)
    return ReportPassed(
        round_id=1,
        round_key="2023-Q1",
        department_id=department.id,
        department=department.name,
        count=5,
        points=None,
    )


async def test_from_eighty_percent_no_courtesy_goes_and_a_reminder_still_does(both):
    chat = await both.on_zalo("Tư pháp", is_alone=True)
    await both.carried(79)
    await posted(both, "Tư pháp", await thanks(both))
    assert len(chat.seen) == 1
    assert (await quota_of(both)).percent == 80
    both.clock.set(local("2023-03-09 09:00"))
    await posted(both, "Tư pháp", await thanks(both))
    assert len(chat.seen) == 1
    await both.at("2023-03-09 14:00")
    assert len(chat.seen) == 2
    assert OutboxState.DROPPED in await states_of(both, "Tư pháp")


async def test_a_courtesy_takes_a_channel_that_has_enough(both):
    zalo = await both.on_zalo("Tư pháp")
    await zalo.says(text="/menu")
    await both.carried(85)
    await posted(both, "Tư pháp", await thanks(both))
    assert (len(both["Tư pháp"].seen), len(zalo.seen)) == (1, 1)


async def test_from_eighty_percent_notices_of_several_kinds_become_one_message_an_hour(both):
    chat = await both.on_zalo("Nội vụ", is_alone=True)
    await both.carried(85)
    await posted(
        both, "Nội vụ", Unreachable(name="Lê Văn Mẫu"), NameMended(before="Hoa", name="Lê Thị Hoa")
    )
    both.clock.set(local("2023-03-09 08:30"))
    await posted(both, "Nội vụ", Unreachable(name="Trần Thị Mẫu"))
    assert [text for text in chat.seen if "Mẫu" in text] == []
    both.clock.set(local("2023-03-09 09:00"))
    await both.delivery.drain()
    (told,) = [text for text in chat.seen if "Mẫu" in text]
    for name in ("Lê Văn Mẫu", "Lê Thị Hoa", "Trần Thị Mẫu"):
        assert name in told


async def test_the_last_messages_of_a_month_are_for_reminders(both):
    official, coordinator = (
        await both.on_zalo("Tư pháp", is_alone=True),
        await both.on_zalo("Chủ tịch", is_alone=True),
    )
    await both.carried(99)
    both.clock.set(local("2023-03-09 13:00"))
    async with both.database.writing() as session:  # waits since an hour, and is due first
        person = await session.scalar(select(Person).where(Person.full_name == "Chủ tịch"))
        posting = Posting(session, both.organization_id, both.clock.now())
        await posting.to([person.id], Unreachable(name="Lê Văn Mẫu"), "test")
    await both.at("2023-03-09 14:00")
    assert len(official.seen) == 1
    assert coordinator.seen == []


async def test_a_repeated_digest_goes_once_a_week_while_messages_are_scarce(both):
    chat = await both.on_zalo("Nội vụ", is_alone=True)
    await report_everything(chat)
    await both.carried(85)
    before = len(chat.seen)
    for day in ("17", "20", "21", "22", "23"):
        await both.at(f"2023-03-{day} 08:00")
    assert len([text for text in chat.seen[before:] if "QUÁ HẠN BÁO CÁO" in text]) == 1
    await both.at("2023-03-24 08:00")
    assert len([text for text in chat.seen[before:] if "QUÁ HẠN BÁO CÁO" in text]) == 2


async def test_the_weekly_digest_waits_for_a_month_with_room(both):
    await both.on_zalo("Chủ tịch", is_alone=True)
    async with both.database.writing() as session:
        person = await session.scalar(select(Person).where(Person.full_name == "Chủ tịch"))
        session.add(WeeklyDigest(person_id=person.id, wanted_at=both.clock.now()))
    await both.carried(85)
    await both.at("2023-03-13 08:00")
    weekly = "weekly", OutboxState.DROPPED
    async with both.database.reading() as session:
        rows = await session.execute(select(OutboxMessage.kind, OutboxMessage.state))
        assert weekly in [(kind, OutboxState(state)) for kind, state in rows]


@pytest.mark.parametrize("seed", range(6))
async def test_whatever_a_month_carries_each_owed_reminder_comes_once_on_some_channel(
    tmp_path, seed
):
    chance = random.Random(seed)
    office = await two_channels(tmp_path, messages=chance.choice((6, 100)))
    chats = {
        name: [await office.on_zalo(name, is_alone=chance.random() < 0.5), office[name]]
        for name in OFFICIALS
    }
    for at in ("2023-03-09 14:00", "2023-03-13 08:00", "2023-03-16 08:00", "2023-03-16 14:00"):
        office.zalo.carries = chance.choice((None, 0, 1, 2))
        await office.at(at)
    before = {name: sum(len(chat.seen) for chat in found) for name, found in chats.items()}
    office.zalo.carries = None
    await office.at("2023-04-03 08:00")  # nobody has reported, so everybody is owed one
    await office.at("2023-04-03 09:30")
    for name, found in chats.items():
        assert sum(len(chat.seen) for chat in found) == before[name] + 1
        assert [chat for chat in found if chat.seen and "quá hạn" in chat.text.lower()]
        states = await states_of(office, name)
        assert not {OutboxState.FAILED, OutboxState.PENDING, OutboxState.SENDING} & {*states}
    await office.close()


async def test_the_coordinator_hears_of_each_step_once(both):
    coordinator = both["Nội vụ"]
    await both.tick()
    before = len(coordinator.seen)
    await both.carried(69)
    await both.at("2023-03-09 09:00")
    assert len(coordinator.seen) == before
    for used, at, words in (
        (70, "09:01", "Zalo đã dùng 70/100 tin của tháng 03/2023 (70%)"),
        (75, "09:02", "70%"),
        (91, "09:03", "91/100 tin của tháng 03/2023 (91%), sắp hết"),
        (100, "09:04", "Zalo đã hết tin của tháng 03/2023"),
        (104, "09:05", "chờ đến ngày 01/04/2023"),
    ):
        await both.carried(used)
        await both.at(f"2023-03-09 {at}")
        assert words in coordinator.text
    assert len(coordinator.seen) == before + 3


async def test_each_bot_of_an_office_has_its_own_ledger(tmp_path):
    office = await two_channels(tmp_path, names=("zalo", "zalo-xa"), messages=100)
    one = await office.on_zalo("Tư pháp", is_alone=True)
    other = await office.on_zalo("Văn hóa", "zalo-xa", is_alone=True)
    await office.carried(100)
    await office.at("2023-03-09 14:00")
    assert (len(one.seen), len(other.seen)) == (0, 1)
    assert "Zalo đã hết tin" in office["Nội vụ"].text
    await talk(
        office["Nội vụ"],
        [
            (
                "/kiemtra",
                (
                    "Zalo tháng 03/2023: 100/100 tin (100%",
                    "Zalo (zalo-xa) tháng 03/2023: 1/100",
                ),
            )
        ],
    )
    await office.close()


async def test_the_leaders_hear_when_the_coordinator_is_only_on_the_used_up_channel(both):
    coordinator = await both.on_zalo("Nội vụ", is_alone=True)
    await both.carried(100)
    await both.at("2023-03-09 09:00")
    assert "Zalo đã hết tin của tháng 03/2023" in both["Chủ tịch"].text
    assert coordinator.seen == []
    await both.at("2023-04-03 08:00")
    assert [text for text in coordinator.seen if "đã hết tin của tháng 03/2023" in text]


async def test_what_was_nearly_used_up_last_month_is_not_told_in_this_one(both):
    coordinator = await both.on_zalo("Nội vụ", is_alone=True)
    await both.carried(95)
    async with both.database.writing() as session:
        await tell_quotas(session, both.rules, both.clock.now())
    await both.at("2023-04-03 08:00")
    assert not [text for text in coordinator.seen if "sắp hết" in text]


async def test_both_channels_used_up_wait_and_the_contact_check_counts_what_waits(tmp_path):
    office = await two_channels(tmp_path, names=("zalo", "zalo-xa"), messages=100)
    one = await office.on_zalo("Tư pháp", is_alone=True)
    other = await office.on_zalo("Tư pháp", "zalo-xa")
    for channel in ("zalo", "zalo-xa"):
        await office.carried(100, channel=channel)
    await office.at("2023-03-09 14:00")
    assert (one.seen, other.seen) == ([], [])
    await talk(office["Nội vụ"], [("/kiemtra", ("1 tin", "chờ vì các kênh", "100/100 tin"))])
    await office.at("2023-04-03 08:00")
    assert len(one.seen) + len(other.seen) == 1
    await office.close()


async def test_one_person_too_many_is_told_when_they_join(both):
    for name in ("Tư pháp", "Văn phòng HĐND", "Văn hóa", "Địa chính", "Kiểm tra"):
        await both.on_zalo(name)
    await both.tick()
    assert not [text for text in both["Nội vụ"].seen if "gói cho phép" in text]
    await both.on_zalo("Chủ tịch")
    await both.at("2023-03-09 09:01")
    assert "Zalo có 6/5 người: nhiều hơn gói cho phép" in both["Nội vụ"].text
    told = len(both["Nội vụ"].seen)
    await both.at("2023-03-09 09:02")
    assert len(both["Nội vụ"].seen) == told


async def test_an_invitation_says_when_a_channel_allows_nobody_more(both):
    coordinator = both["Nội vụ"]
    invite = [("/moi", "Đồng chí mời ai"), ("Tổ kiểm tra", "Kính mời đồng chí")]
    await talk(coordinator, invite)
    assert "Lưu ý" not in coordinator.text
    for name in ("Tư pháp", "Văn phòng HĐND", "Văn hóa", "Địa chính", "Kiểm tra"):
        await both.on_zalo(name)
    await talk(coordinator, invite)
    assert "Zalo đã có 5/5 người theo gói" in coordinator.text


@pytest.mark.parametrize(
    ("at", "month", "next_on"),
    [
        ("2023-12-31 23:59", "2023-12", "2024-01-01 00:00"),
        ("2024-01-01 00:00", "2024-01", "2024-02-01 00:00"),
        ("2024-02-29 12:00", "2024-02", "2024-03-01 00:00"),
    ],
)
def test_a_month_is_the_offices(at, month, next_on):
    assert month_of(local(at)) == month
    assert next_month(local(at)) == local(next_on)


async def test_a_ledger_counts_each_channel_and_month_apart(both):
    async with both.database.writing() as session:
        for channel, at in (
            ("zalo", "2023-03-31 23:59"),
            ("zalo", "2023-03-31 23:59"),
            ("zalo", "2023-04-01 00:00"),
            ("zalo-xa", "2023-03-31 23:59"),
        ):
            await note_sent(session, channel, local(at))
        await note_received(session, "zalo", local("2023-03-31 23:59"))
    both.clock.set(local("2023-03-31 23:59"))
    assert ((await quota_of(both)).sent, (await quota_of(both)).received) == (2, 1)
    both.clock.set(local("2023-04-01 00:00"))
    assert ((await quota_of(both)).sent, (await quota_of(both)).received) == (1, 0)
