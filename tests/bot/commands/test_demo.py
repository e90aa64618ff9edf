"""The demo command, as a newcomer sees it."""

import re

import pytest
from playwright.async_api import expect

from tests.bot.processes import demo
from tests.browser import (
    DESKTOP,
    PHONE,
    become,
    needs_chromium,
    newest,
    opened,
    say,
    tap,
)
from tests.thanks import thanked

JUSTICE, COORDINATOR, LAND = 101, 103, "zalo/105"

pytestmark = needs_chromium


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_a_reminder_is_answered_by_taps_and_appears_in_the_summary(tmp_path, viewport):
    async with demo(tmp_path) as address, opened(address, viewport) as page:
        await become(page, JUSTICE)
        await expect(newest(page)).to_contain_text("còn 7 ngày", timeout=10_000)
        await tap(page, "Báo cáo ngay")
        for task in ("1.1", "1.2"):
            await tap(page, f"{task} · Chưa cập nhật")
            # The whole label is matched, because the card may still show it after "1.1 ·".
            await tap(page, re.compile("^Đang thực hiện 50%$"))
            await tap(page, "Xác nhận")
            await expect(newest(page)).to_contain_text(f"Đã ghi nội dung {task}")
        await tap(page, "Gửi báo cáo")
        await expect(newest(page)).to_contain_text(thanked(2, "ngành Tư pháp"))
        await become(page, COORDINATOR)
        await say(page, "/summary")
        await expect(newest(page)).to_contain_text("Ngành đã báo cáo: 1/5")
        await expect(newest(page)).to_contain_text("đang thực hiện 2")


async def test_the_clock_jumps_to_the_next_reminder(tmp_path):
    async with demo(tmp_path) as address, opened(address, DESKTOP) as page:
        await become(page, LAND)
        await expect(newest(page)).to_contain_text("còn 7 ngày", timeout=10_000)
        await page.get_by_test_id("jump-reminder").first.click()
        await expect(newest(page)).to_contain_text("còn 3 ngày")
        await expect(page.get_by_test_id("clock-text").first).to_contain_text("13/03/2023")
        await page.get_by_test_id("jump-reminder").first.click()
        await expect(newest(page)).to_contain_text("ngày mai, 16/03/2023")
        await page.get_by_test_id("jump-day").first.click()
        await expect(newest(page)).to_contain_text("hôm nay là hạn cuối")
        await page.get_by_test_id("jump-reminder").first.click()
        await expect(page.get_by_test_id("clock-text").first).to_contain_text("14:00")
        await expect(newest(page)).to_contain_text("đã nhắc 4 lần")


async def test_an_invitation_is_used_on_a_zalo_phone(tmp_path):
    async with demo(tmp_path) as address, opened(address, DESKTOP) as page:
        await become(page, COORDINATOR)
        await expect(newest(page)).to_contain_text("còn 7 ngày", timeout=10_000)
        await say(page, "/moi")
        await tap(page, "Cán bộ, công chức của ngành")
        await tap(page, "Tư pháp")
        await expect(newest(page)).to_contain_text("Mã mời")
        code = await newest(page).locator("strong").last.inner_text()
        await newest(page).get_by_role("link", name="zalo.me").click()
        await page.get_by_test_id("open-as-zalo-108").click()
        await say(page, code)
        # A reminder may follow at once.
        notice = page.get_by_test_id("message-text").filter(has_text="1. Tôi đã đọc")
        await expect(notice).to_be_visible()


async def test_the_demo_starts_empty_unless_it_is_kept(tmp_path):
    for words, is_kept in (((), False), (("--keep",), True), ((), False)):
        async with demo(tmp_path, *words) as address, opened(address, PHONE) as page:
            await become(page, JUSTICE)
            await say(page, "/baocao")
            expected = "Đang thực hiện 25%" if is_kept else "Đã cập nhật 0/2"
            await expect(newest(page)).to_contain_text(expected)
            if not is_kept:
                await tap(page, "1.1 · Chưa cập nhật")
                await tap(page, "Đang thực hiện 25%")
                await expect(newest(page)).to_contain_text("Mức độ: Đang thực hiện 25%")
