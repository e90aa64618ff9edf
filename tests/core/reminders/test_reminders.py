"""Reminders through the outbox reach those who owe, once each, whatever fails on the way."""

import asyncio

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from bot.delivery import Delivery
from core.database import Database
from core.errors import DeliveryError
from core.notices import outbox as outbox_module
from core.notices.outbox import Letter, post
from models import Account, OutboxMessage, OutboxState
from tests.office import BUTTONS, PEOPLE, Office, local, report_everything, talk


class Killed(BaseException):
    """Stands for the sudden end of the process."""


OFFICIALS = ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính")


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 07:00")
    yield opened
    await opened.close()


def counts(office) -> dict[str, int]:
    return {name: len(office[name].seen) for name in OFFICIALS}


async def test_everyone_who_must_report_gets_one_message_at_eight(office):
    await office.at("2023-03-09 07:59")
    assert set(counts(office).values()) == {0}
    await office.at("2023-03-09 08:00")
    await office.tick()
    await office.at("2023-03-09 09:30")
    assert set(counts(office).values()) == {1}
    assert not office["Chủ tịch"].seen
    assert not office["Kiểm tra"].seen


async def test_a_reminder_is_sent_on_each_day_of_the_ladder(office):
    times = (
        "09 08:00",
        "10 08:00",  # no reminder
        "13 08:00",
        "14 08:00",  # no reminder
        "15 08:00",
        "16 08:00",
        "16 10:00",  # no reminder
        "16 14:00",
        "17 08:00",
        "18 08:00",  # a Saturday
        "20 08:00",  # the second working day after has no reminder
        "21 08:00",
    )
    official = office["Tư pháp"]
    counted = []
    for time in times:
        await office.at(f"2023-03-{time}")
        counted.append(len(official.seen))
    assert counted == [1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 6, 7]
    told = official.seen
    assert "còn 7 ngày" in told[0]
    assert "còn 3 ngày" in told[1]
    assert "ngày mai, 16/03/2023" in told[2]
    assert "1 đến hạn hôm nay" in told[3]  # with the framework plan, fifteen days ahead
    assert "hôm nay là hạn cuối" in told[4]
    assert "đã quá hạn 01 ngày làm việc" in told[5]
    assert "đã quá hạn 03 ngày làm việc; đã cập nhật 0/2 nội dung; đã nhắc 6 lần" in told[6]


async def test_a_person_who_has_reported_is_not_reminded(office):
    await office.at("2023-03-09 08:00")
    await report_everything(office["Tư pháp"])
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-15 08:00")
    assert len(office["Tư pháp"].seen) == before
    assert "ngày mai" in office["Địa chính"].text


async def test_a_late_start_sends_the_reminder_and_a_second_start_does_not_repeat_it(office):
    await office.at("2023-03-09 10:00")  # the process did not run at eight
    assert set(counts(office).values()) == {1}
    await office.at("2023-03-09 10:30")
    assert set(counts(office).values()) == {1}


async def test_missed_days_give_a_single_message(office):
    await office.at("2023-03-20 09:00")
    assert set(counts(office).values()) == {1}
    assert "quá hạn 02 ngày làm việc" in office["Tư pháp"].text


async def test_a_reminder_that_misses_its_hours_is_sent_in_the_next_ones(office):
    await office.at("2023-03-09 11:30")
    assert set(counts(office).values()) == {0}
    await office.at("2023-03-09 14:00")
    assert set(counts(office).values()) == {1}


async def test_one_message_names_all_reports_that_a_person_must_send(office):
    both = await office.seat("Hai ngành", (), ("Tư pháp", "Địa chính – Xây dựng"))
    await office.at("2023-03-09 08:00")
    assert len(both.seen) == 1
    assert "còn 2 việc chưa gửi" in both.text
    await talk(both, [("Tư pháp · quý I/2023", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP")])


async def test_two_rounds_are_named_in_one_message(office):
    await office.at("2023-03-24 08:00")
    official = office["Tư pháp"]
    assert len(official.seen) == 1
    assert "quý I/2023" in official.text
    assert "khung kế hoạch năm 2023" in official.text


async def test_a_locked_round_is_not_reminded_of(office):
    await office.at("2023-06-09 08:00")
    official = office["Tư pháp"]
    assert len(official.seen) == 1
    assert "quý II và 6 tháng đầu năm 2023" in official.text
    assert "quý I/2023" not in official.text


async def outbox(office) -> list[OutboxMessage]:
    async with office.database.reading() as session:
        return list(await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)))


async def test_no_message_is_lost_when_the_process_dies_before_sending_it(office):
    office.outside.failures[office["Tư pháp"].address] = [Killed()]
    with pytest.raises(Killed):
        await office.at("2023-03-09 08:00")
    assert not office["Tư pháp"].seen
    assert [m.state for m in await outbox(office)].count(OutboxState.SENDING) >= 1
    await office.at("2023-03-09 08:00")
    assert not office["Tư pháp"].seen  # another process may still be sending it
    await office.at("2023-03-09 08:02")
    assert len(office["Tư pháp"].seen) == 1


async def test_a_message_waits_as_long_as_a_flood_limit_demands(office):
    failures = office.outside.failures
    failures[office["Tư pháp"].address] = [DeliveryError("429", retry_after=90)]
    await office.at("2023-03-09 08:00")
    await office.at("2023-03-09 08:01")
    assert not office["Tư pháp"].seen
    await office.at("2023-03-09 08:02")
    assert len(office["Tư pháp"].seen) == 1


async def test_a_message_is_retried_with_growing_pauses_after_network_errors(office):
    address = office["Tư pháp"].address
    office.outside.failures[address] = [DeliveryError("timed out") for _ in range(6)]
    for minute in range(45):
        await office.at(f"2023-03-09 08:{minute:02}")
    assert len(office["Tư pháp"].seen) == 1
    message = next(m for m in await outbox(office) if m.attempts > 1)
    assert message.attempts == 7
    assert message.state == OutboxState.SENT


async def test_a_reminder_that_failed_until_the_end_of_its_hours_is_replaced_by_the_next(office):
    address = office["Tư pháp"].address
    office.outside.failures[address] = [DeliveryError("timed out")] * 3
    for now in ("2023-03-15 16:28", "2023-03-15 16:29", "2023-03-15 17:00"):
        await office.at(now)
    office.outside.failures.clear()
    await office.at("2023-03-16 08:00")
    assert len(office["Tư pháp"].seen) == 1
    assert "hôm nay là hạn cuối" in office["Tư pháp"].text


async def test_a_blocked_account_is_marked_and_reported_to_the_coordinator_once(office):
    address = office["Tư pháp"].address
    blocked = DeliveryError("Forbidden", permanent=True, is_unreachable=True)
    office.outside.failures[address] = [blocked]
    await office.at("2023-03-09 08:00")
    await office.at("2023-03-09 08:05")
    told = [
        text for text in office["Nội vụ"].seen if "Chưa gửi được tin cho đồng chí Tư pháp" in text
    ]
    assert len(told) == 1
    async with office.database.reading() as session:
        account = await session.scalar(select(Account).where(Account.address == address))
        assert account.unreachable_at is not None
    states = {m.person_id: m.state for m in await outbox(office) if m.kind == "reminder"}
    assert list(states.values()).count(OutboxState.FAILED) == 1
    await office.at("2023-03-15 08:00")
    assert not office["Tư pháp"].seen


async def test_a_person_who_reports_while_the_reminder_waits_is_not_reminded(office):
    address = office["Tư pháp"].address
    office.outside.failures[address] = [DeliveryError("429", retry_after=600)]
    await office.at("2023-03-09 08:00")
    await report_everything(office["Tư pháp"])
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-09 08:20")
    assert len(office["Tư pháp"].seen) == before
    assert OutboxState.DROPPED in {m.state for m in await outbox(office)}


async def test_two_deliveries_on_one_database_send_each_message_once(office):
    other = Database(office.settings.database_path)
    twin = Delivery(other, office.rules, office.clock, {office.channel: office.outside})
    office.clock.set(local("2023-03-09 08:00"))
    await asyncio.gather(office.tick(), office.tick(), twin.drain(), twin.drain())
    await twin.drain()
    await other.close()
    assert set(counts(office).values()) == {1}


async def test_a_person_who_writes_again_is_reminded_again(office):
    address = office["Tư pháp"].address
    blocked = DeliveryError("Forbidden", permanent=True, is_unreachable=True)
    office.outside.failures[address] = [blocked]
    await office.at("2023-03-09 08:00")
    await office["Tư pháp"].says(text="/viec")
    await office.at("2023-03-15 08:00")
    assert "ngày mai" in office["Tư pháp"].text


async def test_a_message_that_cannot_be_shown_does_not_delay_others(office, caplog):
    async with office.database.writing() as session:
        letter = Letter(office.organization_id, 1, "of another version", "x", {})
        await post(session, letter, office.clock.now())
    await office.at("2023-03-09 08:00")
    assert set(counts(office).values()) == {1}
    assert "could not be written" in caplog.text


async def test_a_locked_database_after_sending_does_not_cause_a_second_message(office, monkeypatch):
    busy = [OperationalError("x", {}, Exception("database is locked"))]
    mark = outbox_module.mark_sent

    async def hindered(*arguments):
        if busy:
            raise busy.pop()
        await mark(*arguments)

    monkeypatch.setattr(outbox_module, "mark_sent", hindered)
    await office.at("2023-03-09 08:00")
    await office.at("2023-03-09 08:05")
    assert set(counts(office).values()) == {1}


async def test_an_older_rung_is_not_told_after_the_newest_was_answered(office):
    await office.at("2023-06-09 07:00")
    late = await office.seat("Đến sau", (), ("Tư pháp",))
    await office.at("2023-06-12 09:00")
    assert len(late.seen) == 1
    await report_everything(late, opening="Tư pháp · quý II/2023")
    before = len(late.seen)
    await office.at("2023-06-12 10:00")
    assert len(late.seen) == before


async def test_a_reminder_of_many_reports_links_to_the_list(office):
    names = ("Tư pháp", "Văn phòng HĐND - UBND xã", "Văn phòng Nội vụ")
    busy = await office.seat("Ba ngành", (), names)
    await office.at("2023-03-17 08:00")
    assert "6 việc chưa gửi, trong đó 3 đã quá hạn" in busy.text
    assert "… và 1 báo cáo khác" in busy.text
    await talk(busy, [("Việc của tôi", "VIỆC CỦA ĐỒNG CHÍ")])


async def test_a_reminder_that_waited_overnight_is_joined_with_the_next_mornings(office):
    address = office["Tư pháp"].address
    office.outside.failures[address] = [DeliveryError("timed out")] * 9
    for minute in range(8):
        await office.at(f"2023-03-15 16:{20 + minute}")
    office.outside.failures.clear()
    office.clock.set(local("2023-03-16 08:00"))
    await office.delivery.drain()  # before the scheduler's tick
    await office.tick()
    assert len(office["Tư pháp"].seen) == 1
    assert "hôm nay là hạn cuối" in office["Tư pháp"].text


async def test_a_person_who_unblocks_the_assistant_gets_one_message(office):
    address = office["Tư pháp"].address
    blocked = DeliveryError("Forbidden", permanent=True, is_unreachable=True)
    office.outside.failures[address] = [blocked]
    await office.at("2023-03-09 08:00")
    office.clock.set(local("2023-03-14 09:00"))
    await office.gateway.note_reachability(office.channel, address, is_reachable=True)
    await office.delivery.drain()
    await office.tick()
    assert len(office["Tư pháp"].seen) == 1


async def test_nudges_in_the_evening_are_joined(office):
    await office.at("2023-03-10 08:00")
    before = len(office["Tư pháp"].seen)
    for time in ("17:00", "18:30", "20:00"):
        office.clock.set(local(f"2023-03-10 {time}"))
        await talk(office["Nội vụ"], [("/nhacngay", "còn nợ"), ("ok", ("đồng chí",))])
    await office.at("2023-03-13 08:00")
    assert len(office["Tư pháp"].seen) == before + 1


async def test_a_clock_that_was_ahead_suppresses_no_reminder(office):
    await office.at("2023-03-16 08:00")
    before = len(office["Tư pháp"].seen)
    await office.at("2023-03-15 08:00")
    assert len(office["Tư pháp"].seen) == before + 1
    await office.at("2023-03-16 08:00")
    await office.at("2023-03-16 14:00")
    assert len(office["Tư pháp"].seen) == before + 2


async def test_an_office_without_inspectors_is_warned_and_nobody_is_asked_to_inspect(tmp_path):
    people = {name: roles for name, roles in PEOPLE.items() if name != "Kiểm tra"}
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-09 07:00", people=people)
    for time in ("20 08:00", "21 08:00", "24 08:00"):
        await office.at(f"2023-03-{time}")
    assert "kiểm tra tháng 3/2023" not in office["Chủ tịch"].text
    await talk(office["Nội vụ"], [("/kiemtra", "chưa có cán bộ nào nhận được tin: Tổ kiểm tra")])
    await office.close()
