"""Sending text through the real library: what arrives, and what is refused."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.constants import ChatAction, MessageEntityType
from telegram.error import BadRequest, Forbidden, InvalidToken

from simulator.keyboards import Button
from simulator.simulator import Simulator

from .conftest import COORDINATOR, NEWCOMER, OFFICIAL, STRANGER, TOKEN, make_bot


def keyboard(*rows: list[str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=label) for label in row] for row in rows]
    )


async def test_get_me_gives_the_bot(bot: Bot):
    me = await bot.get_me()
    assert (me.id, me.first_name, me.username) == (123456, "Nhắc Việc", "nhacviec_bot")


async def test_a_message_arrives_with_its_formatting(bot: Bot, simulator: Simulator, clock):
    sent = await bot.send_message(
        OFFICIAL, "😀 <b>Tư pháp</b>", parse_mode="HTML", reply_markup=keyboard(["Mở", "Để sau"])
    )
    seen = simulator.last(OFFICIAL)
    assert (seen.text, seen.html) == ("😀 Tư pháp", "😀 <b>Tư pháp</b>")
    assert seen.buttons == ((Button("Mở", "Mở"), Button("Để sau", "Để sau")),)
    assert (seen.is_from_bot, seen.edited, seen.date) == (True, False, clock.moment)
    assert (sent.message_id, sent.date, sent.chat.first_name) == (1, clock.moment, "Cán bộ")
    assert sent.entities[0].type == MessageEntityType.BOLD
    assert sent.parse_entity(sent.entities[0]) == "Tư pháp"
    assert [entry.text for entry in simulator.sent] == ["😀 Tư pháp"]


async def test_messages_are_numbered_by_chat(bot: Bot):
    numbers = [(await bot.send_message(OFFICIAL, text)).message_id for text in ("a", "b")]
    other = await bot.send_message(COORDINATOR, "c")
    assert (numbers, other.message_id) == ([1, 2], 1)


async def test_a_reply_names_its_message(bot: Bot, simulator: Simulator):
    number = simulator.send_text(OFFICIAL, "xin chào")
    sent = await bot.send_message(OFFICIAL, "chào", reply_to_message_id=number)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "xin chào"
    with pytest.raises(BadRequest, match=r"[Mm]essage to be replied not found"):
        await bot.send_message(OFFICIAL, "chào", reply_parameters=ReplyParameters(77))


async def test_protected_content_is_marked(bot: Bot, simulator: Simulator):
    await bot.send_message(OFFICIAL, "nội bộ", protect_content=True)
    assert simulator.last(OFFICIAL).is_protected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "Message text is empty"),
        (" \n ", "Text must be non-empty"),
        ("<b> </b>", "Text must be non-empty"),
        ("x" * 4097, "Message is too long"),
        ("😀" * 2049, "Message is too long"),
        ("<b>x", "Can't parse entities"),
        ("<div>x</div>", "Can't parse entities"),
    ],
)
async def test_a_bad_text_is_refused(bot: Bot, simulator: Simulator, text, problem):
    with pytest.raises(BadRequest, match=problem):
        await bot.send_message(OFFICIAL, text, parse_mode="HTML")
    assert simulator.messages(OFFICIAL) == []


async def test_the_limit_applies_after_entities_are_parsed(bot: Bot, simulator: Simulator):
    await bot.send_message(OFFICIAL, f"<b>{'x' * 4095}</b>&lt;", parse_mode="HTML")
    assert len(simulator.last(OFFICIAL).text) == 4096


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        (keyboard(["ắ" * 22]), "Button_data_invalid"),
        (InlineKeyboardMarkup.from_button(InlineKeyboardButton("x", callback_data="")), "BUTTON"),
        (InlineKeyboardMarkup.from_button(InlineKeyboardButton("x")), "Text buttons are unallowed"),
        (
            InlineKeyboardMarkup.from_button(InlineKeyboardButton("x", url="y")),
            "URL 'y' is invalid",
        ),
        (keyboard(["x"] * 9), "Reply markup is too long"),
        (keyboard(*[["x"]] * 101), "Reply markup is too long"),
    ],
)
async def test_a_bad_keyboard_is_refused(bot: Bot, markup, problem):
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.send_message(OFFICIAL, "x", reply_markup=markup)


async def test_a_full_keyboard_is_accepted(bot: Bot, simulator: Simulator):
    await bot.send_message(OFFICIAL, "x", reply_markup=keyboard(*[["y" * 64] * 1] * 50))
    assert len(simulator.last(OFFICIAL).labels()) == 50


async def test_the_bot_cannot_write_to_strangers_or_to_people_who_blocked_it(
    bot: Bot, simulator: Simulator
):
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(STRANGER, "x")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(NEWCOMER, "x")
    simulator.block(OFFICIAL)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(OFFICIAL, "x")
    simulator.unblock(OFFICIAL)
    await bot.send_message(OFFICIAL, "x")


async def test_a_person_who_pressed_start_can_be_written_to(bot: Bot, simulator: Simulator):
    simulator.start(NEWCOMER, "CODE")
    await bot.send_message(NEWCOMER, "x")
    assert [message.text for message in simulator.messages(NEWCOMER)] == ["/start CODE", "x"]


async def test_typing_is_shown_until_the_message_arrives(bot: Bot, simulator: Simulator):
    await bot.send_chat_action(OFFICIAL, ChatAction.TYPING)
    assert simulator.chats[OFFICIAL].typing_until > simulator.monotonic()
    await bot.send_message(OFFICIAL, "x")
    assert simulator.chats[OFFICIAL].typing_until == 0
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(OFFICIAL, "dance")


async def test_a_wrong_token_is_refused(base_url: str):
    for token in (TOKEN.replace("1", "2"), "nonsense:x"):
        with pytest.raises(InvalidToken):
            async with make_bot(base_url, token=token):
                pass


async def test_an_unknown_method_is_not_found(bot: Bot):
    with pytest.raises(InvalidToken, match="Not Found"):  # the library's error for every 404
        await bot.send_dice(OFFICIAL)


async def test_get_chat_gives_the_chat(bot: Bot, simulator: Simulator):
    assert (await bot.get_chat(OFFICIAL)).first_name == "Cán bộ"
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(STRANGER)


async def test_calls_are_logged(bot: Bot, simulator: Simulator):
    await bot.send_message(OFFICIAL, "x")
    with pytest.raises(BadRequest):
        await bot.send_message(STRANGER, "y")
    log = [(c.method, c.params.get("text"), c.status) for c in simulator.calls if c.params]
    assert log == [("sendMessage", "x", 200), ("sendMessage", "y", 400)]
