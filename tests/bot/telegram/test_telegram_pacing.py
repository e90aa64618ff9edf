"""Our pacing stays within Telegram's limits, on a jumping clock with a counting server."""

import asyncio
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.error import RetryAfter, TimedOut

from bot.telegram.pacing import BULK, UPLOAD
from tests.bot.counting_server import ROUNDING, Server, now, on_a_jumping_clock

CALLS = ("sendMessage", "sendMessage", "sendDocument", "editMessageText", "sendChatAction")
SECONDS = st.integers(0, 192).map(lambda ticks: ticks / 64)
MOMENTS = st.integers(0, 32).map(lambda ticks: ticks / 64)


@st.composite
def plans(draw):
    """Calls with their times and durations, most of them at the same time."""
    count = draw(st.integers(31, 90))
    chats = st.integers(1, draw(st.integers(1, 60)))
    return [
        {
            "wait": draw(SECONDS) if draw(st.booleans()) else 0.0,
            "endpoint": draw(st.sampled_from(CALLS)),
            "chat": draw(chats),
            "lane": draw(st.sampled_from((None, BULK))),
            "before": draw(MOMENTS),
            "after": draw(MOMENTS),
            "media": 1,
        }
        for _ in range(count)
    ]


async def follow(server: Server, plan: list[dict[str, Any]]) -> None:
    async def one(wait, **call):
        await asyncio.sleep(wait)
        await server.call(**call)

    await asyncio.gather(*(one(**step) for step in plan))


@settings(max_examples=60, deadline=None)
@given(plan=plans())
@on_a_jumping_clock
async def test_at_most_thirty_messages_a_second_and_one_a_second_in_a_chat_are_sent(plan):
    server = Server()
    await follow(server, plan)
    assert len(server.counted) == len(plan)
    assert server.most_within(1) <= 30
    for chat in {one.chat for one in server.counted}:
        sent = [
            one.at
            for one in server.counted
            if one.chat == chat and one.endpoint in {"sendMessage", "sendDocument"}
        ]
        assert all(later - earlier >= 1 - ROUNDING for earlier, later in pairwise(sent))


@settings(max_examples=40, deadline=None)
@given(plan=plans())
@on_a_jumping_clock
async def test_at_most_twenty_messages_a_minute_are_sent_to_a_group(plan):
    server = Server()
    for step in plan:
        step["chat"] = -1 - step["chat"] % 2
    await follow(server, plan)
    server.counted = [one for one in server.counted if one.endpoint != "sendChatAction"]
    for group in {one.chat for one in server.counted}:
        assert server.most_within(60, chat=group) <= 20


@settings(max_examples=40, deadline=None)
@given(sizes=st.lists(st.integers(2, 10), min_size=4, max_size=30))
@on_a_jumping_clock
async def test_an_album_counts_as_the_number_of_its_files(sizes):
    server = Server()
    await asyncio.gather(
        *(
            server.call("sendMediaGroup", chat, media=size, before=chat / 64)
            for chat, size in enumerate(sizes, start=1)
        )
    )
    assert server.most_within(1) <= 30


@settings(max_examples=60, deadline=None)
@given(plan=plans(), data=st.data())
@on_a_jumping_clock
async def test_a_cancelled_call_returns_its_permit(plan, data):
    moments = [data.draw(SECONDS) for _ in plan[::2]]

    server = Server()
    tasks = []
    for step in plan:
        await asyncio.sleep(step["wait"] / 64)
        tasks.append(server.begin(**{name: step[name] for name in step if name != "wait"}))
    for task, moment in zip(tasks[::2], moments, strict=False):
        asyncio.get_running_loop().call_later(moment, task.cancel)
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(60)
    assert not server.pacing._taken
    began = now()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(30)))
    assert now() == began


@on_a_jumping_clock
async def test_a_call_cancelled_right_after_its_release_returns_its_permit():
    server = Server()
    await server.call()
    waiting, behind = server.begin(), server.begin(text="behind")
    asyncio.get_running_loop().call_later(1, waiting.cancel)
    await behind
    assert now() == 1
    assert server.texts() == ["", "behind"]


@on_a_jumping_clock
async def test_small_calls_do_not_starve_a_big_album():
    server = Server()
    singles = [server.begin(chat=chat, before=chat % 30 / 30) for chat in range(30)]
    await asyncio.sleep(0.5)
    album = server.begin("sendMediaGroup", chat=99, media=10, text="album")
    singles += [server.begin(chat=chat, before=chat % 30 / 30) for chat in range(100, 300)]
    await asyncio.gather(album, *singles)
    assert server.texts().index("album") == 30


@on_a_jumping_clock
async def test_a_chat_rests_one_second_for_each_file_of_an_album():
    server = Server()
    await server.call("sendMediaGroup", media=10)
    await server.call("editMessageText")
    assert now() == 0
    await server.call()
    assert now() == 10


@on_a_jumping_clock
async def test_calls_behind_a_cancelled_album_are_sent():
    server = Server()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(25)))
    album = server.begin("sendMediaGroup", chat=99, media=10)
    behind = server.begin(chat=100)
    asyncio.get_running_loop().call_later(0.5, album.cancel)
    await behind
    assert now() == 0.5


@on_a_jumping_clock
async def test_a_call_under_cancellation_is_skipped():
    server = Server()
    waiting: list[asyncio.Task[Any]] = []
    # In the same turn of the event loop as the permit's return, just before it.
    asyncio.get_running_loop().call_later(1, lambda: waiting[0].cancel())  # noqa: PLW0108
    await server.call()
    waiting += [server.begin(text="cancelled"), server.begin(text="behind")]
    await waiting[1]
    assert now() == 1
    assert server.texts() == ["", "behind"]


@on_a_jumping_clock
async def test_answers_are_sent_before_reminders_that_waited_longer():
    server = Server()
    reminders = [server.begin(chat=chat, lane=BULK, text="bulk") for chat in range(200)]
    await asyncio.sleep(2.51)
    before = server.texts().count("bulk")
    answers = [server.begin(chat=1000 + chat, text="answer") for chat in range(60)]
    await asyncio.gather(*answers)
    assert server.texts().count("bulk") == before
    await asyncio.gather(*reminders)


@on_a_jumping_clock
async def test_a_single_answer_among_reminders_gets_the_next_permit():
    server = Server()
    reminders = [server.begin(chat=chat, lane=BULK, text="bulk", after=0.05) for chat in range(200)]
    await asyncio.sleep(3.5)
    before = len(server.counted)
    await server.call(chat=1000, text="answer")
    assert server.texts()[before : before + 2].count("answer") == 1
    await asyncio.gather(*reminders)


@on_a_jumping_clock
async def test_a_call_that_waits_for_its_chat_delays_no_other_chat():
    server = Server()
    to_one = [server.begin(chat=1, lane=BULK) for _ in range(40)]
    await asyncio.sleep(0)
    began = now()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(2, 31)))
    assert now() == began
    await asyncio.gather(*to_one)
    assert now() == 39


@on_a_jumping_clock
async def test_an_answer_overtakes_a_reminder_in_the_same_chat():
    server = Server()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(30)))
    reminder = server.begin(chat=50, lane=BULK, text="reminder")
    answer = server.begin(chat=50, text="answer")
    await asyncio.gather(reminder, answer)
    assert server.texts()[30:] == ["answer", "reminder"]


@on_a_jumping_clock
async def test_messages_in_one_chat_keep_their_order():
    server = Server()
    await asyncio.gather(*(server.call(chat=1, text=str(number)) for number in range(5)))
    assert server.texts() == ["0", "1", "2", "3", "4"]
    assert now() == 4


@on_a_jumping_clock
async def test_taps_in_one_chat_are_answered_without_delay():
    server = Server()
    await server.call(chat=1)
    for _ in range(20):
        await server.call("editMessageText", chat=1)
    assert now() == 0


@pytest.mark.parametrize("endpoint", ["answerCallbackQuery", "getMe", "setMyCommands"])
@on_a_jumping_clock
async def test_calls_that_send_no_message_do_not_wait(endpoint):
    server = Server()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(30)))
    await server.call(endpoint, chat=None)
    assert now() == 0


@pytest.mark.parametrize("after", [0.0, 0.125, 1.0])
@on_a_jumping_clock
async def test_a_slow_server_gets_at_most_thirty_calls_a_second(after):
    server = Server()
    await asyncio.gather(
        *(server.call(chat=chat, lane=BULK, after=after) for chat in range(30 * 20 + 1))
    )
    took = server.counted[-1].at - server.counted[0].at
    assert 30 * 20 / took == pytest.approx(30 / (1 + after))


@on_a_jumping_clock
async def test_too_many_requests_pauses_only_its_chat():
    server = Server()
    server.errors.append(RetryAfter(timedelta(seconds=90)))
    with pytest.raises(RetryAfter):
        await server.call(chat=1)
    edited = server.begin("editMessageText", chat=1, text="edited")
    await asyncio.gather(*(server.call(chat=chat) for chat in range(2, 30)))
    assert now() == 0
    await edited
    assert now() == 90
    await server.call(chat=1)
    assert now() == 90


@on_a_jumping_clock
async def test_a_reminder_to_a_paused_chat_is_returned_to_the_outbox_at_once():
    server = Server()
    server.errors.append(RetryAfter(timedelta(seconds=90)))
    refused = server.begin(chat=1, lane=BULK, after=0.5)
    behind = server.begin(chat=1, lane=BULK)  # waits for the chat's permit when the pause begins
    outcomes = await asyncio.gather(refused, behind, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [RetryAfter, RetryAfter]
    await asyncio.sleep(30)
    with pytest.raises(RetryAfter) as told:
        await server.call(chat=1, lane=BULK)
    assert told.value._retry_after == timedelta(seconds=60)
    assert len(server.counted) == 1
    await asyncio.sleep(60)
    await server.call(chat=1, lane=BULK)


@on_a_jumping_clock
async def test_the_longer_of_two_pauses_applies():
    server = Server()
    server.errors = [RetryAfter(timedelta(seconds=seconds)) for seconds in (5, 60)]
    await asyncio.gather(
        server.call("editMessageText", after=0.25), server.call(after=0.5), return_exceptions=True
    )
    assert not server.errors
    await server.call()
    assert now() == 60.25


@on_a_jumping_clock
async def test_a_failed_call_counts_towards_the_limit():
    server = Server()
    server.errors.append(TimedOut())
    with pytest.raises(TimedOut):
        await server.call(after=5)
    await server.call()
    assert now() == 6


@on_a_jumping_clock
async def test_idle_chats_use_no_memory():
    server = Server()
    await asyncio.gather(*(server.call(chat=chat) for chat in range(-30, 100)))
    await asyncio.sleep(60)
    pacing = server.pacing
    assert not any((pacing._taken, pacing._closed, pacing._answers, pacing._bulk))


@on_a_jumping_clock
async def test_an_answer_does_not_wait_until_an_upload_to_its_chat_ends():
    server = Server()
    upload = server.begin("sendDocument", lane=UPLOAD, text="file", before=40.0)
    await asyncio.sleep(5)
    began = now()
    await server.call(text="answer")
    assert now() == began
    await upload
    assert server.texts() == ["answer", "file"]


@on_a_jumping_clock
async def test_a_chat_rests_after_an_upload_as_after_any_message():
    server = Server()
    await server.call("sendDocument", lane=UPLOAD, text="first", before=40.0)
    await asyncio.gather(
        server.call("sendDocument", lane=BULK, text="second"),
        server.call(chat=2, text="somebody else's"),
    )
    first, other, second = server.counted
    assert (other.at, second.at) == (first.at, first.at + 1)


@on_a_jumping_clock
async def test_uploads_count_towards_thirty_messages_a_second():
    server = Server()
    await asyncio.gather(
        *(server.call("sendDocument", chat=chat, lane=UPLOAD) for chat in range(45))
    )
    assert server.most_within(1) <= 30
