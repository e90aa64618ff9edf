"""With a full disk or without the database people can read, and nobody is told "Đã ghi"."""

import asyncio
import sqlite3
from contextlib import asynccontextmanager

from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError

from bot.watch.alarm import Alarm
from bot.watch.data import DataWatch
from core.errors import DeliveryError, NotKeptError, Obstacle
from models import Access, Answer, Conversation, OutboxMessage
from tests.office import talk

NOT_KEPT = "Chưa ghi được"


@asynccontextmanager
async def without_jobs(office):
    """Switch off the jobs that would write on their own."""

    async def rest() -> None:
        """Do nothing."""

    was = office.delivery.drain, office.maker.work
    office.delivery.drain = office.maker.work = rest
    try:
        yield
    finally:
        office.delivery.drain, office.maker.work = was


@asynccontextmanager
async def full(office):
    """Make each change fail as on a full disk, even a step of the dialogue."""

    def fill(connection, cursor, statement, *_):
        if statement.startswith(("UPDATE", "INSERT", "DELETE")):
            raise full_error(statement)

    engine = office.database._writer.sync_engine
    event.listen(engine, "before_cursor_execute", fill)
    try:
        async with without_jobs(office):
            yield
    finally:
        event.remove(engine, "before_cursor_execute", fill)


def full_error(statement: str) -> OperationalError:
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return OperationalError(statement, {}, error)


async def answers(office):
    async with office.database.reading() as session:
        return await session.scalar(select(func.count(Answer.id)))


async def test_people_can_read_and_change_screens_while_the_disk_is_full(office):
    chat = office["Nội vụ"]
    await talk(chat, [("/menu", "chọn việc")])
    async with full(office):
        await talk(
            chat,
            [
                ("/summary", "TỔNG HỢP TIẾN ĐỘ"),
                ("Theo ngành", "Tư pháp"),
                ("tu phap nop chua", "Tư pháp"),
                ("/trangthai", "Tư pháp"),
                ("Tư pháp", "TƯ PHÁP"),
            ],
        )
    # The buttons of screens shown meanwhile work later.
    await talk(chat, [("Nội dung, lịch sử, tệp", "LỊCH SỬ – TƯ PHÁP")])


async def test_nothing_is_reported_as_recorded_while_the_disk_is_full(office):
    chat = office["Tư pháp"]
    await talk(chat, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "1.1.")])
    before = await answers(office)
    async with full(office):
        await talk(
            chat, [("Đang thực hiện 50%", (NOT_KEPT, "đã đầy", "gửi lại sau", "not:Đã ghi"))]
        )
        await talk(chat, [("/khokhan", "not:Đã ghi")])
        shown = await chat.says(text="Thiếu người làm " * 5)
        assert "Đã ghi" not in shown
    assert await answers(office) == before
    await talk(chat, [("/baocao", "0/2"), ("○ 1.1 · Chưa cập nhật", "1.1.")])
    await talk(chat, [("Đang thực hiện 50%", "Mức độ: Đang thực hiện 50%")])


async def test_words_of_an_unfinished_question_are_not_reported_as_recorded(office):
    """A question of several steps keeps its words in the conversation until the last step."""
    chat = office["Tư pháp"]
    await talk(chat, [("/khokhan", "")])
    async with full(office):
        for label in [*chat.labels][:1]:
            await chat.answers(label)
        shown = await chat.says(text="Chưa có máy quét hồ sơ")
        assert NOT_KEPT in shown or "Chưa có máy quét hồ sơ" not in shown


async def test_a_missing_database_is_reported_as_the_answer(office):
    chat = office["Tư pháp"]
    await talk(chat, [("/menu", "chọn việc")])
    aside = office.database.path.with_name("aside.db")
    office.database.path.rename(aside)
    async with without_jobs(office):
        await talk(chat, [("/trangthai", (NOT_KEPT, "không có ở chỗ cũ", "not:TRẠNG THÁI"))])
    assert not office.database.path.exists()
    aside.rename(office.database.path)
    assert await office.database.look_after() is None
    await talk(chat, [("/trangthai", "TRẠNG THÁI")])


def watch(office, free: int = 10**12) -> DataWatch:
    alarm = Alarm({office.channel: office.outside})
    return DataWatch(office.database, office.rules, office.clock, alarm, lambda: free)


async def test_administrators_are_told_of_a_missing_database_without_the_outbox(office):
    data = watch(office)
    await data.look()
    before = len(office["Nội vụ"].seen)
    office.database.path.unlink()
    await data.look()
    await data.look()
    (told,) = office["Nội vụ"].seen[before:]
    assert "đã bị xóa hoặc chuyển đi" in told
    rescued = office.database.rescued
    assert rescued is not None
    assert rescued.name in told
    rescued.rename(office.database.path)
    await data.look()
    await data.look()
    assert office["Nội vụ"].seen[-1] == "Trợ lý đã ghi lại được bình thường."
    assert len(office["Nội vụ"].seen) == before + 2


async def test_a_trouble_that_occurs_several_times_at_once_is_reported_once(office):
    data = watch(office)
    await data.look()
    before = len(office["Nội vụ"].seen)
    for _ in range(5):
        data.report(Obstacle.FULL)
    await data.finish()
    (told,) = office["Nội vụ"].seen[before:]
    assert "đã đầy" in told


async def test_administrators_who_cannot_be_reached_are_told_later(office):
    data = watch(office)
    await data.look()
    office.outside.failures[office["Nội vụ"].address] = [DeliveryError("down")]
    office.database.path.unlink()
    before = len(office["Nội vụ"].seen)
    await data.look()
    assert len(office["Nội vụ"].seen) == before
    office.outside.failures.clear()
    await data.look()
    assert "đã bị xóa" in office["Nội vụ"].text


async def test_an_unreadable_database_is_reported_as_a_trouble(office, monkeypatch):
    data = watch(office)
    await data.look()
    broken = sqlite3.OperationalError("disk I/O error")
    broken.sqlite_errorcode = sqlite3.SQLITE_IOERR

    async def fail(session):
        raise OperationalError("SELECT", {}, broken)

    monkeypatch.setattr("bot.watch.alarm.administrators_or_coordinators", fail)
    before = len(office["Nội vụ"].seen)
    await data.look()
    assert len(office["Nội vụ"].seen) == before + 1


async def test_low_disk_space_is_reported_once_a_day(office):
    data = watch(office, free=300_000_000)
    await data.look()
    await data.look()
    await office.delivery.drain()
    assert "chỉ còn trống 300 MB" in office["Nội vụ"].text
    async with office.database.reading() as session:
        count = select(func.count(OutboxMessage.id)).where(OutboxMessage.kind == "trouble")
        assert await session.scalar(count) == 1


async def test_a_job_that_cannot_write_is_logged_once_without_a_traceback(office, caplog):
    data = watch(office)

    async def job() -> None:
        raise NotKeptError(Obstacle.FULL)

    for _ in range(3):
        await data.guarded(job)()
    await data.finish()
    assert caplog.text.count("nothing can be written: the disk is full") == 1
    assert "Traceback" not in caplog.text


async def test_unsaved_lines_of_the_access_log_are_written_later_exactly_once(office):
    unkept = office.gateway._unkept
    async with office.database.reading() as session:
        unkept._unsaved.look_in(session)
        session.add(
            Access(
                organization_id=office.organization_id,
                person_id=1,
                action="summary",
                facts={},
                happened_at=office.clock.now(),
            )
        )
        await session.scalar(select(func.count(Conversation.id)))  # this flushes first
    both = (office["Nội vụ"].says(text="/menu"), office["Chủ tịch"].says(text="/menu"))
    await asyncio.gather(*both)  # neither person's request writes the line again
    async with office.database.reading() as session:
        assert await session.scalar(select(func.count(Access.id))) == 1
