"""One whole round on Zalo phones: report, file by a link, return, mend, summary, Word by a link."""

from playwright.async_api import FilePayload, Page, expect

from tests.bot.processes import demo
from tests.bot.test_whole_round import exactly, message, reminder_of
from tests.browser import PHONE, become, needs_chromium, newest, opened, say, tap
from tests.plain_http import plain_client
from tests.simulator.pictures import png
from tests.thanks import thanked

COORDINATOR, LAND, CHAIRMAN = 103, "zalo/105", "zalo/106"
DEPARTMENT = "Địa chính – Xây dựng"
RESULT = "Đã tuyên truyền tại 5 thôn."
REASON = "Còn 2 thôn chưa tuyên truyền."

pytestmark = needs_chromium


async def test_a_whole_round_by_typed_answers_photos_and_links(tmp_path):
    async with demo(tmp_path) as address, opened(address, PHONE) as page:
        await land_reports(page)
        await coordinator_returns_one_task(page)
        await land_mends(page)
        await chairman_reads_the_summary_and_takes_documents(page)


async def land_reports(page: Page) -> None:
    await become(page, LAND)
    await reminder_of(page, DEPARTMENT)
    await tap(page, "Báo cáo ngay")
    await tap(page, "5.1 · Chưa cập nhật")
    await tap(page, exactly("Đang thực hiện 50%"))
    photo: FilePayload = {"name": "1.png", "mimeType": "image/png", "buffer": png()}
    await page.get_by_test_id("file-input").set_input_files(photo)
    await say(page, RESULT)
    await expect(newest(page)).to_contain_text("1 tài liệu kiểm chứng")
    await send_by_the_upload_page(page, "Biên bản.pdf")
    await expect(newest(page)).to_contain_text("2 tài liệu kiểm chứng")
    await say(page, "xac nhan")  # the label without its diacritics
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 5.1")
    await tap(page, "5.2 · Chưa cập nhật")
    await say(page, "Đang thực hiện 75%")
    await tap(page, "Xác nhận")
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 5.2")
    await tap(page, "Gửi báo cáo")
    await expect(newest(page)).to_contain_text(thanked(2, f"ngành {DEPARTMENT}"))


async def send_by_the_upload_page(page: Page, name: str) -> None:
    """Send a file, which Zalo does not hand on, and then send it where the answer's link leads."""
    file: FilePayload = {"name": name, "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF"}
    await page.get_by_test_id("file-input").set_input_files(file)
    await page.get_by_test_id("send").click()
    async with page.context.expect_page() as opening:
        await newest(page).get_by_role("link").click()
    door = await opening.value
    await door.get_by_test_id("open").click()
    await door.get_by_test_id("choose").set_input_files(file)
    await expect(door.get_by_test_id("file")).to_have_class("kept")
    await door.get_by_test_id("done").click()
    await expect(door.get_by_test_id("ended")).to_be_visible()
    await door.close()


async def coordinator_returns_one_task(page: Page) -> None:
    await become(page, COORDINATOR)
    await say(page, "/duyet")
    await tap(page, f"○ {DEPARTMENT} · quý I/2023")
    await tap(page, "○ 5.1")
    await expect(newest(page)).to_contain_text(f"Kết quả: {RESULT}")
    await tap(page, exactly("Trả lại"))
    await say(page, REASON)
    await tap(page, "Thứ Ba 14/03")
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 5.1: trả lại để sửa")


async def land_mends(page: Page) -> None:
    await become(page, LAND)
    returned = message(page, "nội dung 5.1 được trả lại để sửa")
    await expect(returned).to_contain_text(f"Lý do: {REASON}")
    await tap(page, "Mở báo cáo")
    await tap(page, "↩ 5.1")
    await expect(newest(page)).to_contain_text(f"Trả lại để sửa (hạn 14/03/2023): {REASON}")
    await say(page, "Đã tuyên truyền đủ 7 thôn.")
    await tap(page, "Xác nhận")
    await expect(newest(page)).to_contain_text("Đã cập nhật nội dung 5.1")
    await become(page, COORDINATOR)
    await expect(newest(page)).to_contain_text(f"Ngành {DEPARTMENT} đã sửa nội dung 5.1")


async def chairman_reads_the_summary_and_takes_documents(page: Page) -> None:
    await become(page, CHAIRMAN)
    await say(page, "/summary")
    await expect(newest(page)).to_contain_text("Ngành đã báo cáo: 1/5")
    await tap(page, "Biểu đồ")
    await expect(page.get_by_test_id("photo").first).to_be_visible(timeout=20_000)
    await say(page, "/summary")
    await tap(page, "Word")
    await tap(page, "Báo cáo của UBND")
    await tap(page, "PHÓ CHỦ TỊCH")
    link = message(page, ".docx").get_by_role("link")
    await expect(link).to_be_visible(timeout=20_000)
    async with plain_client() as client:
        found = await client.get(await link.get_attribute("href") or "")
    assert found.content.startswith(b"PK")
    assert "DU-THAO" in found.headers["content-disposition"]
