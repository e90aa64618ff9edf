"""Pages, files and refusals on Zalo."""

from pathlib import Path

import httpx
import pytest
from markupsafe import Markup

from bot.making.note import MakingNote
from bot.zalo.channel import ZaloChannel
from bot.zalo.client import ZaloClient
from core.dialogue.shown import Shown
from core.dialogue.stored_files import UnfitFileError
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError
from core.screen import Attachment, Choice, Page
from tests.bot.zalo.fake_zalo import SETTINGS, FakeZalo, ok, refused

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LOST = "mất.jpg"


class Door:
    """Gives an address for each file but one."""

    async def link(self, address: str, channel: str, file: Attachment | MadeFile) -> str:
        if isinstance(file, Attachment) and file.name == LOST:
            raise UnfitFileError(file, is_lost=True)
        return "" if file.name == "none" else f"https://door.example/{address}/{channel}/x"


class Chat:
    """A channel with what it told."""

    def __init__(self, *, has_door: bool = True) -> None:
        self.zalo = FakeZalo()
        self.sent = 0
        self.unfit: list[UnfitFileError] = []
        self.channel = ZaloChannel(
            "zalo",
            ZaloClient(SETTINGS, self.zalo.transport),
            Door() if has_door else None,
            on_sent=self._sent,
            on_unfit=self._unfit,
        )

    async def _sent(self) -> None:
        self.sent += 1

    async def _unfit(self, unfit: UnfitFileError) -> None:
        self.unfit.append(unfit)


@pytest.fixture
def chat(monkeypatch):
    monkeypatch.setattr("bot.zalo.patience._PAUSES", (0.0, 0.0))
    return Chat()


def page(words: str = "Đã <b>ghi</b>", **more) -> Page:
    return Page(Markup(words), (Choice("a", "Tiếp"),), **more)


def made(name: str = "Báo cáo.docx", *, is_picture: bool = False) -> MadeFile:
    return MadeFile(name, WORD, Path("unread"), is_picture=is_picture)


async def test_a_message_is_sent_with_its_formatting_and_counted(chat):
    assert await chat.channel.push("u1", page()) == "sent-1"
    assert chat.zalo.asked == [
        {
            "chat_id": "u1",
            "text": "Đã ghi\n\n1. Tiếp",
            "text_styles": [{"start": 3, "len": 3, "st": ["b"]}],
        }
    ]
    assert chat.sent == 1


async def test_a_used_up_quota_is_told_and_not_tried_again(chat):
    chat.zalo.answers["sendMessage"] = [refused(429, "quota") for _ in range(9)]
    with pytest.raises(DeliveryError) as raised:
        await chat.channel.push("u1", page())
    assert raised.value.is_used_up
    assert await chat.channel.answer("u1", Shown(page(), 1)) is False
    assert len(chat.zalo.answers["sendMessage"]) == 7
    assert chat.sent == 0


async def test_an_answer_is_tried_again_while_the_way_is_blocked(chat):
    chat.zalo.answers["sendMessage"] = [httpx.ConnectError("x"), refused(403)]
    assert await chat.channel.answer("u1", Shown(page(), 1))
    chat.zalo.answers["sendMessage"] = [httpx.ConnectError("x") for _ in range(9)]
    assert not await chat.channel.answer("u1", Shown(page(), 1))
    assert chat.sent == 1


async def test_an_answer_that_zalo_refuses_is_not_repeated(chat):
    chat.zalo.answers["sendMessage"] = [refused(400, "bad"), refused(400, "bad")]
    assert not await chat.channel.answer("u1", Shown(page(), 1))
    assert len(chat.zalo.answers["sendMessage"]) == 1


async def test_an_empty_page_is_not_sent(chat):
    assert await chat.channel.answer("u1", Shown(Page(Markup(" "), ()), 1))
    assert not chat.zalo.asked


async def test_the_files_of_a_screen_come_as_links_in_one_message(chat):
    files = tuple(Attachment(f"<b>{n}</b>.jpg", b"x", "image/jpeg") for n in range(3))
    await chat.channel.answer("u1", Shown(page(files=files), 1))
    (_, links) = chat.zalo.texts()
    assert links.count("https://door.example/u1/zalo/x") == 3
    assert "<b>0</b>.jpg" in links
    many = tuple(Attachment("x" * 150, b"x", "image/jpeg") for _ in range(30))
    await chat.channel.push("u1", page(files=many))
    assert all(len(text) <= 2000 for text in chat.zalo.texts())
    assert sum(text.count("https://door") for text in chat.zalo.texts()) == 33


async def test_a_lost_file_is_told_and_reported_and_the_others_come(chat):
    files = (Attachment(LOST, b"", "image/jpeg"), Attachment("b.jpg", b"", "image/jpeg"))
    await chat.channel.push("u1", page(files=files))
    links = chat.zalo.texts()[-1]
    assert "không còn trên máy" in links
    assert "b.jpg" in links
    assert len(chat.unfit) == 1


async def test_links_that_do_not_go_out_do_not_repeat_the_message(chat):
    chat.zalo.answers["sendMessage"] = [ok({"message_id": "m"}), refused(403)]
    files = (Attachment("b.jpg", b"", "image/jpeg"),)
    assert await chat.channel.push("u1", page(files=files)) == "m"
    assert not chat.zalo.asked


async def test_a_document_comes_as_a_link_with_its_caption(chat):
    await chat.channel.send_file("u1", made(), Markup("<b>Dự thảo</b>"))
    (said,) = chat.zalo.asked
    assert said["text"] == ("Dự thảo\n\nTệp “Báo cáo.docx”: https://door.example/u1/zalo/x")
    assert said["text_styles"] == [{"start": 0, "len": 7, "st": ["b"]}]


async def test_a_picture_is_shown_or_comes_as_a_link(chat):
    await chat.channel.send_file("u1", made("a.png", is_picture=True), Markup("Biểu đồ"))
    assert chat.zalo.asked == [
        {"chat_id": "u1", "photo": "https://door.example/u1/zalo/x", "caption": "Biểu đồ"}
    ]
    chat.zalo.answers["sendPhoto"] = [refused(400, "cannot fetch")]
    await chat.channel.send_file("u1", made("a.png", is_picture=True), Markup())
    assert "a.png" in chat.zalo.texts()[-1]
    chat.zalo.answers["sendPhoto"] = [refused(429, "quota")]
    with pytest.raises(DeliveryError) as raised:
        await chat.channel.send_file("u1", made("a.png", is_picture=True), Markup())
    assert raised.value.is_used_up


async def test_without_a_web_server_the_channel_carries_no_files():
    chat = Chat(has_door=False)
    assert not chat.channel.limits.has_files
    assert chat.channel.limits.choices == 9
    with pytest.raises(DeliveryError) as raised:
        await chat.channel.send_file("u1", made(), Markup())
    assert raised.value.permanent


async def test_nothing_that_was_sent_can_be_changed(chat):
    for changing in (
        chat.channel.rewrite("u1", "m", Markup("x")),
        chat.channel.unsend("u1", "m"),
    ):
        with pytest.raises(DeliveryError) as raised:
            await changing
        assert raised.value.permanent
    assert not chat.zalo.asked


async def test_the_making_of_a_document_tells_only_its_end(chat):
    note = MakingNote(chat.channel, "u1", Markup("Đang soạn"), every=0.0)
    await note.close(Markup("Không soạn được"))
    assert chat.zalo.texts() == ["Không soạn được"]
    assert await chat.channel.say("u1", Markup("Đã xong")) == "sent-2"
