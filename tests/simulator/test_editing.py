"""Editing and deleting, with Telegram's refusals."""

from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

from simulator.simulator import Simulator

from .conftest import OFFICIAL

MARKUP = InlineKeyboardMarkup.from_button(InlineKeyboardButton("Mở", callback_data="open"))


@pytest.fixture
async def message_id(bot: Bot) -> int:
    return (await bot.send_message(OFFICIAL, "cũ", reply_markup=MARKUP)).message_id


async def test_an_edit_changes_the_message_in_place(bot: Bot, simulator: Simulator, message_id):
    before = simulator.last(OFFICIAL)
    await bot.edit_message_text("<i>mới</i>", OFFICIAL, message_id, parse_mode="HTML")
    after = simulator.last(OFFICIAL)
    assert (after.message_id, after.html, after.edited) == (message_id, "<i>mới</i>", True)
    assert after.buttons == ()
    assert before.text == "cũ"


async def test_the_keyboard_can_be_changed_alone(bot: Bot, simulator: Simulator, message_id):
    await bot.edit_message_reply_markup(OFFICIAL, message_id)
    assert simulator.last(OFFICIAL).labels() == []
    assert simulator.last(OFFICIAL).text == "cũ"


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, message_id):
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content"):
        await bot.edit_message_text("cũ", OFFICIAL, message_id, reply_markup=MARKUP)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(OFFICIAL, message_id, reply_markup=MARKUP)


async def test_only_the_bots_own_messages_can_be_edited(bot: Bot, simulator: Simulator):
    theirs = simulator.send_text(OFFICIAL, "của tôi")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", OFFICIAL, theirs)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", OFFICIAL, 77)


async def test_a_caption_cannot_be_edited_as_a_text(bot: Bot, simulator: Simulator, message_id):
    document = await bot.send_document(OFFICIAL, b"x", filename="a.txt", caption="cũ")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", OFFICIAL, document.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(OFFICIAL, message_id, caption="x")
    await bot.edit_message_caption(OFFICIAL, document.message_id, caption="mới")
    assert simulator.last(OFFICIAL).text == "mới"


async def test_a_deleted_message_is_removed(bot: Bot, simulator: Simulator, message_id):
    await bot.delete_message(OFFICIAL, message_id)
    assert simulator.messages(OFFICIAL) == []
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(OFFICIAL, message_id)
    assert (await bot.send_message(OFFICIAL, "x")).message_id == message_id + 1


async def test_a_message_older_than_48_hours_cannot_be_deleted(bot: Bot, clock, message_id):
    clock.moment += timedelta(hours=49)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(OFFICIAL, message_id)


async def test_the_log_has_the_earlier_contents_of_changed_messages(
    bot: Bot, simulator: Simulator, message_id
):
    await bot.edit_message_text("mới", OFFICIAL, message_id)
    await bot.delete_message(OFFICIAL, message_id)
    logged = [(one.method, one.message_id, one.text) for one in simulator.altered]
    assert logged == [
        ("editMessageText", message_id, "cũ"),
        ("deleteMessage", message_id, "mới"),
    ]
