"""Ordered documents on Telegram: the tap, the work of the child, the file in the chat."""

import asyncio
import io
from zipfile import ZipFile

import pytest
from markupsafe import Markup
from sqlalchemy import select
from telegram.ext import ExtBot

import bot.app
import bot.telegram.patience
from bot.telegram.channel import TelegramChannel
from core.documents.orders.products import MadeFile
from core.errors import DeliveryError
from models import Order, OrderState
from simulator.faults import Fault
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.telegram.telegram_office import COORDINATOR, JUSTICE, TOKEN, telegram_office
from tests.bot.telegram.unpaced import Unpaced
from tests.plain_http import plain_requests
from tests.simulator.pictures import png

DRAFT = "Minh-chung-CCHC_Quy-I-2023.zip"


@pytest.fixture
async def office(tmp_path, monkeypatch):
    monkeypatch.setattr(bot.app, "_DELIVER", 0.5)
    async with telegram_office(tmp_path, "2023-03-09 08:00") as opened:
        yield opened


async def sends_a_photo(office):
    await office.sees(JUSTICE, "còn 7 ngày")
    await office.taps(JUSTICE, "Báo cáo ngay", "0/2")
    await office.taps(JUSTICE, "○ 1.1", "Nội dung 1.1.")
    await office.taps(JUSTICE, "Đang thực hiện 25%", "Mức độ")
    office.world.send_document(JUSTICE, "Biên bản.pdf", b"proof")
    await office.sees(JUSTICE, "Đã nhận 1 tệp kiểm chứng")


async def orders(office):
    office.world.send_text(COORDINATOR, "/summary")
    await office.sees(COORDINATOR, "TỔNG HỢP TIẾN ĐỘ")
    await office.taps(COORDINATOR, "Minh chứng (.zip)", "Đang soạn tệp minh chứng quý I/2023.")


async def test_a_child_makes_the_archive_and_the_file_is_sent(office):
    async with office.running():
        await sends_a_photo(office)
        await orders(office)
        await office.sees(COORDINATOR, "Đã soạn xong tệp minh chứng quý I/2023.", 30.0)
        # Slow work shows a progress message, and the file is sent beside it.
        [sent] = [one for one in office.world.messages(COORDINATOR) if one.files]
        assert [file.name for file in sent.files] == [DRAFT]
        assert not sent.is_protected
        with ZipFile(io.BytesIO(sent.files[0].content)) as archive:
            assert archive.read(archive.namelist()[1]) == b"proof"
    assert [*office.settings.making_directory.iterdir()] == []


async def test_an_order_placed_before_a_stop_is_sent_after_the_next_start(office):
    async with office.running() as assistant:
        await sends_a_photo(office)
        assistant.maker.end()  # as in a process that is just being stopped
        await orders(office)
    async with office.running() as assistant:
        await office.sees(COORDINATOR, "Đã soạn xong", 30.0)
        await assistant.maker.finish()
        async with assistant.database.reading() as session:
            assert [*await session.scalars(select(Order.state))] == [OrderState.DONE]


async def test_a_stop_during_the_work_is_quick_and_returns_the_order(office):
    begun = asyncio.Event()

    async def make(commission, progress):
        begun.set()
        await asyncio.Event().wait()

    async with office.running() as assistant:
        assistant.maker._make = make
        await orders(office)
        await begun.wait()
    async with office.running() as assistant:
        await office.sees(COORDINATOR, "Chưa có tài liệu kiểm chứng nào", 30.0)


class Fixture:
    """A channel on a simulator, and one person's view."""

    def __init__(self, world: Simulator, channel: TelegramChannel) -> None:
        self.world = world
        self.channel = channel

    @property
    def seen(self) -> list[tuple[str, list[str]]]:
        return [
            (one.text, [file.name for file in one.files])
            for one in self.world.messages(JUSTICE)
            if one.is_from_bot
        ]


@pytest.fixture
async def chat():
    users = [SimulatedUser(JUSTICE, "Cán bộ", has_started=True)]
    world = Simulator(token=TOKEN, bot_name="x", bot_username="x_bot", users=users)
    async with (
        serving(world) as address,
        ExtBot(
            TOKEN,
            f"{address}/bot",
            **plain_requests(5.0),
            rate_limiter=Unpaced(),
        ) as telegram_bot,
    ):
        yield Fixture(world, TelegramChannel(telegram_bot))


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "1"
    path.write_bytes(b"x" * 3_000_000)
    return MadeFile("Báo cáo.docx", "application/msword", path)


async def test_a_sent_message_can_be_rewritten(chat):
    message = await chat.channel.say(str(JUSTICE), Markup("Đang soạn <b>1/2</b>"))
    for _ in range(2):  # writing the same words again is no error
        await chat.channel.rewrite(str(JUSTICE), message, Markup("Đã xong"))
    assert chat.seen == [("Đã xong", [])]


async def test_a_file_is_sent_unchanged_with_its_caption(chat, draft):
    await chat.channel.send_file(str(JUSTICE), draft, Markup("Đã soạn <b>xong</b>"))
    assert chat.seen == [("Đã soạn xong", ["Báo cáo.docx"])]
    [file] = chat.world.last(JUSTICE).files
    assert file.content == draft.path.read_bytes()


async def test_a_long_caption_is_shortened(chat, draft):
    await chat.channel.send_file(str(JUSTICE), draft, Markup("dài " * 600))
    assert len(chat.seen[0][0]) <= 1024


@pytest.mark.parametrize("kind", ["too_many_requests", "bad_gateway"])
async def test_a_file_is_sent_again_after_a_fault_of_telegram(chat, draft, kind):
    chat.world.add_fault(Fault("sendDocument", kind))
    await chat.channel.send_file(str(JUSTICE), draft, Markup())
    assert chat.seen == [("", ["Báo cáo.docx"])]


async def test_a_file_that_cannot_be_sent_raises_an_error(chat, draft, monkeypatch):
    monkeypatch.setattr(bot.telegram.patience, "_PAUSES", (0.0,))
    chat.world.add_fault(Fault("sendDocument", "bad_gateway", times=2))
    with pytest.raises(DeliveryError):
        await chat.channel.send_file(str(JUSTICE), draft, Markup())
    chat.world.add_fault(Fault("sendDocument", "forbidden"))
    with pytest.raises(DeliveryError) as blocked:
        await chat.channel.send_file(str(JUSTICE), draft, Markup())
    assert blocked.value.is_unreachable
    assert chat.seen == []


async def test_an_empty_file_is_refused_permanently(chat, draft):
    draft.path.write_bytes(b"")
    with pytest.raises(DeliveryError) as refused:
        await chat.channel.send_file(str(JUSTICE), draft, Markup())
    assert refused.value.permanent


async def test_words_that_cannot_be_sent_raise_an_error(chat):
    chat.world.add_fault(Fault("sendMessage", "bad_gateway"))
    with pytest.raises(DeliveryError):
        await chat.channel.say(str(JUSTICE), Markup("Đang soạn"))
    with pytest.raises(DeliveryError):
        await chat.channel.rewrite(str(JUSTICE), "999", Markup("Đang soạn"))


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "1.png"
    path.write_bytes(png(60, 40))
    return MadeFile("BIEU-DO.png", "image/png", path, is_picture=True)


async def test_a_picture_is_sent_as_a_photo(chat, picture):
    chat.world.add_fault(Fault("sendDocument", "forbidden"))  # a photo is sent by another method
    await chat.channel.send_file(str(JUSTICE), picture, Markup("Biểu đồ"))
    assert chat.seen == [("Biểu đồ", ["BIEU-DO.png"])]


async def test_a_refused_picture_is_sent_as_a_file(chat, picture):
    picture.path.write_bytes(b"no picture")
    await chat.channel.send_file(str(JUSTICE), picture, Markup("Biểu đồ"))
    assert chat.seen == [("Biểu đồ", ["BIEU-DO.png"])]
