"""One whole round on Zalo's own client: report, file by a link, return, mend, summary, Word."""

import logging
from io import BytesIO
from urllib.parse import quote, unquote

from docx import Document
from sqlalchemy import select

from models import Evidence
from tests.bot.zalo.zalo_assistant import TOKEN, Phone, ZaloTown, links_in, zalo_town
from tests.office import local
from tests.simulator.pictures import png
from tests.thanks import thanked

RESULT = "Đã rà soát 12/15 văn bản."
REASON = "Còn 3 văn bản chưa rà soát."
MENDED = "Đã rà soát đủ 15/15 văn bản."
PDF = b"%PDF-1.7 a document"


async def test_a_whole_round_by_numbers_a_photo_and_links(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    async with zalo_town(tmp_path, "2023-03-09 07:30") as town, town.running() as assistant:
        town.clock.set(local("2023-03-09 08:00"))
        await assistant.remind()
        await justice_reports(town, town["Tư pháp"])
        async with assistant.database.reading() as session:
            kept = {
                one.file_name: one.media_type for one in await session.scalars(select(Evidence))
            }
        assert kept.pop("Biên bản.pdf") == "application/pdf"
        assert {*kept.values()} == {"image/png"}
        await coordinator_returns_one_task(town["Nội vụ"])
        await justice_mends(town["Tư pháp"])
        await coordinator_accepts(town["Nội vụ"])
        await chairman_takes_the_summary_in_word(town, town["Chủ tịch"])
        said = [one.text for one in town.zalo.sent]
    assert not [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
    assert TOKEN not in caplog.text
    # The phone's own browser logs what it opens.
    logged = [one.getMessage() for one in caplog.records if one.name != "httpx"]
    links = [link for text in said for link in links_in(text)]
    assert len(links) == 2
    assert not [link for link in links if any(link in line for line in logged)]


async def justice_reports(town: ZaloTown, phone: Phone) -> None:
    await phone.sees("của ngành Tư pháp đến hạn ngày 16/03/2023")
    await phone.chooses("Báo cáo ngay", "Đã cập nhật 0/2")
    await phone.chooses("1.1 ", "hiện thực hiện đến đâu")
    await phone.chooses("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%")
    before = len(phone.texts)
    phone.zalo.send_photo(phone.user, png(), RESULT)
    await phone.sees(f"1 tài liệu kiểm chứng; kết quả “{RESULT}”", before)
    await a_pdf_comes_by_the_page(town, phone)
    await phone.chooses("Xác nhận", "Đã ghi nội dung 1.1")
    await phone.chooses("1.2 ", "hiện thực hiện đến đâu")
    await phone.chooses("Đang thực hiện 75%", "Mức độ: Đang thực hiện 75%")
    await phone.says("xac nhan", "Đã ghi nội dung 1.2")  # the label without its diacritics
    await phone.chooses("Gửi báo cáo", thanked(2, "ngành Tư pháp"))


async def a_pdf_comes_by_the_page(town: ZaloTown, phone: Phone) -> None:
    """Send a PDF, which Zalo does not hand on, and then send it where the answer's link leads."""
    before = len(phone.texts)
    phone.zalo.send_file(phone.user, "Biên bản.pdf", PDF)
    (page,) = links_in(await phone.sees("Zalo không chuyển được tệp này", before))
    async with town.browser() as browser:
        assert (await browser.post(page)).status_code == 200
        before = len(phone.texts)
        name = {"X-File-Name": quote("Biên bản.pdf"), "Content-Type": "application/pdf"}
        sent = await browser.post(f"{page}/tep", content=PDF, headers=name)
        assert sent.json()["kept"]
        assert len(phone.texts) == before  # the page tells what became of it
        await browser.post(f"{page}/xong")
    await phone.sees("2 tài liệu kiểm chứng", before)


async def coordinator_returns_one_task(phone: Phone) -> None:
    await phone.sees("Ngành Tư pháp đã gửi báo cáo quý I/2023")
    await phone.says("/duyet", "chờ thẩm định")
    await phone.chooses("Tư pháp", "Còn 2/2 nội dung chờ thẩm định")
    await phone.chooses("1.1", f"Kết quả: {RESULT}")
    await phone.chooses("Trả lại", "gõ lý do trả lại")
    await phone.says(REASON, "chậm nhất ngày nào")
    await phone.chooses("14/03", "Đã ghi nội dung 1.1: trả lại để sửa")


async def justice_mends(phone: Phone) -> None:
    returned = await phone.sees("nội dung 1.1 được trả lại để sửa")
    assert f"Lý do: {REASON}" in returned
    await phone.chooses("Mở báo cáo", "1.1")
    await phone.chooses("1.1 ", f"Trả lại để sửa (hạn 14/03/2023): {REASON}")
    await phone.says(MENDED, MENDED)
    await phone.chooses("Xác nhận", "Đã cập nhật nội dung 1.1")


async def coordinator_accepts(phone: Phone) -> None:
    await phone.sees("Ngành Tư pháp đã sửa nội dung 1.1")
    await phone.chooses("Duyệt báo cáo", "1.1")
    await phone.chooses("Đạt tất cả (2 nội dung)", "Đã duyệt đủ 2 nội dung, 2 đạt")


async def chairman_takes_the_summary_in_word(town: ZaloTown, phone: Phone) -> None:
    await phone.says("/summary", "Ngành đã báo cáo: 1/5")
    await phone.chooses("Word", "Báo cáo của UBND")
    before = len(phone.texts)
    await phone.chooses("Báo cáo của UBND", "chọn người ký")
    await phone.chooses("PHÓ CHỦ TỊCH", "Đang soạn dự thảo báo cáo của UBND")
    told = await phone.sees(".docx", before)
    (path,) = links_in(told)
    async with town.browser() as browser:
        found = await browser.get(path)
    name = unquote(found.headers["content-disposition"].partition("filename*=UTF-8''")[2])
    assert name in told
    assert name.endswith(".docx")
    words = "\n".join(one.text for one in Document(BytesIO(found.content)).paragraphs)
    assert MENDED in words
