"""The upload page in a real browser, from the link to the chat that goes on."""

import os

import pytest
from playwright.async_api import FilePayload, Page, Route, expect

from tests.bot.web.test_uploads import at_task, proven
from tests.bot.web.web_office import LIMIT, PDF, listening_office
from tests.browser import DESKTOP, PHONE, needs_chromium, opened

pytestmark = needs_chromium

JUSTICE = "Tư pháp"


def a_file(name: str, content: bytes = PDF) -> FilePayload:
    return {"name": name, "mimeType": "application/pdf", "buffer": content}


async def says_later(route: Route) -> None:
    await route.fulfill(status=503, json={"kept": False, "words": "Trợ lý đang bận"})


async def picture(page: Page, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        await page.screenshot(path=f"{folder}/{name}.png", full_page=True)


async def test_a_file_that_breaks_off_is_offered_again_and_the_others_arrive(tmp_path):
    async with listening_office(tmp_path) as web:
        await at_task(web.office[JUSTICE])
        link = await web.upload_link(web.office[JUSTICE])
        async with opened(web.server.address, PHONE) as page:
            await page.goto(link.replace(web.address, web.server.address))
            await page.get_by_test_id("open").click()
            cut = "**/tep"
            await page.route(cut, lambda route: route.abort(), times=1)
            await page.get_by_test_id("choose").set_input_files(
                [a_file("một.pdf", PDF + b"1"), a_file("hai.pdf", PDF + b"2")]
            )
            files = page.get_by_test_id("file")
            await expect(files).to_have_class(["refused", "kept"])
            await expect(files.first).to_contain_text("Chưa gửi được do mất kết nối")
            assert await proven(web.office) == ["hai.pdf"]
            await picture(page, "broken-off")
            await page.route(cut, says_later, times=1)
            await page.get_by_role("button", name="Gửi lại").click()
            await expect(files.first).to_contain_text("Trợ lý đang bận")
            await page.get_by_role("button", name="Gửi lại").click()
            await expect(files).to_have_class(["kept", "kept"])
            await page.route("**/xong", says_later, times=1)
            await page.get_by_test_id("done").click()
            await expect(page.get_by_test_id("problem")).to_have_text("Trợ lý đang bận")
            await page.get_by_test_id("done").click()
            await expect(page.get_by_test_id("ended")).to_be_visible()
        assert await proven(web.office) == ["hai.pdf", "một.pdf"]


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_files_are_sent_and_refused_on_the_page_and_the_chat_goes_on(tmp_path, size):
    async with listening_office(tmp_path) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        link = (await web.upload_link(chat)).replace(web.address, web.server.address)
        async with opened(web.server.address, size) as page:
            await page.goto(link)
            await picture(page, f"open-{size['width']}")
            await page.get_by_test_id("open").click()
            await expect(page.get_by_test_id("question")).to_contain_text("1.1")
            await picture(page, f"empty-{size['width']}")
            await page.get_by_test_id("choose").set_input_files(
                [
                    a_file(
                        "Biên bản họp ngày 09-3-2023 của Ban chỉ đạo cải cách hành chính xã.pdf"
                    ),
                    a_file("Công văn MẬT.pdf"),
                    a_file("quá lớn.pdf", PDF + bytes(LIMIT)),
                ]
            )
            files = page.get_by_test_id("file")
            await expect(files).to_have_class(["kept", "refused", "refused"])
            await picture(page, f"sent-{size['width']}")
            await page.reload()
            await expect(files).to_have_class(["kept", "refused"])
            await page.get_by_test_id("done").click()
            await expect(page.get_by_test_id("ended")).to_contain_text("trở lại cuộc trò chuyện")
            await picture(page, f"ended-{size['width']}")
        assert len(await proven(web.office)) == 1
        assert len(web.answering.sent) == 1
