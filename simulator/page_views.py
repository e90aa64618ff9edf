"""The contents of the chat page, as JSON."""

from collections.abc import Iterator

from simulator.chats import Chat
from simulator.messages import Message
from simulator.people import JsonObject
from simulator.simulator import Simulator


def world_view(world: Simulator) -> JsonObject:
    """Return everything except the messages."""
    return {
        "version": world.changes.version,
        "bot": _bot_view(world),
        "now": world.now().isoformat(),
        "time_zone": world.time_zone,
        "can_jump": world.can_jump,
        "is_jumping": world.is_jumping,
        "zalo_account": next((bot.account for bot in world.zalo_bots.values()), ""),
        "people": [phone for user_id in world.users for phone in _phones(world, user_id)],
    }


def chat_view(chat: Chat, after: int) -> JsonObject:
    """Return the changes of a chat after a version; 0 gives the whole chat."""
    changed = [message for message in chat.messages.values() if message.version > after]
    return {
        "messages": [_message_view(message) for message in changed],
        "deleted": [number for number, version in chat.deleted.items() if version > after],
    }


def _bot_view(world: Simulator) -> JsonObject:
    about = world.profile.get("description/vi", world.profile.get("description/", {}))
    return {
        "name": world.bot_name,
        "username": world.bot_username,
        "description": about.get("description", ""),
    }


def _phones(world: Simulator, user_id: int) -> Iterator[JsonObject]:
    """Yield what a person's phones show: a chat on Telegram, on Zalo, or on both."""
    if chat := world.chats.get(user_id):
        commands = world.menus.for_chat(chat, world.users[user_id].language_code)
        names = {"key": f"{user_id}", "app": "telegram", "bot_name": world.bot_name}
        yield {**names, "commands": commands, **_phone(world, chat)}
    for zalo in list(world.zalo_bots.values())[:1]:  # the page shows one Zalo bot
        if chat := zalo.chats.get(user_id):
            yield {
                "key": f"zalo/{user_id}",
                "app": "zalo",
                "bot_name": zalo.name,
                "commands": None,
                **_phone(world, chat),
            }


def _phone(world: Simulator, chat: Chat) -> JsonObject:
    user = world.users[chat.id]
    newest = list(chat.messages.values())[-1:]
    return {
        "id": user.id,
        "name": user.full_name(),
        "role": user.role,
        "unread": chat.unread(),
        "has_started": chat.has_started,
        "is_blocked": chat.is_blocked,
        "is_typing": chat.typing_until > world.monotonic(),
        "last": _message_view(newest[0]) if newest else None,
    }


def _message_view(message: Message) -> JsonObject:
    return {**message.to_json(), "version": message.version}
