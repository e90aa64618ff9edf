"""Files on a screen are sent with its first page and stored nowhere."""

import pytest
from markupsafe import Markup
from sqlalchemy import select

from bot.gateway import Gateway
from core.dialogue.engine import Dialogue
from core.dialogue.paging import cut
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Step, Tell, Topic, Turn
from core.screen import Attachment, Item, Limits, Page, Screen
from handlers import TOPICS
from models import Conversation
from tests.office import Office, talk

pytestmark = pytest.mark.both_channels

CALENDAR = Attachment("lich.ics", b"BEGIN:VCALENDAR", "text/calendar")
LIMITS = Limits(200, 12)
LIST = "files.list"
LONG = tuple(Item(Markup("{} {}").format("dòng", number)) for number in range(60))


async def give_once(turn: Turn, words: str) -> Move:
    return Tell(Screen(Markup("Lịch đây"), choices=(to_menu(),), files=(CALENDAR,)))


async def open_list(turn: Turn, words: str) -> Move:
    return Go(LIST)


async def show_list(turn: Turn) -> Screen:
    return Screen(Markup("Danh sách"), items=LONG * 20, choices=(to_menu(),), files=(CALENDAR,))


async def answer_list(turn: Turn, reply: Reply) -> Move:
    return Go(LIST)


FILES = Topic((Step(LIST, show_list, answer_list),), {"lich": give_once, "danhsach": open_list})


def with_files(office: Office) -> Office:
    office.gateway = Gateway(
        office.database,
        Dialogue((*TOPICS, FILES), office.rules),
        office.rules,
        office.clock,
        lambda: None,
    )
    return office


def test_only_the_first_page_has_the_files():
    screen = Screen(Markup("Danh sách"), items=LONG, files=(CALENDAR,))
    first = cut(screen, 0, LIMITS).page
    second, number, _ = cut(screen, 1, LIMITS)
    assert number == 1
    assert first.files == (CALENDAR,)
    assert second.files == ()


def test_a_channel_without_files_shows_the_text():
    screen = Screen(Markup("Lịch đây"), choices=(to_menu(),), files=(CALENDAR,))
    page = cut(screen, 0, Limits(200, 12, has_files=False)).page
    assert page == Page(Markup("Lịch đây"), (to_menu(),))


def test_a_note_before_the_screen_does_not_remove_its_files():
    screen = Screen(Markup("Lịch đây"), files=(CALENDAR,)).with_note(Markup("Đã ghi."))
    assert screen.files == (CALENDAR,)


def test_a_files_contents_are_not_logged():
    assert "VCALENDAR" not in repr(Screen(Markup("Lịch đây"), files=(CALENDAR,)))


async def test_the_file_of_a_one_time_message_is_sent_once(office):
    official = with_files(office)["Tư pháp"]
    await talk(official, [("/lich", "Lịch đây")])
    assert official.files == [CALENDAR]
    await talk(official, [("/menu", "Đồng chí chọn việc cần làm")])
    assert official.files == [CALENDAR]


async def test_turning_the_page_does_not_send_the_file_again(office):
    official = with_files(office)["Tư pháp"]
    await talk(official, [("/danhsach", "Trang 1/"), ("Trang sau ›", "Trang 2/")])
    assert official.files == [CALENDAR]


async def test_a_repeated_delivery_changes_nothing_and_shows_the_current_question(office):
    official = with_files(office)["Tư pháp"]
    await official.says(text="/lich", key="same")
    shown = await official.says(text="/lich", key="same")
    assert "Đồng chí chọn việc cần làm" in shown
    assert official.files == [CALENDAR]


async def test_a_conversation_stores_no_file(office):
    official = with_files(office)["Tư pháp"]
    await talk(official, [("/danhsach", "Danh sách")])
    async with office.database.reading() as session:
        kept = (await session.scalars(select(Conversation))).all()
    assert kept
    assert "VCALENDAR" not in str([vars(one) for one in kept])
    assert "lich.ics" not in str([vars(one) for one in kept])
