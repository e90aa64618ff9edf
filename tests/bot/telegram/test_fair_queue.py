"""A flood from one chat delays only that chat; all of it is handled, in order."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from telegram import Bot, Update

from bot.app import Assistant
from bot.telegram.fair_queue import OPEN, FairQueue
from core.dialogue.put_aside import counts, parked
from core.errors import NotKeptError, Obstacle
from models import PutAside
from tests.bot.telegram.telegram_office import CHAIRMAN, JUSTICE, STRANGER, telegram_office
from tests.plain_http import plain_requests

CHANNEL = "telegram"
BOT = Bot("1:x", **plain_requests(5.0))


def update(number, chat, **more):
    person = {"id": chat, "is_bot": False, "first_name": "x"}
    message = {
        "message_id": number,
        "date": 0,
        "chat": {"id": chat, "type": "private"},
        "from": person,
        "text": f"{number}",
        **more,
    }
    made = Update.de_json({"update_id": number, "message": message}, BOT)
    assert made is not None
    return made


class Desk:
    """A queue whose service stores an update only when the test allows it."""

    def __init__(self, office, assistant):
        self.assistant = assistant
        self.kept, self.safe, self.tasks = [], set(), []
        self.may_keep = asyncio.Event()
        self.queue = self.new_queue()

    def new_queue(self):
        one = self.assistant
        return FairQueue(one.database, one.clock, BOT, CHANNEL, self.handle)

    async def handle(self, update, on_kept):
        if update.effective_chat.id == JUSTICE:
            await self.may_keep.wait()
        self.kept.append(update.update_id)
        on_kept()

    def give(self, number, chat, **more):
        work = self.queue.handle(update(number, chat, **more), lambda: self.safe.add(number))
        self.tasks.append(asyncio.create_task(work))

    async def until(self, condition):
        async with asyncio.timeout(20):
            while not condition():
                await asyncio.sleep(0.005)

    async def aside(self):
        async with self.assistant.database.reading() as session:
            return await counts(session, CHANNEL)


@pytest.fixture
async def desk(tmp_path):
    async with telegram_office(tmp_path, "2023-03-09 08:00") as office:
        assistant = Assistant(office.settings, office.clock)
        await assistant.prepare()
        yield Desk(office, assistant)
        await assistant.database.close()


async def test_updates_of_a_busy_chat_are_put_aside_and_others_are_handled(desk):
    for number in range(1, 101):
        desk.give(number, JUSTICE)
    desk.give(101, CHAIRMAN)
    await desk.until(lambda: len(desk.safe) == 101 - OPEN)
    assert desk.kept == [101]
    assert await desk.aside() == {str(JUSTICE): 100 - OPEN}
    desk.may_keep.set()
    await desk.until(lambda: len(desk.kept) == 101)
    assert desk.kept == [101, *range(1, 101)]
    await desk.queue.finish()
    assert await desk.aside() == {}


async def test_updates_with_secret_words_are_put_aside_without_their_contents(desk):
    file = {"file_id": "a", "file_unique_id": "b", "file_name": "Danh sách TỐI MẬT.docx"}
    for number in range(1, OPEN + 1):
        desk.give(number, JUSTICE)
    desk.give(OPEN + 1, JUSTICE, text="TỐI MẬT: kế hoạch phòng thủ")
    desk.give(OPEN + 2, JUSTICE, text=None, caption="Văn bản mật của huyện", document=file)
    await desk.until(lambda: len(desk.safe) == 2)
    async with desk.assistant.database.reading() as session:
        kept = [one.payload["message"] for one in await session.scalars(select(PutAside))]
    assert [one.get("text", one.get("caption")) for one in kept] == ["MẬT", "MẬT"]
    assert kept[1]["document"]["file_name"] == "MẬT"
    desk.may_keep.set()
    await desk.until(lambda: len(desk.kept) == OPEN + 2)
    await desk.queue.finish()


async def test_updates_put_aside_are_handled_by_the_next_process(desk):
    for number in range(1, 61):
        desk.give(number, JUSTICE)
    await desk.until(lambda: len(desk.safe) == 60 - OPEN)
    killed = [*desk.tasks, *desk.queue._tasks]
    for task in killed:
        task.cancel()
    await asyncio.gather(*killed, return_exceptions=True)
    desk.queue = desk.new_queue()
    desk.may_keep.set()
    await desk.queue.resume()
    for number in range(1, 61):  # the channel repeats all updates that were not confirmed
        desk.give(number, JUSTICE)
    await desk.until(lambda: {*range(1, 61)} <= {*desk.kept})
    await desk.queue.finish()
    assert await desk.aside() == {}


async def test_updates_stay_in_memory_while_the_disk_is_full(desk, monkeypatch, caplog):
    @asynccontextmanager
    async def full():
        raise NotKeptError(Obstacle.FULL)
        yield

    monkeypatch.setattr(desk.assistant.database, "writing", full)
    for number in range(1, OPEN + 5):
        desk.give(number, JUSTICE)

    def told():
        return [one for one in caplog.records if "could not be put aside" in one.getMessage()]

    await desk.until(told)
    desk.may_keep.set()
    await desk.until(lambda: len(desk.kept) == OPEN + 4)
    assert not [one for one in told() if one.exc_info]


async def test_a_flood_from_a_stranger_is_not_stored(desk):
    async def never(update, on_kept):
        await asyncio.Event().wait()

    desk.queue._next = never
    for number in range(1, 101):
        desk.give(number, STRANGER)
    await desk.until(lambda: len(desk.safe) == 100 - OPEN)
    assert await desk.aside() == {}


async def test_a_slow_update_is_put_aside_and_confirmed(desk):
    desk.give(1, JUSTICE)
    await desk.until(lambda: 1 in desk.safe)
    assert not desk.kept
    assert await desk.aside() == {str(JUSTICE): 1}
    desk.may_keep.set()
    await desk.until(lambda: desk.kept == [1])
    await desk.queue.finish()
    assert await desk.aside() == {}


async def test_other_people_are_served_during_a_flood(tmp_path, monkeypatch):
    async with telegram_office(tmp_path, "2023-03-09 07:00") as office:
        for number in range(600):
            office.world.send_text(JUSTICE, f"việc số {number}")
        office.world.send_text(CHAIRMAN, "/trangthai")
        async with office.running() as assistant:
            handled = []
            take = assistant.database.write

            async def counted(work):
                handled.append(work)
                return await take(work)

            monkeypatch.setattr(assistant.database, "write", counted)
            await office.sees(CHAIRMAN, "TRẠNG THÁI BÁO CÁO", seconds=30)
            assert len(handled) < 400


async def test_an_update_stored_while_the_queue_writes_is_not_handled_again(desk):
    async def keep_as_people_do(update, on_kept):
        async with desk.assistant.database.writing() as session:  # the queue has to wait
            await counts(session, CHANNEL)
        desk.kept.append(update.update_id)
        on_kept()

    desk.queue._next = keep_as_people_do
    for number in range(1, 201):
        desk.give(number, JUSTICE)
    await desk.until(lambda: {*range(1, 201)} <= {*desk.kept})
    await desk.queue.finish()
    assert desk.kept == [*range(1, 201)]
    assert await desk.aside() == {}


async def test_updates_put_aside_are_handled_after_a_read_error(desk, monkeypatch):
    failures = [OperationalError("SELECT", {}, OSError("disk I/O error"))]

    async def fail_once(*arguments):
        if failures:
            raise failures.pop()
        return await parked(*arguments)

    monkeypatch.setattr("bot.telegram.fair_queue.parked", fail_once)
    for number in range(1, 31):
        desk.give(number, JUSTICE)
    await desk.until(lambda: len(desk.safe) == 30 - OPEN)
    desk.may_keep.set()
    await desk.until(lambda: desk.kept == [*range(1, 31)])
    await desk.queue.finish()
    assert (failures, await desk.aside()) == ([], {})
