"""A Zalo phone of the chat page in a real Chromium."""

from playwright.async_api import expect

from simulator.simulator import Simulator
from simulator.zalo.phones import ZaloPhones
from tests.browser import PHONE, needs_chromium, opened
from tests.simulator.pictures import png

from .conftest import CHAIRMAN, CHAIRMAN_ID, NEWCOMER, Calls

pytestmark = needs_chromium


async def test_a_visitor_writes_on_zalo_and_changes_to_telegram(
    call: Calls, zalo: ZaloPhones, simulator: Simulator, base_url: str
):
    await call("sendMessage", chat_id=CHAIRMAN_ID, text="Báo cáo: http://127.0.0.1:9/bc")
    invitation = f"Mời: https://zalo.me/{zalo.account}"
    await call("sendMessage", chat_id=CHAIRMAN_ID, text=invitation)
    styles = [{"start": 0, "len": 2, "st": ["b", "c_db342e"]}]
    await call("sendMessage", chat_id=CHAIRMAN_ID, text="1. Duyệt", text_styles=styles)
    async with opened(base_url, PHONE) as page:
        await page.get_by_test_id(f"person-zalo-{CHAIRMAN}").click()
        words = page.get_by_test_id("message-text")
        await expect(words.first.get_by_role("link")).to_have_attribute(
            "href", "http://127.0.0.1:9/bc"
        )
        await expect(words.last.locator("strong .style-c_db342e")).to_have_text("1.")
        await expect(page.get_by_test_id("menu-button")).to_be_hidden()
        photo = {"name": "1.png", "mimeType": "image/png", "buffer": png()}
        await page.get_by_test_id("file-input").set_input_files(photo)  # type: ignore[arg-type]
        await page.get_by_test_id("composer-input").press("Enter")
        await expect(page.get_by_test_id("photo")).to_have_count(1)
        await page.get_by_test_id("composer-input").fill("1")
        await page.get_by_test_id("composer-input").press("Enter")
        await expect(words.last).to_have_text("1")
        assert zalo.last(CHAIRMAN).text == "1"
        await page.goto(f"/#/zalo/{NEWCOMER}")
        await page.get_by_test_id("other-phone").click()
        await expect(page.get_by_test_id("start-button")).to_be_visible()
        await page.get_by_test_id("other-phone").click()
        await page.goto(f"/#/zalo/{CHAIRMAN}")
        await words.filter(has_text="Mời").get_by_role("link").click()
        await page.get_by_test_id(f"open-as-zalo-{NEWCOMER}").click()
        await page.get_by_test_id("composer-input").fill("Xin chào")
        await page.get_by_test_id("composer-input").press("Enter")
        await expect(words.last).to_have_text("Xin chào")
    assert simulator.messages(NEWCOMER) == []
