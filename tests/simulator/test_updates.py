"""Updates: long polling, offsets, taps, and what survives a restart of the bot."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict

from simulator.simulator import Simulator

from .conftest import COORDINATOR, NEWCOMER, OFFICIAL, make_bot

GROUP = -5001


async def test_a_poll_without_news_is_empty(bot: Bot):
    assert await bot.get_updates(timeout=0) == ()


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, simulator: Simulator):
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await simulator.changes.until(lambda: simulator.updates.poll == 1, 5)
    simulator.send_text(OFFICIAL, "xin chào")
    [update] = await poll
    assert update.message is not None
    assert update.message.text == "xin chào"
    assert update.effective_user is not None
    assert (update.effective_user.id, update.effective_user.language_code) == (OFFICIAL, "vi")


async def test_updates_stay_until_an_offset_confirms_them(bot: Bot, simulator: Simulator):
    for text in ("a", "b", "c"):
        simulator.send_text(OFFICIAL, text)
    first = await bot.get_updates(limit=2)
    assert texts(first) == ["a", "b"]
    assert texts(await bot.get_updates()) == ["a", "b", "c"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["c"]
    assert texts(await bot.get_updates()) == ["c"]


async def test_a_negative_offset_counts_from_the_end(bot: Bot, simulator: Simulator):
    for text in ("a", "b", "c"):
        simulator.send_text(OFFICIAL, text)
    assert texts(await bot.get_updates(offset=-1)) == ["c"]


async def test_a_restarted_bot_gets_the_updates_it_missed(base_url: str, simulator: Simulator):
    async with make_bot(base_url) as before:
        await before.get_updates()
    simulator.send_text(OFFICIAL, "trong lúc tắt máy")
    async with make_bot(base_url) as after:
        assert texts(await after.get_updates()) == ["trong lúc tắt máy"]


async def test_a_second_poll_ends_the_first(bot: Bot, simulator: Simulator):
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await simulator.changes.until(lambda: simulator.updates.poll == 1, 5)
    await bot.get_updates(timeout=0)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await poll


async def test_only_requested_kinds_of_updates_are_sent(bot: Bot, simulator: Simulator):
    await bot.get_updates(allowed_updates=["message"])
    simulator.block(OFFICIAL)
    simulator.send_text(COORDINATOR, "x")
    assert texts(await bot.get_updates()) == ["x"]


async def test_the_bot_is_told_of_a_block(bot: Bot, simulator: Simulator):
    simulator.block(OFFICIAL)
    simulator.unblock(OFFICIAL)
    changes = [update.my_chat_member for update in await bot.get_updates()]
    statuses = [(c.old_chat_member.status, c.new_chat_member.status) for c in changes if c]
    assert statuses == [("member", "kicked"), ("kicked", "member")]


async def test_a_person_who_blocked_the_bot_cannot_write_until_start(simulator: Simulator):
    simulator.block(OFFICIAL)
    with pytest.raises(ValueError, match="must unblock"):
        simulator.send_text(OFFICIAL, "x")
    simulator.start(OFFICIAL)
    assert simulator.last(OFFICIAL).text == "/start"


async def test_a_deep_link_gives_a_command_with_a_payload(bot: Bot, simulator: Simulator):
    simulator.start(NEWCOMER, "A" * 64)
    [update] = await bot.get_updates()
    assert update.message is not None
    assert update.message.entities[0].type == "bot_command"
    for payload in ("A" * 65, "mã"):
        with pytest.raises(ValueError, match="deep link"):
            simulator.start(NEWCOMER, payload)


async def test_a_tap_has_its_message_and_gets_an_answer(bot: Bot, simulator: Simulator):
    message_id = await send_button(bot)
    tap = simulator.tap(OFFICIAL, message_id, "Mở")
    [update] = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    assert (query.id, query.data, query.message.message_id) == (tap.id, "open", message_id)
    await bot.answer_callback_query(query.id, "Đã lưu", show_alert=True)
    answer = await tap.wait()
    assert (answer.text, answer.show_alert) == ("Đã lưu", True)


async def test_only_shown_buttons_can_be_tapped(bot: Bot, simulator: Simulator):
    message_id = await send_button(bot)
    with pytest.raises(LookupError, match="no button"):
        simulator.tap(OFFICIAL, message_id, "Đóng")
    simulator.tap(OFFICIAL, message_id, "gone", is_stale=True)
    [update] = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "gone"


async def test_an_unknown_query_is_reported_as_too_old(bot: Bot, simulator: Simulator):
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query"):
        await bot.answer_callback_query("1")
    tap = simulator.tap(OFFICIAL, await send_button(bot), "Mở")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(tap.id, "x" * 201)
    with pytest.raises(TimeoutError):
        await tap.wait(0)


async def test_a_group_is_a_separate_chat(bot: Bot, simulator: Simulator):
    simulator.send_to_group(GROUP, OFFICIAL, "chào cả nhà", title="Xã An Bình")
    joined, spoken = await bot.get_updates()
    assert joined.my_chat_member is not None
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert spoken.message is not None
    assert (spoken.message.chat.type, spoken.message.chat.title) == ("group", "Xã An Bình")
    await bot.send_message(GROUP, "Mời nhắn riêng")
    assert simulator.last(GROUP).text == "Mời nhắn riêng"


async def test_other_kinds_of_content_arrive(bot: Bot, simulator: Simulator):
    simulator.send_sticker(OFFICIAL)
    simulator.send_voice(OFFICIAL)
    simulator.send_location(OFFICIAL)
    simulator.send_contact(OFFICIAL, "0912345678")
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert messages[0].sticker
    assert messages[1].voice
    assert messages[2].location
    assert messages[3].contact
    assert messages[3].contact.user_id == OFFICIAL


async def test_an_edited_message_arrives_with_its_new_words(bot: Bot, simulator: Simulator):
    text = simulator.send_text(OFFICIAL, "cũ")
    photo = simulator.send_photo(OFFICIAL, b"one", "chú thích cũ")
    simulator.edit(OFFICIAL, text, "mới")
    simulator.edit(OFFICIAL, photo, "chú thích mới")
    edits = [update.edited_message for update in await bot.get_updates() if update.edited_message]
    assert [(one.message_id, one.text or one.caption) for one in edits] == [
        (text, "mới"),
        (photo, "chú thích mới"),
    ]
    assert all(one.edit_date for one in edits)
    theirs = (await bot.send_message(OFFICIAL, "x")).message_id
    with pytest.raises(ValueError, match="only own messages"):
        simulator.edit(OFFICIAL, theirs, "y")


async def test_a_forwarded_message_keeps_words_and_files(bot: Bot, simulator: Simulator):
    sent = simulator.send_document(OFFICIAL, "bien-ban.pdf", b"%PDF", "Biên bản")
    simulator.forward(OFFICIAL, sent)
    _, update = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    assert (update.message.caption, update.message.document.file_name) == (
        "Biên bản",
        "bien-ban.pdf",
    )
    assert update.message.forward_origin is not None


async def test_a_test_can_wait_for_a_message(bot: Bot, simulator: Simulator):
    waiting = asyncio.create_task(simulator.wait_for(OFFICIAL, lambda m: "xong" in m.text))
    await bot.send_message(OFFICIAL, "xong rồi")
    assert (await waiting).text == "xong rồi"
    with pytest.raises(TimeoutError, match="xong rồi"):
        await simulator.wait_for(OFFICIAL, lambda _: True, 0, after=1)


def texts(updates: tuple[Update, ...]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


async def send_button(bot: Bot) -> int:
    markup = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Mở", callback_data="open"))
    return (await bot.send_message(OFFICIAL, "x", reply_markup=markup)).message_id
