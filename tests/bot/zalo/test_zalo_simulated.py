"""The real client against the stand-in: a report with a photo and a recording, and the faults."""

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from core.settings.channels import ZaloSettings
from models import Answer, Evidence
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.looking import comes_true
from tests.bot.zalo.zalo_chats import ZaloChats
from tests.office import Office
from tests.simulator.pictures import png

TOKEN = "1234567890:a_token_of_a_zalo_bot"
USER, ADDRESS = 201, "c1"  # the first person of `tests.office`


class Phone:
    """One person's Zalo."""

    def __init__(self, world: Simulator) -> None:
        self.zalo = world.zalo

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.zalo.sent if one.user_id == USER]

    async def sees(self, words: str, after: int = 0) -> str:
        """Wait for a message with these words."""
        assert await comes_true(lambda: any(words in text for text in self.texts[after:])), (
            words,
            self.texts,
        )
        return next(text for text in self.texts[after:] if words in text)

    async def says(self, words: str, answer: str) -> str:
        before = len(self.texts)
        self.zalo.send_text(USER, words)
        return await self.sees(answer, before)


@pytest.fixture
async def simulated(tmp_path):
    user = SimulatedUser(USER, "Cán bộ", has_started=True, zalo_id=ADDRESS)
    world = Simulator(token="1:x", bot_name="x", bot_username="x_bot", users=[user])
    world.add_zalo_bot(TOKEN, "Nhắc Việc")
    world.zalo.send_text(USER, "/menu")  # a bot may write to those who wrote first
    office = await Office.open(tmp_path, "zalo")
    async with serving(world) as address:
        settings = ZaloSettings(token=SecretStr(TOKEN), api_url=address)
        chats = ZaloChats(office, None, tmp_path, settings=settings)
        await chats.begin()
        yield Phone(world), office
        await chats.stop()
    await office.close()


async def test_a_report_with_a_photo_and_a_recording_is_kept(simulated):
    phone, office = simulated
    await phone.says("/baocao", "BÁO CÁO QUÝ I/2023")
    await phone.says("1", "hiện thực hiện đến đâu")
    await phone.says("3", "Đang thực hiện 50%")
    phone.zalo.quirks.photo_shape = "documented"
    phone.zalo.quirks.has_message_ids = False
    before = len(phone.texts)
    phone.zalo.send_photo(USER, png(), "Ảnh họp")
    await phone.sees("1 tài liệu kiểm chứng; kết quả “Ảnh họp”", before)
    before = len(phone.texts)
    phone.zalo.send_voice(USER)
    assert "chỉ giữ bản ghi âm như một tệp" in await phone.sees("2 tài liệu kiểm chứng", before)
    await phone.says("1", "Đã cập nhật 1/2")
    async with office.database.reading() as session:
        (answer,) = (await session.scalars(select(Answer))).all()
        kept = {one.media_type: one for one in await session.scalars(select(Evidence))}
    assert answer.progress == 50
    assert {*kept} == {"image/png", "audio/mp4"}
    directory = office.rules.evidence_directory
    sound = kept["audio/mp4"].sha256
    assert (directory / sound[:2] / sound).read_bytes()[4:8] == b"ftyp"


async def test_what_zalo_does_not_hand_on_is_said(simulated):
    phone, _ = simulated
    for act, words in (
        (lambda: phone.zalo.send_file(USER, "Báo cáo.pdf"), "Zalo không chuyển được tệp này"),
        (lambda: phone.zalo.send_sticker(USER), "không ghi nhãn dán"),
        (lambda: phone.zalo.send_text(USER, " \n"), "chỉ nhận chữ, ảnh và tệp"),
    ):
        before = len(phone.texts)
        act()
        await phone.sees(words, before)
    phone.zalo.write_in_group(USER, "xin chào")
    before = len(phone.texts)
    phone.zalo.send_text(USER, "/baocao")
    phone.zalo.repeat()
    await phone.sees("BÁO CÁO QUÝ I/2023", before)
    await phone.says("1", "hiện thực hiện đến đâu")
    assert len(phone.texts) == before + 2


async def test_several_photos_are_all_kept_and_answered_together(simulated):
    phone, office = simulated
    await phone.says("/baocao", "BÁO CÁO QUÝ I/2023")
    await phone.says("1", "hiện thực hiện đến đâu")
    await phone.says("3", "Đang thực hiện 50%")
    before = len(phone.texts)
    for number in range(6):
        phone.zalo.send_photo(USER, png() + bytes([number]))
    await phone.sees("6 tài liệu kiểm chứng", before)
    assert len(phone.texts) - before < 6
    async with office.database.reading() as session:
        assert len((await session.scalars(select(Evidence))).all()) == 6
