"""Command menus by scope and language."""

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest

from simulator.simulator import Simulator

from .conftest import COORDINATOR, NEWCOMER, OFFICIAL, STRANGER


async def test_the_narrowest_scope_and_the_persons_language_are_preferred(
    bot: Bot, simulator: Simulator
):
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("start", "default")])
    await bot.set_my_commands([BotCommand("menu", "private")], scope=private)
    await bot.set_my_commands([BotCommand("menu", "riêng")], scope=private, language_code="vi")
    await bot.set_my_commands([BotCommand("moi", "chat")], scope=BotCommandScopeChat(COORDINATOR))
    shown = {who: simulator.commands(who)[0]["description"] for who in (101, 102, 103)}
    assert shown == {OFFICIAL: "riêng", COORDINATOR: "chat", NEWCOMER: "private"}


async def test_a_list_can_be_read_and_deleted(bot: Bot, simulator: Simulator):
    await bot.set_my_commands([BotCommand("viec", "Việc")], language_code="vi")
    assert [c.command for c in await bot.get_my_commands(language_code="vi")] == ["viec"]
    assert await bot.get_my_commands() == ()
    await bot.delete_my_commands(language_code="vi")
    assert simulator.commands(OFFICIAL) == []


@pytest.mark.parametrize(
    ("commands", "problem"),
    [
        ([BotCommand("Baocao", "x")], "bot_command_invalid"),
        ([BotCommand("bao-cao", "x")], "bot_command_invalid"),
        ([BotCommand("b" * 33, "x")], "bot_command_invalid"),
        ([BotCommand("baocao", "x" * 257)], "bot_command_description_invalid"),
        ([BotCommand("baocao", "x")] * 101, "bot_commands_too_much"),
    ],
)
async def test_bad_commands_are_refused(bot: Bot, commands, problem):
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.set_my_commands(commands)


async def test_a_menu_needs_a_known_chat_and_language(bot: Bot):
    commands = [BotCommand("menu", "x")]
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands(commands, scope=BotCommandScopeChat(STRANGER))
    with pytest.raises(BadRequest, match=r"(?i)invalid language code"):
        await bot.set_my_commands(commands, language_code="vietnamese")


async def test_the_profile_is_remembered(bot: Bot):
    await bot.set_my_description("Trợ lý", language_code="vi")
    await bot.set_my_short_description("Ngắn")
    assert (await bot.get_my_description(language_code="vi")).description == "Trợ lý"
    assert (await bot.get_my_description()).description == ""
    assert (await bot.get_my_short_description("vi")).short_description == "Ngắn"
    assert (await bot.get_my_name()).name == "Nhắc Việc"
