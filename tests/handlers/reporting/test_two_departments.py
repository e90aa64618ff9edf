"""An official of two departments is asked only once which one is meant."""

import pytest

from core.dialogue.step import Turn
from core.people.actor import find_actor
from core.people.invitations import Visitor
from handlers.dialogue.choosing import department_at_hand
from tests.office import photo, talk
from tests.thanks import thanked

LAND = "Địa chính – Xây dựng"


@pytest.fixture
async def both(office):
    return await office.seat("Hai ngành", (), ("Tư pháp", LAND))


async def test_the_choice_of_the_department_shows_round_and_state_and_is_made_once(office, both):
    await talk(
        both,
        [
            ("/baocao", "chọn báo cáo cần làm"),
            (f"{LAND} · quý I/2023 · 0/2", "ĐỊA CHÍNH – XÂY DỰNG"),
            ("5.1", "Nội dung 5.1."),
            ("50", "Mức độ: Đang thực hiện 50%"),
            ("bao cao", ("BÁO CÁO QUÝ I/2023 – ĐỊA CHÍNH – XÂY DỰNG", "not:chọn báo cáo")),
            ("Báo cáo khác", "chọn báo cáo cần làm"),
            ("Tư pháp · quý I/2023 · 0/2", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP"),
            ("/baocao", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP"),
        ],
    )


async def test_the_department_is_asked_for_again_from_the_menu_and_after_sending(office, both):
    await talk(both, [("/baocao", "chọn báo cáo"), ("Tư pháp · quý I/2023 · 0/2", "TƯ PHÁP")])
    for task in ("1.1", "1.2"):
        await talk(both, [(task, "đến đâu"), ("50", "Mức độ"), ("Xác nhận", "Đã ghi")])
    await talk(
        both,
        [
            ("Gửi báo cáo", thanked(2, "ngành Tư pháp")),
            ("/baocao", "chọn báo cáo cần làm"),
            (f"{LAND} · quý I/2023 · 0/2", "ĐỊA CHÍNH"),
            ("menu", "việc cần làm"),
            ("/baocao", "chọn báo cáo cần làm"),
        ],
    )
    assert "Tư pháp · quý I/2023 · đã gửi" in both.labels


async def test_open_reports_of_both_departments_are_listed(office, both):
    await talk(
        both, [("/viec", ("quý I/2023 – Tư pháp", f"quý I/2023 – {LAND}", "○ 1.1", "○ 5.2"))]
    )


async def test_a_photo_before_any_choice_is_asked_for_its_task_only_once(office, both):
    await talk(
        both,
        [
            ((photo(),), "của nội dung nào"),
            ("5.1 Tuyên truyền… · Địa chính – Xây dựng", ("Đã nhận 1 tệp kiểm chứng", "5.1")),
            ("50", "1 tệp"),
            ("/baocao", ("ĐỊA CHÍNH – XÂY DỰNG", "not:chọn báo cáo")),
        ],
    )


async def test_a_photo_on_a_departments_card_is_asked_for_only_its_tasks(office, both):
    await talk(
        both,
        [
            ("/baocao", "chọn báo cáo"),
            ("Tư pháp · quý I/2023 · 0/2", "TƯ PHÁP"),
            ((photo(),), f"not:{LAND}"),
            ((photo("b.jpg", b"two"),), ("Đã nhận 2 tệp", f"not:{LAND}")),
            ("Nội dung khác", "2 ảnh này là của nội dung nào"),
            ("5.2 Giải quyết… · Địa chính – Xây dựng", ("Đã nhận 2 tệp kiểm chứng", "5.2")),
        ],
    )


async def test_an_official_of_one_department_is_not_offered_another(office):
    official = office["Tư pháp"]
    await talk(official, [("/baocao", "BÁO CÁO QUÝ I/2023 – TƯ PHÁP")])
    assert "Báo cáo khác" not in official.labels
    await talk(official, [((photo(),), ("Ảnh này là của", "not:Tư pháp, "))])
    assert "Nội dung khác" not in official.labels


async def test_the_chosen_department_must_be_one_for_which_the_person_reports(office, both):
    async def turn_of(session, chat, **data) -> Turn:
        now = office.clock.now()
        known = await find_actor(session, office.channel, chat.address, office.rules.local(now))
        visitor = Visitor(office.channel, chat.address, chat.name)
        return Turn(session, office.rules, now, visitor, known, data)

    async with office.database.reading() as session:
        turn = await turn_of(session, both)
        law, land = turn.actor.department_ids
        assert department_at_hand(turn) is None
        assert department_at_hand(await turn_of(session, both, department_id=land)) == land
        assert department_at_hand(await turn_of(session, both, department_id=10**9)) is None
        only = await turn_of(session, office["Tư pháp"], department_id=land)
        assert department_at_hand(only) == law


async def test_a_difficulty_of_two_departments_asks_for_its_department(office, both):
    await talk(
        both,
        [
            ("/khokhan", "ngành nào"),
            (LAND, (LAND, "nội dung")),
        ],
    )
    assert not any(label.startswith("1.1") for label in both.labels)
