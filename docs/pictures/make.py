"""Takes the documentation's pictures from a fresh demo: make.py ADDRESS."""

import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import FilePayload, Page, ViewportSize, sync_playwright

from bot.commands.poster import Poster, QrCode, poster_picture
from core.installation.words import poster

PHONE, DESKTOP = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=800)
JUSTICE, COORDINATOR, NEWCOMER, CULTURE_ON_ZALO = 101, 103, 108, "zalo/104"
PROOF: FilePayload = {"name": "BC-08.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}


def _tap(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_test_id("inline-button").filter(has_text=label).last.click()
        page.wait_for_timeout(900)


def _say(page: Page, words: str, *files: FilePayload) -> None:
    page.get_by_test_id("file-input").set_input_files(files)
    page.get_by_test_id("composer-input").fill(words)
    page.get_by_test_id("send").click()
    page.wait_for_timeout(2000)


def _take(page: Page, name: str) -> None:
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")
    page.wait_for_timeout(800)
    file = Path(__file__).with_name(f"{name}.png")
    page.screenshot(path=file)
    _make_small(file)


def _make_small(file: Path) -> None:
    with Image.open(file) as taken:
        few = taken.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def _draw_poster() -> None:
    """Draw the picture for the wall, of a bot that does not exist."""
    code = QrCode("https://zalo.me/bot.example", poster.ZALO, "Bot Nhắc việc Tùng Ảnh")
    steps = poster.steps(poster.ZALO, has_code=False, is_started_by_link=False)
    named = tuple(step.replace("⟨văn phòng⟩", "Văn phòng - Nội vụ") for step in steps)
    file = Path(__file__).with_name("poster.png")
    file.write_bytes(poster_picture(Poster(poster.title(), "xã Tùng Ảnh", (code,), named)))
    _make_small(file)


def _report(page: Page) -> None:
    page.goto(f"/#/{JUSTICE}")
    _take(page, "phone-reminder")
    _tap(page, "Báo cáo ngay")
    _take(page, "phone-card")
    _tap(page, "1.1 ")
    _take(page, "phone-level")
    _tap(page, "Đang thực hiện 50%")
    _say(page, "Đã rà soát 12/15 văn bản.", PROOF)
    _tap(page, "Thêm", "Khó khăn, vướng mắc")
    _say(page, "Bưu cục chưa có người trực; đề nghị UBND xã làm việc với bưu điện.")
    _tap(page, "Phối hợp", "Chưa có đề xuất", "Gửi")
    page.locator(".scroller").evaluate("node => node.scrollBy(0, -150)")
    _take(page, "phone-answer")
    _tap(page, "Xác nhận", "1.2 ", "Đang thực hiện 75%", "Xác nhận", "Gửi báo cáo")
    _take(page, "phone-sent")


def _review(page: Page) -> None:
    page.goto(f"/#/{COORDINATOR}")
    _say(page, "/khokhan")
    _tap(page, "Số 01/2023")
    _take(page, "phone-difficulty")
    _say(page, "/duyet")
    _tap(page, "Tư pháp", "1.1 ")
    _take(page, "phone-review")


def _take_documents(page: Page) -> None:
    page.goto(f"/#/{COORDINATOR}")
    _say(page, "/summary")
    _tap(page, "Biểu đồ", "Word", "Báo cáo của UBND", "PHÓ CHỦ TỊCH")
    page.locator("text=DU-THAO_BC").last.wait_for(timeout=180_000)
    page.locator(".scroller").evaluate("node => node.scrollTo(0, node.scrollHeight)")
    _take(page, "phone-documents")


def _invite(page: Page) -> None:
    page.goto(f"/#/{COORDINATOR}")
    _say(page, "/moi")
    _tap(page, "Cán bộ, công chức của ngành", "Tư pháp")
    _take(page, "phone-invite")
    code = page.get_by_test_id("message-text").last.locator("b, strong").last.inner_text()
    page.goto(f"/#/{NEWCOMER}")
    page.get_by_test_id("start-button").click()
    _say(page, code)
    _take(page, "phone-notice")


def _report_on_zalo(page: Page) -> None:
    page.goto(f"/#/{CULTURE_ON_ZALO}")
    for number in ("1", "1", "3"):
        _say(page, number)
    _take(page, "phone-zalo")
    _say(page, "", PROOF)
    upload = page.locator("a[href*='/gui/']").last.get_attribute("href")
    page.goto(upload or "")
    page.get_by_role("button").first.click()
    decision: FilePayload = {**PROOF, "name": "Quyết định 15.docx", "buffer": b"PK\x03\x04"}
    page.locator("input[type=file]").set_input_files([PROOF, decision])
    page.wait_for_timeout(2000)
    _take(page, "phone-upload")


def _main(address: str) -> None:
    _draw_poster()
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        phone = browser.new_page(base_url=address, viewport=PHONE, device_scale_factor=2)
        _report(phone)
        _review(phone)
        _take_documents(phone)
        desktop = browser.new_page(base_url=address, viewport=DESKTOP)
        desktop.goto(f"/#/{COORDINATOR}")
        _say(desktop, "/summary")
        desktop.locator(".scroller").evaluate("node => node.scrollBy(0, -320)")
        _take(desktop, "desktop-summary")
        _invite(phone)
        _report_on_zalo(phone)


_main(sys.argv[1])
