"""Command menus: stored by scope and language, found by Telegram's order of precedence."""

import json
import re
from typing import Any, NamedTuple

from simulator import limits
from simulator.chats import Chat
from simulator.errors import bad_request
from simulator.people import JsonObject

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_PLAIN = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_OF_A_CHAT = {"chat", "chat_administrators", "chat_member"}


class CommandScope(NamedTuple):
    """For whom a list of commands is."""

    kind: str
    chat_id: int | None = None
    user_id: int | None = None


class _List(NamedTuple):
    """What tells a list of commands from all others."""

    scope: CommandScope
    language: str


class Menus:
    """Lists of commands by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[_List, list[JsonObject]] = {}

    def set(self, scope: CommandScope, language: str, commands: list[JsonObject]) -> None:
        """Replace one list; an empty list is no list."""
        if commands:
            self._lists[_List(scope, language)] = commands
        else:
            self._lists.pop(_List(scope, language), None)

    def get(self, scope: CommandScope, language: str) -> list[JsonObject]:
        """Return exactly this list, without a fallback."""
        return self._lists.get(_List(scope, language), [])

    def for_chat(self, chat: Chat, language: str) -> list[JsonObject]:
        """Return the list a person sees: the narrowest scope first, the own language first."""
        everyone = "all_group_chats" if chat.is_group else "all_private_chats"
        scopes = [CommandScope("chat", chat.id), CommandScope(everyone)]
        for scope in [*scopes, CommandScope("default")]:
            for choice in (language, ""):
                if found := self.get(scope, choice):
                    return found
        return []


def read_scope(source: str) -> CommandScope:
    """Return the scope of a call; without one, the default scope."""
    if not source:
        return CommandScope("default")
    fields = _parsed(source, "BotCommandScope")
    kind = fields.get("type") if isinstance(fields, dict) else None
    if kind in _PLAIN:
        return CommandScope(str(kind))
    if kind not in _OF_A_CHAT:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    user_id = fields.get("user_id")
    chat_id = int(fields["chat_id"])
    return CommandScope(str(kind), chat_id, None if user_id is None else int(user_id))


def read_language(code: str) -> str:
    """Return a two-letter language, or nothing for every language."""
    if _LANGUAGE.fullmatch(code) is None:
        raise bad_request("invalid language code specified")
    return code


def read_commands(source: str) -> list[JsonObject]:
    """Return the commands of a call, each checked."""
    commands = _parsed(source or "[]", "BotCommand")
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_checked(command) for command in commands]


def _checked(command: JsonObject) -> JsonObject:
    name = str(command.get("command", "")).removeprefix("/")
    if _NAME.fullmatch(name) is None:
        raise bad_request("BOT_COMMAND_INVALID")
    if len(str(command.get("description", ""))) not in limits.COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": command["description"]}


def _parsed(source: str, name: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
    try:
        return json.loads(source)
    except ValueError:
        raise bad_request(f"can't parse {name} JSON object") from None
