"""Files that the assistant sends on Telegram: the real library against the simulator."""

from hashlib import sha256

import pytest
from markupsafe import Markup
from telegram.ext import ExtBot

import bot.telegram.channel
from bot.telegram.channel import TappedOn, TelegramChannel
from core.dialogue.shown import Shown
from core.errors import DeliveryError
from core.screen import Attachment, Choice, Page
from simulator.faults import Fault
from simulator.people import SimulatedUser
from simulator.server import serving
from simulator.simulator import Simulator
from tests.bot.telegram.telegram_office import TOKEN
from tests.bot.telegram.unpaced import Unpaced
from tests.plain_http import plain_requests

OFFICIAL = 101
CALENDAR = Attachment("Lịch báo cáo quý I.ics", b"BEGIN:VCALENDAR", "text/calendar")
TABLE = Attachment("Biểu số 1.xlsx", b"PK", "application/vnd.ms-excel")
EMPTY = Attachment("trong.txt", b"", "text/plain")  # Telegram refuses empty files
MORE = Choice("more", "Xem thêm")


class Fixture:
    """A channel on a simulator, and one person's view."""

    def __init__(self, world: Simulator, channel: TelegramChannel) -> None:
        self.world = world
        self.channel = channel

    @property
    def seen(self) -> list[tuple[str, list[str]]]:
        """Give each message: its words and its files' names."""
        return [
            (one.text, [file.name for file in one.files])
            for one in self.world.messages(OFFICIAL)
            if one.is_from_bot
        ]

    async def says(self, *files: Attachment, tapped: TappedOn | None = None) -> None:
        page = Page(Markup("<b>Lịch</b>"), (MORE,), files=files)
        await self.channel.answer(str(OFFICIAL), Shown(page, 7), tapped)

    async def pushes(self, *files: Attachment) -> None:
        await self.channel.push(str(OFFICIAL), Page(Markup("Lịch"), (), True, files))

    def taps(self, *, is_record: bool = False) -> TappedOn:
        message = next(m for m in self.world.messages(OFFICIAL) if m.labels())
        tap = self.world.tap(OFFICIAL, message.message_id, MORE.label)
        return TappedOn(tap.id, message.message_id, is_record)

    def fails(self, method: str, kind, **more) -> None:
        self.world.add_fault(Fault(method, kind, **more))


@pytest.fixture
async def chat():
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[SimulatedUser(OFFICIAL, "Cán bộ", has_started=True)],
    )
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


async def test_files_follow_the_text_in_the_given_order(chat):
    await chat.says(CALENDAR, TABLE)
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name]), ("", [TABLE.name])]
    file = chat.world.last(OFFICIAL).files[0]
    assert (file.name, file.content) == (TABLE.name, TABLE.content)


async def test_a_file_can_be_saved_and_forwarded(chat):
    await chat.says(CALENDAR)
    assert not chat.world.last(OFFICIAL).is_protected


async def test_a_text_without_files_is_one_message(chat):
    await chat.says()
    await chat.pushes()
    assert chat.seen == [("Lịch", []), ("Lịch", [])]


async def test_a_tap_edits_its_message_and_the_file_is_sent_below(chat):
    await chat.channel.answer(str(OFFICIAL), Shown(Page(Markup("Có gì?"), (MORE,)), 6), None)
    await chat.says(CALENDAR, tapped=chat.taps())
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name])]


async def test_a_message_that_recorded_something_is_not_replaced(chat):
    await chat.channel.answer(str(OFFICIAL), Shown(Page(Markup("Có gì?"), (MORE,)), 6), None)
    await chat.says(CALENDAR, tapped=chat.taps(is_record=True))
    assert chat.seen == [("Có gì?", []), ("Lịch", []), ("", [CALENDAR.name])]


async def test_the_file_of_a_question_that_is_already_shown_is_sent(chat):
    """The first attempt may have failed between the text and the file."""
    await chat.says()
    await chat.says(CALENDAR, tapped=chat.taps())
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name])]


@pytest.mark.parametrize("kind", ["too_many_requests", "bad_gateway"])
async def test_a_file_is_retried_after_a_fault(chat, kind):
    chat.fails("sendDocument", kind)
    await chat.says(CALENDAR)
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name])]


async def test_a_file_that_cannot_be_sent_is_logged_and_the_next_one_is_sent(chat, caplog):
    await chat.says(EMPTY, CALENDAR)
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name])]
    assert "a file was not sent" in caplog.text
    assert EMPTY.name not in caplog.text


async def test_no_file_is_sent_if_its_text_was_not_sent(chat):
    chat.fails("sendMessage", "forbidden")
    await chat.says(CALENDAR)
    assert chat.seen == []


async def test_a_message_from_the_outbox_can_have_files(chat):
    await chat.pushes(CALENDAR, TABLE)
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name]), ("", [TABLE.name])]


async def test_a_failed_message_raises_an_error_and_its_files_are_not_sent(chat):
    chat.fails("sendMessage", "bad_gateway")
    with pytest.raises(DeliveryError):
        await chat.pushes(CALENDAR)
    assert chat.seen == []


async def test_a_sent_text_counts_as_sent_even_if_its_file_fails(chat, caplog):
    chat.fails("sendDocument", "forbidden")
    await chat.pushes(CALENDAR)
    assert chat.seen == [("Lịch", [])]
    assert "a file was not sent" in caplog.text


async def test_a_file_is_not_sent_after_the_claim_on_its_message_has_ended(
    chat, caplog, monkeypatch
):
    monkeypatch.setattr(bot.telegram.channel, "_LONGEST_PUSH", 0.3)
    chat.fails("sendDocument", "too_many_requests", retry_after=30)
    await chat.pushes(CALENDAR)
    assert chat.seen == [("Lịch", [])]
    assert "not sent in time" in caplog.text


def kept(folder, content: bytes, name: str = "bien-ban.pdf") -> Attachment:
    """Give a file that is stored in a folder under its SHA-256."""
    digest = sha256(content).hexdigest()
    path = folder / digest
    path.write_bytes(content)
    return Attachment(name, b"", "application/pdf", path, digest)


async def test_a_stored_file_is_read_from_the_disk_while_it_is_sent(chat, tmp_path):
    small, large = kept(tmp_path, b"%PDF"), kept(tmp_path, b"%PDF" * 500_000, "to.pdf")
    await chat.says(small, large)
    (one,), (other,) = (one.files for one in chat.world.messages(OFFICIAL)[-2:])
    assert (one.content, other.content) == (b"%PDF", b"%PDF" * 500_000)


@pytest.mark.parametrize("is_lost", [True, False])
async def test_an_altered_or_lost_file_is_not_sent_and_both_sides_are_told(chat, tmp_path, is_lost):
    heard = []

    async def hear(unfit) -> None:
        heard.append((unfit.file.name, unfit.is_lost))

    chat.channel.on_unfit = hear
    file = kept(tmp_path, b"%PDF as it came")
    assert file.path
    if is_lost:
        file.path.unlink()
    else:
        file.path.write_bytes(b"%PDF as it is now!")
    await chat.says(file, CALENDAR)
    why = "không còn trên máy" if is_lost else "không còn đúng như lúc nhận"
    (_, (told, nothing), sent) = chat.seen
    assert (why in told, nothing, sent) == (True, [], ("", [CALENDAR.name]))
    assert heard == [("bien-ban.pdf", is_lost)]


async def test_a_message_with_an_unreadable_response_counts_as_sent(chat, caplog):
    chat.fails("sendMessage", "bare_result", times=2)
    chat.fails("sendDocument", "bare_result")
    await chat.pushes(CALENDAR)
    await chat.says()
    assert chat.seen == [("Lịch", []), ("", [CALENDAR.name]), ("Lịch", [])]
    assert "cannot be read" in caplog.text
