"""The upload page: whose it is, what it takes, and how the chat goes on."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from core.dialogue.incoming import Untaken
from core.dialogue.upload_links import LIFETIME, hash_of
from models import Account, Evidence, Grant, Person, Task, UploadLink
from tests.bot.web.web_office import LIMIT, PDF, UploadPage, web_office
from tests.office import Chat, Office, photo, talk

JUSTICE = "Tư pháp"
BACK_TO_CHAT = "trở lại cuộc trò chuyện với trợ lý và gửi lại tệp"


async def at_task(chat: Chat, code: str = "1.1") -> None:
    await chat.says(text="/baocao")
    await chat.answers(next(label for label in chat.labels if code in label))
    await chat.answers("Đang thực hiện 50%")


async def proven(office: Office) -> list[str]:
    """Give the name of each file that is evidence of a task."""
    async with office.database.reading() as session:
        found = await session.scalars(
            select(Evidence.file_name)
            .join(Task, Task.id == Evidence.task_id)
            .where(Evidence.withdrawn_at.is_(None))
            .order_by(Evidence.id)
        )
        return list(found)


@pytest.fixture
async def chat(web):
    """The chat of an official whose open question is task 1.1."""
    official = web.office[JUSTICE]
    await at_task(official)
    return official


async def test_files_reach_the_open_question_and_the_chat_goes_on_once(web, chat):
    page = await web.opened(chat)
    first = await page.send("biên bản họp.pdf")
    second = await page.send("danh sách.xlsx", b"PK\x03\x04 a sheet", "application/zip")
    assert [first.json()["kept"], second.json()["kept"]] == [True, True]
    assert await proven(web.office) == ["biên bản họp.pdf", "danh sách.xlsx"]
    assert web.answering.sent == []
    ended = await page.end()
    assert "trở lại cuộc trò chuyện" in ended.json()["words"]
    (shown,) = web.answering.sent
    assert shown.startswith("Đã nhận 2 tệp")
    await talk(chat, [("Xác nhận", "Đã ghi")])


async def test_a_file_that_the_channel_does_not_hand_on_is_answered_with_the_link(web, chat):
    link = await web.upload_link(chat)
    shown = await chat.says(untaken=Untaken.FILE, upload_url=link)
    assert link in shown
    page = UploadPage(web.phone(), link)
    await page.open()
    assert (await page.send()).json()["kept"]


async def test_a_file_that_no_question_asked_for_waits_for_its_task(web):
    chat = web.office[JUSTICE]
    await chat.says(text="/menu")
    page = await web.opened(chat)
    assert (await page.send("một.pdf", PDF + b"1")).json()["kept"]
    assert (await page.send("hai.pdf", PDF + b"2")).json()["kept"]
    await page.end()
    (shown,) = web.answering.sent
    assert "2 tệp" in shown
    await chat.answers(next(label for label in chat.labels if "1.1" in label))
    assert await proven(web.office) == ["một.pdf", "hai.pdf"]


async def test_reading_a_link_takes_it_from_nobody(web, chat):
    link = await web.upload_link(chat)
    for _ in range(3):
        assert "Mở trang gửi tệp" in (await web.phone().get(link)).text
    page = UploadPage(web.phone(), link)
    assert "1.1" in (await page.open()).text


async def test_the_first_browser_keeps_the_link_and_another_is_refused(web, chat):
    page = await web.opened(chat)
    stranger = UploadPage(web.phone(), page.link)
    for answer in (await stranger.look(), await stranger.open(), await stranger.send()):
        assert answer.status_code == 403
        assert (
            "trên một máy hoặc trình duyệt khác" in answer.json().get("words", "")
            if (answer.headers["content-type"] == "application/json")
            else "trên một máy hoặc trình duyệt khác" in answer.text
        )
    assert (await page.send()).json()["kept"]
    assert await proven(web.office) == ["biên bản.pdf"]


async def test_of_two_browsers_at_once_one_has_the_link(web, chat):
    link = await web.upload_link(chat)
    pages = [UploadPage(web.phone(), link) for _ in range(2)]
    answers = await asyncio.gather(*(page.open() for page in pages))
    assert sorted(answer.status_code for answer in answers) == [200, 403]


async def test_a_guessed_link_says_what_to_do(web):
    answer = await web.phone().get("/gui/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    assert answer.status_code == 404
    assert BACK_TO_CHAT in answer.text


async def test_a_link_is_over_after_its_time(web, chat):
    page = await web.opened(chat)
    web.office.clock.set(web.office.clock.now() + LIFETIME)
    answer = await page.send()
    assert answer.status_code == 403
    assert "đã hết hạn" in answer.json()["words"]
    assert await proven(web.office) == []


async def test_a_link_from_after_a_clock_was_set_back_is_over(web, chat):
    page = await web.opened(chat)
    web.office.clock.set(web.office.clock.now() - timedelta(hours=1))
    assert (await page.send()).status_code == 403


async def test_a_link_is_over_once_its_button_was_pressed(web, chat):
    page = await web.opened(chat)
    await page.send()
    await page.end()
    again = await page.look()
    assert again.status_code == 403
    assert "Đồng chí đã gửi xong" in again.text
    assert "đã gửi xong" in (await page.end()).json()["words"]
    assert len(web.answering.sent) == 1


async def test_a_link_is_over_when_the_chat_is_another_persons(web, chat):
    page = await web.opened(chat)
    async with web.office.database.writing() as session:
        other = Person(
            organization_id=web.office.organization_id,
            full_name="Người khác",
            called="Người khác",
            notice_read_at=web.office.clock.now(),
        )
        session.add(other)
        await session.flush()
        await session.execute(
            update(Account).where(Account.address == chat.address).values(person_id=other.id)
        )
    answer = await page.send()
    assert answer.status_code == 403
    assert "không còn nhiệm vụ" in answer.json()["words"]


async def test_after_the_chat_moved_on_nothing_is_written_and_nothing_lost(web, chat):
    page = await web.opened(chat)
    await page.send("trước.pdf", PDF + b"1")
    await page.send("trước nữa.pdf", PDF + b"2")
    await chat.says(text="/menu")
    answer = await page.send("sau.pdf", PDF + b"3")
    assert answer.status_code == 409
    assert "đã sang nội dung khác" in answer.json()["words"]
    assert "đã sang nội dung khác" in (await page.look()).text
    assert await proven(web.office) == ["trước.pdf", "trước nữa.pdf"]
    web.answering.sent.clear()
    await page.end()
    assert web.answering.sent == []  # the chat has shown its question already


async def test_a_question_that_is_left_while_a_file_comes_does_not_get_it(web, chat):
    page = await web.opened(chat)

    async def slowly():
        yield PDF
        await chat.says(text="/menu")
        yield b" the rest"

    answer = await page.send(content=slowly())
    assert answer.status_code == 409
    assert await proven(web.office) == []


async def test_what_leaves_the_question_open_does_not_end_the_link(web, chat):
    page = await web.opened(chat)
    await chat.says(untaken=Untaken.STICKER)
    assert (await page.send()).json()["kept"]


async def test_two_links_of_one_question_both_serve_it(web, chat):
    pages = [await web.opened(chat), await web.opened(chat)]
    answers = [await page.send(f"{page.link[-3:]}.pdf", page.link.encode()) for page in pages]
    assert [answer.json()["kept"] for answer in answers] == [True, True]


async def test_a_number_typed_before_the_chat_shows_the_question_chooses_nothing(web, chat):
    page = await web.opened(chat)
    await page.send()
    before = await proven(web.office)
    shown = await chat.says(text="1")
    assert "Đã ghi" not in shown
    assert await proven(web.office) == before
    await page.end()
    assert web.answering.sent == []
    await talk(chat, [("Xác nhận", "Đã ghi")])


async def test_a_file_too_large_is_refused_before_it_is_taken_in(web, chat):
    page = await web.opened(chat)
    announced = await page.send("lớn.pdf", PDF + bytes(LIMIT))

    async def unannounced():
        for _ in range(12):
            yield bytes(100_000)

    for answer in (announced, await page.send("lớn.pdf", unannounced())):
        assert answer.status_code == 413
        assert "lớn quá 1 MB" in answer.json()["words"]
    assert await proven(web.office) == []
    assert not [*(web.folder / "web" / "arriving").glob("*")]


async def test_an_empty_file_is_refused(web, chat):
    page = await web.opened(chat)
    answer = (await page.send("rỗng.pdf", b"")).json()
    assert not answer["kept"]
    assert "rỗng.pdf" in answer["words"]


async def test_an_error_page_in_the_place_of_a_photo_is_refused(web, chat):
    page = await web.opened(chat)
    answer = (await page.send("ảnh.jpg", b"<html>502</html>", "image/jpeg")).json()
    assert not answer["kept"]
    assert "ảnh.jpg" in answer["words"]
    assert await proven(web.office) == []


async def test_a_secret_is_refused_as_in_the_chat_and_its_name_is_repeated_nowhere(web, chat):
    page = await web.opened(chat)
    answer = await page.send("Báo cáo TUYỆT MẬT.pdf")
    assert not answer.json()["kept"]
    assert "dấu hiệu là tài liệu mật" in answer.json()["words"]
    assert "xóa tin" not in answer.json()["words"]  # there is no message on a page
    looked = (await page.look()).text
    assert "TUYỆT" not in looked
    await page.end()
    assert "TUYỆT" not in web.answering.sent[0]
    assert await proven(web.office) == []


async def test_of_two_files_one_fails_and_the_other_stays(web, chat):
    page = await web.opened(chat)
    kept = await page.send("một.pdf")
    failed = await page.send("hai.jpg", b"<html>", "image/jpeg")
    assert (kept.json()["kept"], failed.json()["kept"]) == (True, False)
    assert await proven(web.office) == ["một.pdf"]
    looked = (await page.look()).text
    assert "một.pdf" in looked
    assert "Không nhận" in looked
    await page.end()
    assert web.answering.sent[0].startswith("Đã nhận 1 tệp")


async def test_the_same_upload_again_is_answered_as_before(web, chat):
    page = await web.opened(chat)
    answers = [await page.send(**{"X-Upload": "u1"}) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert await proven(web.office) == ["biên bản.pdf"]


async def test_a_days_quota_holds_on_the_page_too(tmp_path):
    async with web_office(tmp_path, evidence_daily_files=1) as web:
        chat = web.office[JUSTICE]
        await at_task(chat)
        page = await web.opened(chat)
        assert (await page.send("một.pdf", PDF + b"1")).json()["kept"]
        answer = (await page.send("hai.pdf", PDF + b"2")).json()
        assert not answer["kept"]
        assert await proven(web.office) == ["một.pdf"]


async def test_the_chat_goes_on_by_itself_after_a_while_without_a_file(web, chat):
    web.idle = 0.0
    page = await web.opened(chat)
    await page.send()
    while not web.answering.sent:
        await asyncio.sleep(0.01)
    await page.send("hai.pdf", PDF + b"2")
    while len(web.answering.sent) < 2:
        await asyncio.sleep(0.01)
    assert (await page.end()).json()["title"] == "Đã gửi xong"
    assert len(web.answering.sent) == 2


async def test_a_chat_that_was_left_at_a_stop_goes_on_after_the_start(web, chat):
    page = await web.opened(chat)
    await page.send()
    await web.restart()
    assert len(web.answering.sent) == 1
    assert "Xác nhận" in chat.labels


async def test_an_end_that_the_chat_does_not_take_says_so(web, chat):
    page = await web.opened(chat)
    await page.send()
    web.answering.is_down = True
    assert "nhắn cho trợ lý" in (await page.end()).json()["words"]


async def test_an_end_without_a_file_sends_nothing(web, chat):
    page = await web.opened(chat)
    assert "Chưa có tệp nào" in (await page.end()).json()["words"]
    assert web.answering.sent == []


async def test_only_hashes_are_stored(web, chat):
    page = await web.opened(chat)
    token = page.link.rpartition("/")[2]
    (cookie,) = page.browser.cookies.values()
    async with web.office.database.reading() as session:
        row = (await session.scalars(select(UploadLink))).one()
    assert (row.token_hash, row.browser_hash) == (hash_of(token), hash_of(cookie))
    assert token not in repr(vars(row))


async def test_nobody_who_is_not_linked_gets_a_link(web):
    assert await web.upload_link(web.office.stranger("Người lạ")) == ""


async def test_a_photo_in_the_chat_and_a_file_by_the_page_come_together(web, chat):
    await chat.says(files=(photo(),))
    page = await web.opened(chat)
    await page.send()
    assert await proven(web.office) == ["anh.jpg", "biên bản.pdf"]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("..%2F..%2Fetc%2Fpasswd.pdf", "passwd.pdf"),
        ("C%3A%5Cgi%E1%BA%A5y.pdf", "giấy.pdf"),
        ("%00%E2%80%AEfdp.exe", "fdp.exe"),
        ("%FF%FE%00", "\ufffd\ufffd"),
        ("a" * 5_000, "a" * 150),
        ("", "tep"),
        ("%3Cb%3E.pdf", "<b>.pdf"),
    ],
)
async def test_a_name_of_any_kind_is_a_plain_name_in_the_end(web, chat, sent, kept):
    page = await web.opened(chat)
    answer = await page.send(**{"X-File-Name": sent})
    assert answer.json()["kept"], answer.text
    assert await proven(web.office) == [kept]
    assert "<b>.pdf" not in (await page.look()).text  # escaped on the page


@pytest.mark.parametrize("media_type", ["", "text/html; charset=x", "nonsense", "a/" + "b" * 500])
async def test_a_media_type_of_any_kind_is_taken(web, chat, media_type):
    page = await web.opened(chat)
    assert (await page.send(media_type=media_type)).json()["kept"]


async def test_a_role_that_ends_ends_the_upload(web, chat):
    page = await web.opened(chat)
    async with web.office.database.writing() as session:
        await session.execute(update(Grant).values(revoked_at=web.office.clock.now()))
    answer = await page.send()
    assert answer.status_code == 403
    assert "không còn nhiệm vụ" in answer.json()["words"]


async def test_while_nothing_can_be_written_a_file_is_not_said_to_be_kept(web, chat):
    page = await web.opened(chat)
    web.office.settings.database_path.unlink()
    answer = await page.send()
    assert answer.json()["kept"] is False
