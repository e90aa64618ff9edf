"""Incomplete and faulty files: the real library against the simulator's faults."""

import errno
from dataclasses import replace

import pytest
from sqlalchemy import select
from telegram.ext import ExtBot

import bot.fetching
from bot.fetching import Fetching
from bot.telegram.files import fetch_file
from core.dialogue.incoming import Incoming, OfferedFile
from core.errors import Obstacle
from core.files.received import path_of
from core.settings.limits import DailyQuota
from models import OutboxMessage
from simulator.faults import Fault
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.telegram.telegram_office import TOKEN
from tests.bot.telegram.unpaced import Unpaced
from tests.office import Office, local, photo
from tests.plain_http import plain_requests

OFFICIAL = 101
PDF = b"%PDF-1.7 " + b"words " * 1000


class Fixture:
    """An office whose files come from a simulated Telegram."""

    def __init__(self, world: Simulator, bot, office: Office) -> None:
        self.world, self.bot, self.office = world, bot, office
        self.reported: list[Obstacle] = []

    def offers(self, name="bien-ban.pdf", content=PDF, media_type="application/pdf", size=None):
        """Give a file that the simulator holds."""
        stored = self.world.files.add(name, content, "documents", size)

        async def fetch(to) -> None:
            await fetch_file(self.bot, stored.file_id, to)

        return OfferedFile(name, media_type, stored.size, fetch)

    async def takes(self, *offered, pauses=(0, 0), sender="Tư pháp"):
        """Fetch files, and give the results."""
        office = self.office
        fetching = Fetching(
            office.database, office.rules, office.clock, self.reported.append, pauses
        )
        address = office[sender].address
        incoming = Incoming(office.channel, address, ("1",), "x", offered=offered)
        done = await fetching.with_files(incoming)
        return done.files, "".join(done.refusals)

    def fails(self, method, kind, **more) -> None:
        self.world.add_fault(Fault(method, kind, **more))


@pytest.fixture
async def chat(tmp_path):
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[SimulatedUser(OFFICIAL, "Cán bộ", has_started=True)],
    )
    (tmp_path / "data").mkdir()
    office = await Office.open(tmp_path / "data")
    async with (
        serving(world) as address,
        ExtBot(
            TOKEN,
            f"{address}/bot",
            f"{address}/file/bot",
            **plain_requests(5.0),
            rate_limiter=Unpaced(),
        ) as telegram_bot,
    ):
        yield Fixture(world, telegram_bot, office)
    await office.close()


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("getFile", "temporarily_unavailable"),
        ("getFile", "too_many_requests"),
        ("getFile", "bad_gateway"),
        ("download", "bad_gateway"),
        ("download", "cut_short"),
        ("download", "error_page"),
    ],
)
async def test_an_incomplete_download_is_retried(chat, method, kind):
    chat.fails(method, kind, times=2, retry_after=0)
    (file,), told = await chat.takes(chat.offers())
    assert told == ""
    assert path_of(chat.office.rules.evidence_directory, file.sha256).read_bytes() == PDF


@pytest.mark.parametrize("kind", ["cut_short", "error_page", "bad_gateway"])
async def test_a_file_that_stays_incomplete_is_refused_and_the_person_is_asked_to_resend(
    chat, kind
):
    chat.fails("download", kind, times=9)
    files, told = await chat.takes(chat.offers())
    assert files == ()
    assert "Chưa tải được “bien-ban.pdf”" in told
    assert "gửi lại" in told
    assert not [p for p in chat.office.rules.evidence_directory.rglob("*") if p.is_file()]


async def test_an_error_page_as_long_as_the_photo_is_refused(chat):
    page = b"<!-- x --> <html><body>502 Bad Gateway</body></html>"
    files, told = await chat.takes(chat.offers("anh.jpg", page, "image/jpeg"))
    assert files == ()
    assert "không đúng loại" in told


@pytest.mark.parametrize("name", ["trang.html", "bang-ke.xls", "ghi-chu.txt"])
async def test_an_html_file_that_a_person_sends_is_accepted(chat, name):
    page = b"<html><body>Bang ke</body></html>"
    (file,), told = await chat.takes(chat.offers(name, page, "application/octet-stream"))
    assert (file.size, told) == (len(page), "")


async def test_an_empty_file_is_reported_as_empty(chat):
    _, told = await chat.takes(photo("trong.jpg", b""))
    assert "tệp trống" in told


async def test_files_of_a_local_server_are_copied(chat, tmp_path):
    chat.world.local_folder = tmp_path / "bot-api"
    (file,), _ = await chat.takes(chat.offers())
    assert path_of(chat.office.rules.evidence_directory, file.sha256).read_bytes() == PDF
    assert list((tmp_path / "bot-api").rglob("*.pdf"))  # the server keeps its own copy


async def test_unreadable_files_of_a_local_server_are_reported_to_the_office(
    chat, tmp_path, monkeypatch
):
    chat.world.local_folder = tmp_path / "bot-api"
    offered = chat.offers()
    real = ExtBot.get_file

    async def get_file(*arguments, **more):
        file = await real(*arguments, **more)
        for path in (tmp_path / "bot-api").rglob("*.pdf"):
            path.unlink()
        return file

    monkeypatch.setattr(ExtBot, "get_file", get_file)
    _, told = await chat.takes(offered)
    assert "máy chủ của cơ quan chưa cho tải tệp" in told
    async with chat.office.database.reading() as session:
        (letter,) = (
            await session.scalars(select(OutboxMessage).where(OutboxMessage.kind == "trouble"))
        ).all()
    assert letter.facts["trouble"] == "local files"


async def test_a_local_server_cannot_make_us_copy_our_own_files(chat, tmp_path):
    chat.world.local_folder = tmp_path / "data"
    files, told = await chat.takes(chat.offers())
    assert files == ()
    assert "Chưa tải được" in told


async def test_a_file_with_the_same_relative_path_here_does_not_replace_the_download(
    chat, tmp_path, monkeypatch
):
    offered = chat.offers()
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "file_0.pdf").write_bytes(b"a file of ours, not theirs")
    monkeypatch.chdir(tmp_path)
    (file,), _ = await chat.takes(offered)
    assert path_of(chat.office.rules.evidence_directory, file.sha256).read_bytes() == PDF


async def test_a_person_over_the_daily_quota_is_told_and_can_send_the_next_day(chat):
    quota = replace(chat.office.rules, evidence_a_day=DailyQuota(files=2, size=10**9))
    chat.office.rules = quota
    fetching = Fetching(chat.office.database, quota, chat.office.clock, chat.reported.append, ())
    address = chat.office["Tư pháp"].address

    async def sends(content):
        offered = (photo("anh.jpg", content),)
        incoming = Incoming(chat.office.channel, address, ("1",), "x", offered=offered)
        return (await fetching.with_files(incoming)).refusals

    assert [await sends(content) for content in (b"1", b"2")] == [(), ()]
    (told,) = await sends(b"3")
    assert "mỗi ngày mỗi người gửi nhiều nhất 2 tệp" in told
    chat.office.clock.set(local("2023-03-10 08:00"))
    assert await sends(b"3") == ()


async def test_a_file_is_refused_and_the_office_is_told_when_the_disk_is_full(chat, monkeypatch):
    monkeypatch.setattr(bot.fetching, "has_room", lambda *_: False)
    files, told = await chat.takes(chat.offers())
    assert (files, chat.reported) == ((), [Obstacle.FULL])
    assert "Chưa ghi được “bien-ban.pdf”: ổ đĩa của máy chủ đã đầy" in told


async def test_a_disk_that_fills_during_a_download_is_reported_as_full(chat):
    async def fetch(to) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    _, told = await chat.takes(OfferedFile("a.pdf", "application/pdf", 5, fetch))
    assert "ổ đĩa của máy chủ đã đầy" in told
    assert chat.reported == [Obstacle.FULL]
