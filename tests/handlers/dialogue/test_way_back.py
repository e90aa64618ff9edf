"""“Quay lại” leads to the previous screen, by button and in words."""

from datetime import timedelta

import pytest

from tests.office import report_everything, talk

pytestmark = pytest.mark.both_channels


def _one(chat, words):
    return next(label for label in chat.labels if words in label)


async def test_a_report_opened_from_the_task_list_leads_back_there(office):
    official = office["Tư pháp"]
    await talk(official, [("/viec", "VIỆC")])
    listed = official.text
    await talk(official, [(official.labels[0], "0/2")])
    await talk(official, [(_one(official, "1.1"), "Nội dung 1.1.")])
    await talk(official, [("quay lại", "0/2"), ("‹ Quay lại", "VIỆC")])
    assert official.text == listed
    await talk(official, [("quay lại", "Kính chào")])


async def test_a_screen_opened_from_an_answer_leads_back_to_the_answer(office):
    leader = office["Chủ tịch"]
    await talk(leader, [("/trangthai", "Tư pháp"), ("ngành nào chưa nộp", "chưa")])
    asked = leader.text
    await talk(leader, [("/lich", "2023"), ("quay lại", "")])
    assert leader.text == asked
    await talk(leader, [("‹ Quay lại", "Tư pháp")])
    assert "chưa nộp" not in leader.text
    await talk(leader, [("quay lại", "Kính chào")])


async def test_a_review_opened_from_another_screen_or_from_the_list_leads_back_there(
    office,
):
    await report_everything(office["Tư pháp"])
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/duyet", "Tư pháp")])
    listed = coordinator.text
    await talk(coordinator, [(_one(coordinator, "Tư pháp"), "Tư pháp")])
    await talk(coordinator, [("quay lại", "")])
    assert coordinator.text == listed
    await talk(coordinator, [("/trangthai", "Tư pháp")])
    state = coordinator.text
    opening = "/duyet 1 1"
    await talk(coordinator, [(opening, ""), ("quay lại", "")])
    assert coordinator.text == state


async def test_the_fixed_way_back_applies_after_an_act_or_after_hours(office):
    official = office["Tư pháp"]
    await talk(official, [("/viec", "VIỆC")])
    office.clock.set(office.clock.now() + timedelta(hours=3))
    await talk(official, [("/baocao", "0/2"), ("quay lại", "Kính chào")])
    await talk(official, [("/lydo", "")])
    await talk(official, [("/viec", "VIỆC"), ("/menu", "Kính chào"), ("quay lại", "Kính chào")])


async def test_going_back_and_forth_makes_no_circle(office):
    official = office["Tư pháp"]
    for _ in range(3):
        await talk(official, [("/viec", "VIỆC"), ("/trangthai", ""), ("/lich", "2023")])
    await talk(official, [("quay lại", ""), ("quay lại", "VIỆC"), ("quay lại", "Kính chào")])
