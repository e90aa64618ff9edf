"""The chat page in a real Chromium, on a phone and on a desktop."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Page, expect
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, Message

from simulator.simulator import Simulator
from tests.browser import DESKTOP, PHONE, needs_chromium, opened

from .conftest import COORDINATOR, NEWCOMER, OFFICIAL
from .pictures import png

pytestmark = needs_chromium

on_both = pytest.mark.parametrize("page", [PHONE, DESKTOP], ids=["phone", "desktop"], indirect=True)


@pytest.fixture
async def page(request: pytest.FixtureRequest, base_url: str) -> AsyncIterator[Page]:
    async with opened(base_url, getattr(request, "param", PHONE), is_calm=False) as page:
        yield page


@on_both
async def test_a_chosen_person_can_write(page: Page, simulator: Simulator):
    await page.get_by_test_id(f"person-{OFFICIAL}").click()
    await page.get_by_test_id("composer-input").fill("Xin chào")
    await page.get_by_test_id("composer-input").press("Enter")
    await expect(page.get_by_test_id("message-text")).to_have_text("Xin chào")
    assert simulator.last(OFFICIAL).text == "Xin chào"
    assert simulator.last(OFFICIAL).is_from_bot is False


@on_both
async def test_a_chat_can_be_closed_and_opened_by_address(page: Page, bot: Bot):
    await bot.send_message(OFFICIAL, "đã gửi")
    await page.goto(f"/#/{OFFICIAL}")
    await expect(page.get_by_test_id("message-text")).to_have_text("đã gửi")
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("messages")).to_be_hidden()
    await expect(page.get_by_test_id(f"person-{OFFICIAL}")).to_be_visible()


async def test_unread_messages_are_counted_until_they_are_read(page: Page, bot: Bot):
    await bot.send_message(OFFICIAL, "a")
    await bot.send_message(OFFICIAL, "b")
    badge = page.get_by_test_id(f"unread-{OFFICIAL}")
    await expect(badge).to_have_text("2")
    await page.get_by_test_id(f"person-{OFFICIAL}").click()
    await expect(badge).to_have_count(0)


async def test_text_is_formatted_and_never_becomes_html(page: Page, bot: Bot):
    text = "<b>Đậm</b> &lt;img src=x onerror=alert(1)&gt;"
    await bot.send_message(OFFICIAL, text, parse_mode="HTML")
    await page.goto(f"/#/{OFFICIAL}")
    shown = page.get_by_test_id("message-text")
    await expect(shown).to_have_text("Đậm <img src=x onerror=alert(1)>")
    await expect(shown.locator("strong")).to_have_text("Đậm")
    await expect(shown.locator("img")).to_have_count(0)


@on_both
async def test_a_tap_edits_the_message_and_shows_the_answer(page: Page, bot: Bot):
    sent = await send_button(bot, OFFICIAL)
    await page.goto(f"/#/{OFFICIAL}")
    await page.get_by_test_id("inline-button").click()
    await answer_tap(bot, "Đã lưu", show_alert=False)
    await expect(page.get_by_test_id("toast")).to_have_text("Đã lưu")
    await bot.edit_message_text("Xong", OFFICIAL, sent.message_id)
    await expect(page.get_by_test_id("message-text")).to_have_text("Xong")
    await expect(page.get_by_test_id("inline-button")).to_have_count(0)


async def test_ones_own_message_can_be_edited(page: Page, simulator: Simulator):
    simulator.send_text(OFFICIAL, "Đã rà soát 12 văn bản")
    await page.goto(f"/#/{OFFICIAL}")
    page.on("dialog", lambda dialog: dialog.accept("Đã rà soát 15 văn bản"))
    await page.get_by_test_id("message-text").dblclick()
    await expect(page.get_by_test_id("message-text")).to_have_text("Đã rà soát 15 văn bản")
    await expect(page.get_by_test_id("message")).to_contain_text("đã sửa")
    assert simulator.last(OFFICIAL).edited


async def test_an_alert_stays_until_it_is_closed(page: Page, bot: Bot):
    await send_button(bot, OFFICIAL)
    await page.goto(f"/#/{OFFICIAL}")
    await page.get_by_test_id("inline-button").click()
    await answer_tap(bot, "Nút này đã cũ", show_alert=True)
    await expect(page.get_by_test_id("alert-text")).to_have_text("Nút này đã cũ")
    await page.get_by_test_id("alert-close").click()
    await expect(page.get_by_test_id("alert")).to_be_hidden()


async def test_commands_are_offered_by_the_menu_and_after_a_slash(page: Page, bot: Bot, simulator):
    await bot.set_my_commands([BotCommand("viec", "Việc của tôi"), BotCommand("huy", "Hủy")])
    await page.goto(f"/#/{OFFICIAL}")
    await page.get_by_test_id("menu-button").click()
    await expect(page.get_by_test_id("command-viec")).to_contain_text("Việc của tôi")
    await page.get_by_test_id("composer-input").fill("/h")
    await expect(page.get_by_test_id("command-viec")).to_have_count(0)
    await page.get_by_test_id("composer-input").press("ArrowDown")
    await page.get_by_test_id("composer-input").press("Enter")
    await expect(page.get_by_test_id("message-text")).to_have_text("/huy")
    assert [message.text for message in simulator.messages(OFFICIAL)] == ["/huy"]


async def test_several_photos_are_sent_as_an_album(page: Page, simulator: Simulator):
    await page.goto(f"/#/{OFFICIAL}")
    files = [picture(n) for n in (1, 2)]
    await page.get_by_test_id("file-input").set_input_files(files)  # type: ignore[arg-type]
    await page.get_by_test_id("composer-input").fill("Minh chứng")
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("photo")).to_have_count(2)
    await expect(page.get_by_test_id("message")).to_have_count(1)
    first, second = simulator.messages(OFFICIAL)
    assert first.media_group_id == second.media_group_id is not None
    assert (first.text, first.files[0].content) == ("Minh chứng", png(shade=1))


async def test_a_document_can_be_saved(page: Page, bot: Bot):
    await bot.send_document(OFFICIAL, b"noi dung", filename="Báo cáo quý I.docx")
    await page.goto(f"/#/{OFFICIAL}")
    async with page.expect_download() as saving:
        await page.get_by_test_id("document").click()
    download = await saving.value
    assert download.suggested_filename == "Báo cáo quý I.docx"


async def test_a_newcomer_can_press_start(page: Page, simulator: Simulator):
    await page.goto(f"/#/{NEWCOMER}")
    await page.get_by_test_id("start-button").click()
    await expect(page.get_by_test_id("message-text")).to_have_text("/start")
    await expect(page.get_by_test_id("start-button")).to_be_hidden()


async def test_an_invitation_link_can_be_opened_as_a_chosen_person(page: Page, bot: Bot, simulator):
    await bot.send_message(COORDINATOR, "Mời: https://t.me/nhacviec_bot?start=CODE-1")
    await page.goto(f"/#/{COORDINATOR}")
    await page.get_by_test_id("message-text").get_by_role("link").click()
    await page.get_by_test_id(f"open-as-{NEWCOMER}").click()
    await expect(page.get_by_test_id("message-text")).to_have_text("/start CODE-1")
    assert simulator.last(NEWCOMER).text == "/start CODE-1"


@on_both
async def test_the_clock_shows_the_simulated_day_and_jumps(page: Page, clock):
    await expect(page.get_by_test_id("clock-text")).to_have_text("Thứ Năm, 09/03/2023 · 08:00")
    await page.get_by_test_id("jump-day").click()
    await expect(page.get_by_test_id("clock-text")).to_have_text("Thứ Sáu, 10/03/2023 · 08:00")
    assert clock.jumps == ["next_day"]


async def test_the_bot_can_be_blocked_and_unblocked(page: Page, simulator: Simulator):
    await page.goto(f"/#/{OFFICIAL}")
    await page.get_by_test_id("block").click()
    await expect(page.get_by_test_id("composer")).to_be_hidden()
    assert simulator.chats[OFFICIAL].is_blocked
    await page.get_by_test_id("unblock").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()


def picture(number: int) -> dict[str, str | bytes]:
    return {"name": f"{number}.png", "mimeType": "image/png", "buffer": png(shade=number)}


async def send_button(bot: Bot, chat_id: int) -> Message:
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Mở", callback_data="open"))
    return await bot.send_message(chat_id, "Mở nhé?", reply_markup=markup)


async def answer_tap(bot: Bot, text: str, *, show_alert: bool) -> None:
    [update] = await bot.get_updates(timeout=10)
    assert update.callback_query is not None
    await update.callback_query.answer(text, show_alert=show_alert)
