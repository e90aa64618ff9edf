"""One whole round on a phone: all report, one report is returned, a difficulty is answered."""

import re

from playwright.async_api import FilePayload, Locator, Page, expect

from core.wording.departments import body_of
from tests.bot.processes import demo
from tests.browser import PHONE, become, needs_chromium, newest, opened, say, tap
from tests.simulator.pictures import png
from tests.thanks import thanked

JUSTICE, OFFICE, COORDINATOR = range(101, 104)
CULTURE, LAND, CHAIRMAN = "zalo/104", "zalo/105", "zalo/106"

REPORTS: dict[int | str, tuple[str, tuple[str, ...]]] = {
    OFFICE: ("Văn phòng HĐND - UBND xã", ("2.1", "2.2", "2.3", "2.4")),
    CULTURE: ("Văn hoá – LĐTĐ&XH", ("4.1", "4.2")),
    LAND: ("Địa chính – Xây dựng", ("5.1", "5.2")),
}
OWN = ("Văn phòng Nội vụ", ("3.1", "3.2", "3.3"))
RESULT = "Đã rà soát 12/15 văn bản."
REASON = "Còn 3 văn bản chưa rà soát."
DIFFICULTY = "Bưu cục chưa có người trực."
ANSWER = "Bưu cục có người trực từ ngày 15/3."

pytestmark = needs_chromium


async def test_a_whole_round_from_the_reminder_to_the_last_review(tmp_path):
    async with demo(tmp_path) as address, opened(address, PHONE) as page:
        await justice_reports(page)
        for person, (department, codes) in REPORTS.items():
            await become(page, person)
            await reminder_of(page, department)
            await tap(page, "Báo cáo ngay")
            await report(page, department, codes)
        await coordinator_reports_for_their_own_department(page)
        await coordinator_returns_one_task_and_accepts_the_rest(page)
        await justice_mends(page)
        await coordinator_accepts_what_was_mended(page)
        await chairman_reviews_the_coordinating_department(page)
        await difficulty_is_answered(page)
        await everything_is_in_the_summary_and_in_the_history(page)


async def justice_reports(page: Page) -> None:
    """Report one task with a photo, and the other with a difficulty."""
    await become(page, JUSTICE)
    await reminder_of(page, "Tư pháp")
    await tap(page, "Báo cáo ngay")
    await tap(page, "1.1 · Chưa cập nhật")
    await tap(page, exactly("Đang thực hiện 75%"))
    await expect(newest(page)).to_contain_text("Mức độ: Đang thực hiện 75%")
    photo: FilePayload = {"name": "ra-soat.png", "mimeType": "image/png", "buffer": png()}
    await page.get_by_test_id("file-input").set_input_files(photo)
    await say(page, RESULT)
    await expect(newest(page)).to_contain_text("1 tài liệu kiểm chứng")
    await tap(page, "Thêm")
    await expect(newest(page)).to_contain_text(f"Kết quả: {RESULT}")
    await tap(page, "Tự đánh giá điểm")
    await expect(newest(page)).to_contain_text("từ 0 đến 3")
    await say(page, "2,5")
    await expect(newest(page)).to_contain_text("Điểm tự đánh giá: 2,5/3")
    await tap(page, "Xác nhận")
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 1.1")

    await tap(page, "1.2 · Chưa cập nhật")
    await tap(page, exactly("Đang thực hiện 25%"))
    await tap(page, "Khó khăn, vướng mắc")
    await tap(page, exactly("Phối hợp"))
    await expect(newest(page)).to_contain_text("nêu cụ thể vướng mắc")
    await say(page, DIFFICULTY)
    await tap(page, "Chưa có đề xuất")
    await tap(page, exactly("Gửi"))
    await expect(newest(page)).to_contain_text("vướng mắc số 01/2023")
    await tap(page, "Xác nhận")
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 1.2")
    await tap(page, "Gửi báo cáo")
    await expect(newest(page)).to_contain_text(thanked(2, "ngành Tư pháp"))


async def coordinator_reports_for_their_own_department(page: Page) -> None:
    """The coordinator was told of each report, and reports their own tasks as others do."""
    await become(page, COORDINATOR)
    for department in ("Tư pháp", *(name for name, _ in REPORTS.values())):
        await expect(
            message(page, f"{body_of(department)} đã gửi báo cáo quý I/2023")
        ).to_be_visible()
    await expect(message(page, "nêu vướng mắc số 01/2023 (nội dung 1.2)")).to_contain_text(
        DIFFICULTY
    )
    await say(page, "/baocao")
    await report(page, *OWN)


async def coordinator_returns_one_task_and_accepts_the_rest(page: Page) -> None:
    await say(page, "/duyet")
    await expect(newest(page)).to_contain_text("Có 4 báo cáo chờ thẩm định")
    await expect(button(page, OWN[0])).to_have_count(0)  # nobody reviews their own report
    await labels_take_one_line(page)
    await tap(page, "○ Tư pháp · quý I/2023")
    await expect(newest(page)).to_contain_text("tự đánh giá 2,5 điểm; 1 tài liệu kiểm chứng")
    await tap(page, "○ 1.1")
    await expect(newest(page)).to_contain_text(f"Kết quả: {RESULT}")
    await tap(page, "Xem tệp (1)")
    await expect(page.get_by_test_id("document")).to_be_visible()
    await tap(page, "‹ Nội dung 1.1")
    await tap(page, exactly("Trả lại"))
    await expect(newest(page)).to_contain_text("gõ lý do trả lại")
    await say(page, REASON)
    await expect(newest(page)).to_contain_text("chậm nhất ngày nào")
    await tap(page, "Thứ Ba 14/03")
    await expect(newest(page)).to_contain_text("Đã ghi nội dung 1.1: trả lại để sửa")
    await tap(page, "○ 1.2")
    await tap(page, exactly("Đạt"))
    await expect(newest(page)).to_contain_text("Đã duyệt đủ 2 nội dung, 1 đạt")
    for department, codes in REPORTS.values():
        await say(page, "/duyet")
        await tap(page, f"○ {department} · quý I/2023")
        await tap(page, f"Đạt tất cả ({len(codes)} nội dung)")
        await expect(newest(page)).to_contain_text(f"Đã duyệt đủ {len(codes)} nội dung")


async def justice_mends(page: Page) -> None:
    await become(page, JUSTICE)
    returned = message(page, "nội dung 1.1 được trả lại để sửa")
    await expect(returned).to_contain_text(f"Lý do: {REASON}")
    await expect(returned).to_contain_text("chậm nhất ngày 14/03/2023 (thứ Ba)")
    await tap(page, "Mở báo cáo")
    await tap(page, "↩ 1.1")
    await expect(newest(page)).to_contain_text(f"Trả lại để sửa (hạn 14/03/2023): {REASON}")
    await say(page, "Đã rà soát đủ 15/15 văn bản.")
    await tap(page, "Xác nhận")
    await expect(newest(page)).to_contain_text("Đã cập nhật nội dung 1.1")
    await expect(newest(page)).to_contain_text(re.compile(r"đã sửa, chờ thẩm định lại\s+1\.2"))


async def coordinator_accepts_what_was_mended(page: Page) -> None:
    await become(page, COORDINATOR)
    await expect(newest(page)).to_contain_text("Ngành Tư pháp đã sửa nội dung 1.1")
    await tap(page, "Duyệt báo cáo")
    await tap(page, "○ 1.1")
    await expect(newest(page)).to_contain_text("Đã rà soát đủ 15/15 văn bản.")
    await tap(page, "Đạt (2,5 điểm)")
    await expect(newest(page)).to_contain_text("Đã duyệt đủ 2 nội dung, 2 đạt")


async def chairman_reviews_the_coordinating_department(page: Page) -> None:
    await become(page, CHAIRMAN)
    await expect(newest(page)).to_contain_text(f"{OWN[0]} đã gửi báo cáo quý I/2023")
    await tap(page, "Duyệt báo cáo")
    await expect(newest(page)).to_contain_text("Còn 3/3 nội dung chờ thẩm định")
    await tap(page, "Đạt tất cả (3 nội dung)")
    await expect(newest(page)).to_contain_text("Đã duyệt đủ 3 nội dung, 3 đạt")


async def difficulty_is_answered(page: Page) -> None:
    await become(page, COORDINATOR)
    await expect(newest(page)).to_contain_text(f"{OWN[0]} đã được duyệt: 3/3 nội dung đạt")
    await say(page, "/khokhan")
    await tap(page, "Số 01/2023 · Tư pháp")
    await tap(page, exactly("Tiếp nhận"))
    await expect(newest(page)).to_contain_text("Đã tiếp nhận vướng mắc số 01/2023")
    await tap(page, exactly("Trả lời"))
    await expect(newest(page)).to_contain_text("gõ nội dung trả lời")
    await say(page, ANSWER)
    await expect(newest(page)).to_contain_text("Đã ghi trả lời vướng mắc số 01/2023")
    await become(page, JUSTICE)
    await expect(message(page, "đã tiếp nhận")).to_contain_text("Vướng mắc số 01/2023")
    await expect(newest(page)).to_contain_text(ANSWER)
    await tap(page, "Xem vướng mắc số 01/2023")
    await expect(newest(page)).to_contain_text(f"trả lời: {ANSWER}")


async def everything_is_in_the_summary_and_in_the_history(page: Page) -> None:
    await say(page, "/khokhan")
    await tap(page, "Nêu vướng mắc mới")
    await expect(newest(page)).to_contain_text("thuộc nội dung nào")
    await labels_take_one_line(page)
    await say(page, "/lichsu 1.1")
    passes = re.compile(f"Kết luận: đạt.+Kết luận: trả lại để sửa\\s*Lý do: {REASON}", re.DOTALL)
    await expect(newest(page)).to_contain_text(passes)
    await become(page, COORDINATOR)
    await say(page, "/summary")
    await expect(newest(page)).to_contain_text("Ngành đã báo cáo: 5/5")
    await expect(newest(page)).to_contain_text("Tổng 13 nội dung")
    await expect(newest(page)).to_contain_text("Khó khăn, vướng mắc chưa giải quyết: 1")
    await expect(newest(page)).to_contain_text("Số 01/2023 – Tư pháp (1.2), phối hợp: đã trả lời")


async def reminder_of(page: Page, department: str) -> None:
    await expect(newest(page)).to_contain_text(f"của {body_of(department)} đến hạn", timeout=10_000)


async def report(page: Page, department: str, codes: tuple[str, ...]) -> None:
    """Answer each open task of the card, and send it."""
    for code in codes:
        await tap(page, f"{code} · Chưa cập nhật")
        await tap(page, exactly("Đang thực hiện 50%"))
        await tap(page, "Xác nhận")
        await expect(newest(page)).to_contain_text(f"Đã ghi nội dung {code}")
    await tap(page, "Gửi báo cáo")
    done = thanked(len(codes), body_of(department))
    await expect(newest(page)).to_contain_text(done)


async def labels_take_one_line(page: Page) -> None:
    """Check that each button takes one line, because Telegram cuts longer labels."""
    for label in await page.get_by_test_id("inline-button").locator("span").all():
        lines = "node => node.getBoundingClientRect().height / parseFloat(getComputedStyle(node)"
        assert await label.evaluate(f"{lines}.fontSize)") < 2, await label.inner_text()


def exactly(label: str) -> re.Pattern[str]:
    """Find a button by its whole label, because others begin or end with the same words."""
    return re.compile(f"^{re.escape(label)}$")


def message(page: Page, words: str) -> Locator:
    return page.get_by_test_id("message-text").filter(has_text=words).last


def button(page: Page, label: str) -> Locator:
    return page.get_by_test_id("inline-button").filter(has_text=label)
