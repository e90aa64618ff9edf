"""A new digest replaces an unread one; a read one, or one that says more, stays."""

import pytest

from core.errors import DeliveryError
from tests.office import BUTTONS, Office, report_everything, talk

OTHERS = ("Văn phòng HĐND", "Nội vụ", "Văn hóa", "Địa chính")


@pytest.fixture
async def office(tmp_path):
    """Give quarter I three working days after the deadline, without a report of Tư pháp."""
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    for name in OTHERS:
        await report_everything(opened[name])
    await talk(opened["Chủ tịch"], [("/duyet 1 3", "DUYỆT"), ("Đạt tất cả (3 nội dung)", "đạt")])
    await opened.at("2023-03-21 08:00")
    yield opened
    await opened.close()


async def on_the_leaders_next_day(office: Office) -> None:
    """Let days pass until the leader is told of the same report again."""
    for day in ("22", "23", "24", "27", "28"):
        told = len(office["Chủ tịch"].seen)
        await office.at(f"2023-03-{day} 08:00")
        if "đôn đốc Tư pháp" in office["Chủ tịch"].text and len(office["Chủ tịch"].seen) > told:
            return
    raise AssertionError("the leader never heard of it again")


async def test_the_leaders_digest_has_the_request_and_its_buttons(office):
    leader = office["Chủ tịch"]
    assert "Gọi: đồng chí Tư pháp (Tư pháp)." in leader.text
    assert leader.text.endswith("cho ý kiến chỉ đạo: đôn đốc Tư pháp gửi báo cáo.")
    assert leader.labels == ["Giao chỉ đạo", "Trạng thái các ngành"]
    await talk(leader, [("Giao chỉ đạo", "Tư pháp")])


async def test_a_leaders_deputy_is_told_once_of_overdue_reports_and_requests(office):
    await talk(
        office["Chủ tịch"],
        [
            ("/nghiphep", "Chưa ghi lịch nghỉ nào"),
            ("Tôi nghỉ", "từ ngày nào đến ngày nào"),
            ("22/3 - 31/3", "Ai báo cáo thay"),
            ("Nội vụ", "Ghi như vậy?"),
            ("Ghi lịch nghỉ", "Đã ghi nghỉ từ 22/03/2023 đến 31/03/2023."),
        ],
    )
    told = len(office["Nội vụ"].seen)
    for day in ("22", "23", "24", "27", "28"):
        await office.at(f"2023-03-{day} 08:00")
    both = [one for one in office["Nội vụ"].seen[told:] if "cho ý kiến chỉ đạo" in one]
    assert both
    for text in both:
        assert "Kính báo cáo đồng chí Nội vụ: tình hình quá hạn như nêu trên." in text
        assert text.count("ngành đã gửi báo cáo quý I/2023") == 1


async def test_an_unread_digest_is_deleted_when_the_next_one_has_arrived(office):
    coordinator = office["Nội vụ"]
    for day in ("22", "23", "24"):
        await office.at(f"2023-03-{day} 08:00")
    assert "24/03/2023" in coordinator.text
    taken = [int(one) for address, one in office.outside.unsent if address == coordinator.address]
    assert taken
    assert all("QUÁ HẠN BÁO CÁO" in coordinator.seen[one] for one in taken)
    assert len(set(taken)) == len(taken)
    assert len(coordinator.seen) - 1 not in taken


async def test_a_digest_too_old_to_delete_is_shortened_to_one_line(office):
    leader = office["Chủ tịch"]
    first = len(leader.seen) - 1
    await on_the_leaders_next_day(office)
    assert leader.seen[first] == "Đã có báo cáo mới hơn ở dưới."
    assert "đôn đốc Tư pháp, Tổ kiểm tra gửi báo cáo" in leader.text


async def test_a_digest_after_which_the_person_acted_stays(office):
    coordinator, leader = office["Nội vụ"], office["Chủ tịch"]
    first = leader.text
    await coordinator.says(text="ok")
    await leader.says(text="ok")
    office.outside.unsent.clear()
    await on_the_leaders_next_day(office)
    assert first in leader.seen
    assert len([one for one in coordinator.seen if "QUÁ HẠN BÁO CÁO" in one]) > 1
    assert office.outside.unsent
    assert not [one for one, _ in office.outside.unsent if one == leader.address]


async def test_a_digest_that_is_answered_while_the_new_one_is_sent_stays(office, monkeypatch):
    leader, push = office["Chủ tịch"], office.outside.push
    first = leader.text

    async def push_meanwhile(address, page):
        if address == leader.address:
            await leader.says(text="ok")
        return await push(address, page)

    monkeypatch.setattr(office.outside, "push", push_meanwhile)
    await on_the_leaders_next_day(office)
    assert first in leader.seen


async def test_the_new_digest_is_sent_even_if_the_old_one_cannot_be_deleted(office):
    coordinator = office["Nội vụ"]
    office.outside.unsend_failures += [DeliveryError("busy")] * 2
    for day in ("22", "23", "24"):
        await office.at(f"2023-03-{day} 08:00")
    assert "24/03/2023" in coordinator.text
    assert len(office.outside.unsend_failures) < 2


async def test_the_old_digest_is_deleted_only_after_the_new_one_has_arrived(office):
    coordinator = office["Nội vụ"]
    await office.at("2023-03-22 08:00")
    told = len(coordinator.seen)
    office.outside.failures[coordinator.address] = [DeliveryError("busy")]
    await office.at("2023-03-23 08:00")
    assert len(coordinator.seen) == told
    assert not [one for one, _ in office.outside.unsent if one == coordinator.address]
    await office.at("2023-03-23 08:10")
    assert len(coordinator.seen) == told + 1
    assert (coordinator.address, str(told - 1)) in office.outside.unsent


async def test_a_reminder_of_a_persons_own_report_is_never_deleted(office):
    official = office["Tư pháp"]
    await office.at("2023-03-22 08:00")
    await office.at("2023-03-23 08:00")
    assert not [one for one, _ in office.outside.unsent if one == official.address]


async def test_a_reason_for_being_late_is_shown_and_reminders_continue(office):
    official = office["Tư pháp"]
    assert "Báo lý do chậm" in official.labels
    assert "Xin gia hạn" in official.labels
    await talk(
        official,
        [
            ("Báo lý do chậm", "gõ lý do chậm gửi báo cáo"),
            ("Cán bộ phụ trách đi học", "Đã ghi lý do chậm: Cán bộ phụ trách đi học."),
        ],
    )
    told = len(official.seen)
    await office.at("2023-03-22 08:00")
    assert "lý do: “Cán bộ phụ trách đi học”" in office["Nội vụ"].text
    await on_the_leaders_next_day(office)
    assert "đã quá hạn" in " ".join(official.seen[told:])
    assert "lý do: “Cán bộ phụ trách đi học”" in office["Chủ tịch"].text


async def test_only_a_late_report_can_have_a_reason(office):
    await talk(office["Văn hóa"], [("/lydo", "không có báo cáo nào quá hạn")])


async def test_an_extension_can_be_requested_from_the_first_reminder_on(tmp_path):
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-09 07:00")
    await office.at("2023-03-09 08:00")
    official = office["Nội vụ"]
    assert "Xin gia hạn" in official.labels
    assert "Báo lý do chậm" not in official.labels
    await talk(official, [("Xin gia hạn", "GIA HẠN")])
    await office.close()
