"""The upload page: whose it is, what it takes, and how the chat goes on."""

from sqlalchemy import select

from core.dialogue.incoming import Untaken
from models import Evidence, Task
from tests.bot.web.web_office import UploadPage
from tests.office import Chat, Office, talk

JUSTICE = "Tư pháp"


async def at_task(chat: Chat) -> None:
    await chat.says(text="/baocao")
    await chat.answers(next(label for label in chat.labels if "1.1" in label))
    await chat.answers("Đang thực hiện 50%")


async def proven(office: Office) -> list[str]:
    """Give the name of each file that is evidence of task 1.1."""
    async with office.database.reading() as session:
        found = await session.scalars(
            select(Evidence.file_name)
            .join(Task, Task.id == Evidence.task_id)
            .where(Evidence.withdrawn_at.is_(None), Task.code == "1.1")
            .order_by(Evidence.id)
        )
        return list(found)


async def test_files_reach_the_open_question_and_the_chat_goes_on_once(web):
    chat = web.office[JUSTICE]
    await at_task(chat)
    page = await web.opened(chat)
    first = await page.send("biên bản họp.pdf")
    second = await page.send("danh sách.xlsx", b"PK\x03\x04 a sheet", "application/zip")
    assert [first.json()["kept"], second.json()["kept"]] == [True, True], first.text
    assert await proven(web.office) == ["biên bản họp.pdf", "danh sách.xlsx"]
    assert web.answering.sent == []
    ended = await page.end()
    assert "trở lại cuộc trò chuyện" in ended.json()["words"]
    (shown,) = web.answering.sent
    assert shown.startswith("Đã nhận 2 tệp")
    await talk(chat, [("Xác nhận", "Đã ghi")])


async def test_a_file_that_the_channel_does_not_hand_on_is_answered_with_the_link(web):
    chat = web.office[JUSTICE]
    await at_task(chat)
    link = await web.upload_link(chat)
    shown = await chat.says(untaken=Untaken.FILE, upload_url=link)
    assert link in shown
    page = UploadPage(web.phone(), link)
    await page.open()
    assert (await page.send()).json()["kept"]
