"""Nothing that a busy office is shown or given contains words of the program's own language."""

import io
from zipfile import ZipFile

import openpyxl
from docx import Document
from sqlalchemy import select

from core.documents.chart.layout import laid_out
from core.documents.chart.rows import chart_pages
from models import Event
from tests.charts import year_grid
from tests.figures import mixed
from tests.handlers.deadlines.test_extension import ask
from tests.handlers.difficulties.test_difficulty import raises
from tests.handlers.directions.test_direction import direct
from tests.handlers.inspections.test_findings import AFTER, WORDS, record
from tests.handlers.reporting.test_withdrawing import at_task, sends
from tests.handlers.reviews.test_review import give_back, label
from tests.latin import foreign
from tests.office import BUTTONS, Chat, Office, report_everything, talk

_OF_THE_TEST = frozenset({BUTTONS, "c"})  # its channel and the addresses on it


async def a_busy_month(office: Office) -> None:
    """Let everything happen that the log has words for, as far as possible in one month."""
    team, official, leader = office["Kiểm tra"], office["Tư pháp"], office["Chủ tịch"]
    await record(team)
    await talk(official, [("/tontai 1", WORDS), ((AFTER,), "Ảnh, tệp: 1"), ("Gửi", "Chờ Tổ")])
    await talk(team, [("/tontai 1", WORDS)])
    await talk(team, [(label(team, "Xác nhận"), "khắc phục")])
    await raises(official)
    await ask(official)
    await talk(leader, [("Cho ý kiến", "xin ý kiến"), ("Đồng ý gia hạn", "Đã ghi: đồng ý")])
    await direct(leader)
    await at_task(official)
    await sends(official)
    await report_everything(official)
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("Duyệt báo cáo", "Còn 2/2")])
    await give_back(coordinator)
    await talk(coordinator, [(label(coordinator, "○ 1.2"), "Nội dung 1.2."), ("Đạt", "1.2")])


async def everything_ordered(chat: Chat) -> None:
    await chat.says(text="/tailieu")
    for wanted in list(chat.labels):
        if wanted.endswith((")",)):
            await chat.says(text="/tailieu")
            await chat.answers(wanted)
            if "Chủ tịch" in chat.labels:
                await chat.answers("Chủ tịch")


def words_of(name: str, content: bytes) -> list[str]:
    """Give the text of a file; empty for a picture."""
    if name.endswith(".xlsx"):
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
        cells = [str(one) for sheet in book for row in sheet.values for one in row if one]
        return [*book.sheetnames, *cells]
    if name.endswith(".docx"):
        document = Document(io.BytesIO(content))
        tables = [
            cell.text for table in document.tables for row in table.rows for cell in row.cells
        ]
        return [paragraph.text for paragraph in document.paragraphs] + tables
    if name.endswith(".zip"):
        with ZipFile(io.BytesIO(content)) as archive:
            lists = [one for one in archive.namelist() if one.endswith(".xlsx")]
            return [words for one in lists for words in words_of(one, archive.read(one))]
    return []


async def test_no_screen_or_file_of_a_busy_office_has_a_foreign_word(tmp_path):
    office = await Office.open(tmp_path, BUTTONS)
    await a_busy_month(office)
    for chat in list(office.chats.values()):
        for command in ("/lichsu", "/dulieu", "/viec", "/trangthai", "/summary", "/menu", "/lich"):
            await chat.says(text=command)
    coordinator = office["Nội vụ"]
    await talk(coordinator, [("/lichsu", "ngành nào"), ("Tư pháp", "LỊCH SỬ")])
    await coordinator.answers(label(coordinator, "Cả ngành"))
    await everything_ordered(coordinator)
    files = {file.name: file.content for file in coordinator.files}
    assert {name.rpartition(".")[2] for name in files} == {"docx", "xlsx", "zip", "png"}
    async with office.database.reading() as session:
        assert len(set(await session.scalars(select(Event.action)))) >= 15
    said = [words for chat in office.chats.values() for words in (*chat.seen, *chat.labels)]
    said += [words for name, content in files.items() for words in words_of(name, content)]
    assert any("Xác nhận đã khắc phục" in words for words in said)  # the action "mending confirmed"
    found = {words: foreign(words, _OF_THE_TEST) for words in said}
    assert {words[:80]: wrong for words, wrong in found.items() if wrong} == {}
    await office.close()


def test_no_chart_has_a_foreign_word():
    pages = chart_pages(mixed(), year_grid(mixed()), "xã Tùng Ảnh")
    drawn = [one.words for sheet in laid_out(pages) for one in sheet.letters]
    allowed = frozenset("abn")  # explained in the chart's notes
    assert {words for words in drawn if foreign(words, allowed)} == set()
