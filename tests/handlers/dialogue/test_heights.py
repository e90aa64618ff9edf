"""No screen is higher than a phone, except requested lists; buttons can be read."""

import random

import pytest
from markupsafe import Markup
from sqlalchemy import select

from core.dialogue import state as states
from core.dialogue.rows import rows_of
from core.dialogue.screens import go_back, to_menu
from core.dialogue.undo_button import UNDO
from core.reminders.height import ROOM, height_of
from core.reporting.words.buttons import MOST, button, short_title
from core.screen import Choice, Page
from models import Grant, Person, Role
from tests.office import BUTTONS, Office, photo, report_everything

ASKED_FOR = frozenset(
    {
        "menu.help",
        "summary.first",
        "summary.department",
        "rounds.list",
        "history.task",
        "history.tasks",
        "year_end.list",
        "history.all",
        "calendar.year",
        "tasks.list",
        "year_end.department",
    }
)
PEOPLE = ("Tư pháp", "Văn phòng HĐND", "Nội vụ", "Chủ tịch", "Kiểm tra")
OPENS = ("/menu", "/baocao", "/viec", "/khokhan", "/duyet", "/tontai", "/trangthai", "/nop")
STEPS = 45


@pytest.fixture
async def office(tmp_path):
    opened = await Office.open(tmp_path, BUTTONS, now="2023-03-09 08:00")
    await report_everything(opened["Văn hóa"])
    yield opened
    await opened.close()


async def act(chance, chat, number):
    if not chat.labels or chance.random() < 0.15:
        await chat.says(text=chance.choice(OPENS))
    elif chance.random() < 0.1:
        await chat.says(text="Đã rà soát 12 văn bản theo kế hoạch của xã")
    elif chance.random() < 0.1:
        await chat.says(files=(photo(f"{number}.jpg", bytes([number])),))
    else:
        await chat.answers(chance.choice(chat.labels))


async def test_no_screen_is_higher_than_a_phone(office):
    chance = random.Random(5)
    high: dict[str, int] = {}
    for name in PEOPLE:
        chat = office[name]
        for number in range(STEPS):
            await act(chance, chat, number)
            async with office.database.reading() as session:
                _, state = await states.load(session, office.channel, chat.address)
            if state.step not in ASKED_FOR and not chat.page.is_record:
                high[state.step] = max(high.get(state.step, 0), height_of(chat.page))
    assert len(high) > 15
    assert {step: height for step, height in high.items() if height > ROOM} == {}


async def test_the_first_screens_of_a_person_with_every_role_fit_a_phone(office):
    someone = office["Tư pháp"]
    async with office.database.writing() as session:
        person = await session.scalar(select(Person).where(Person.full_name == "Tư pháp"))
        now = office.clock.now()
        session.add_all(
            Grant(person_id=person.id, role=role, granted_at=now)
            for role in (Role.COORDINATOR, Role.LEADER, Role.INSPECTOR)
        )
    for opened in ("/menu", "/nop", "/duyet", "/tontai", "/khokhan", "/giahan", "/chidao"):
        await someone.says(text=opened)
        assert (opened, height_of(someone.page) <= ROOM) == (opened, True)
    await someone.says(text="/menu")
    first = set(someone.labels)
    await someone.answers("Việc khác")
    assert height_of(someone.page) <= ROOM
    assert {"Báo cáo", "Tổng hợp", "Duyệt báo cáo", "Chỉ đạo"} <= first
    assert {"Mời người dùng", "Kỳ báo cáo", "Trợ giúp"} <= set(someone.labels)
    assert not first & (set(someone.labels) - {"Menu"})


async def test_a_message_on_the_menu_replaces_the_greeting(office):
    official = office["Tư pháp"]
    assert "Kính chào" in await official.says(text="/menu")
    said = await official.says(text="/huy")
    assert said.endswith("Đồng chí chọn việc cần làm:")
    assert "Kính chào" not in said


def test_buttons_that_lead_away_share_a_row_apart_from_the_others():
    do, back, menu, undo = (
        Choice("do", "Gửi"),
        go_back(),
        to_menu(),
        Choice(UNDO, "Hoàn tác"),
    )
    assert rows_of((do, back, menu)) == [[do], [back, menu]]
    assert rows_of((back, menu)) == [[back, menu]]
    assert rows_of((do, do, back, undo)) == [[do], [do], [back, undo]]


def test_a_pages_height_is_counted_in_lines_and_rows_of_buttons():
    short, long = Choice("a", "Ngắn"), Choice("b", "Một nút dài hơn nửa màn hình")
    assert height_of(Page(Markup("x" * 41), ())) - height_of(Page(Markup("x"), ())) == 22
    beside, alone = (long, short, short), (long, short)
    assert height_of(Page(Markup("x"), beside)) == height_of(Page(Markup("x"), alone))
    assert height_of(Page(Markup("x"), (long, long))) > height_of(Page(Markup("x"), (long,)))


def test_a_tasks_button_is_readable_on_a_phone_and_names_the_task():
    title = "Thực hiện nhiệm vụ do UBND, Chủ tịch UBND huyện giao"
    label = button("2.1", title, "chưa cập nhật", "○")
    assert label.startswith("○ 2.1 Nhiệm vụ do")
    assert label.endswith("… · chưa cập nhật")
    assert len(label) <= MOST
    assert short_title("Chất lượng cổng thông tin", 40) == "Chất lượng cổng thông tin"
