"""Command menus: stored by scope and language, found by Telegram's order of precedence."""

import json
import re
from typing import Any

from simulator import limits
from simulator.chats import Chat
from simulator.errors import bad_request
from simulator.people import JsonObject

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")
_PLAIN = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
_OF_A_CHAT = {"chat", "chat_administrators", "chat_member"}
Scope = tuple[str, int | None, int | None]


class Menus:
    """Lists of commands by scope and language."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[JsonObject]] = {}

    def set(self, scope: Scope, language: str, commands: list[JsonObject]) -> None:
        """Replace one list; an empty list is no list."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[JsonObject]:
        """Return exactly this list, without a fallback."""
        return self._lists.get((scope, language), [])

    def for_chat(self, chat: Chat, language: str) -> list[JsonObject]:
        """Return the list a person sees: the narrowest scope first, the own language first."""
        everyone = "all_group_chats" if chat.is_group else "all_private_chats"
        scopes: list[Scope] = [("chat", chat.id, None), (everyone, None, None)]
        for scope in [*scopes, ("default", None, None)]:
            for choice in (language, ""):
                if found := self.get(scope, choice):
                    return found
        return []


def read_scope(source: str) -> Scope:
    """Return the scope of a call; without one, the default scope."""
    if not source:
        return ("default", None, None)
    fields = _parsed(source, "BotCommandScope")
    kind = fields.get("type") if isinstance(fields, dict) else None
    if kind in _PLAIN:
        return (str(kind), None, None)
    if kind not in _OF_A_CHAT:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    user_id = fields.get("user_id")
    return (str(kind), int(fields["chat_id"]), None if user_id is None else int(user_id))


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
