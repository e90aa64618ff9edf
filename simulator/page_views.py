"""The contents of the chat page, as JSON."""

from simulator.chats import Chat
from simulator.messages import Message
from simulator.people import JsonObject
from simulator.world import World


def world_view(world: World) -> JsonObject:
    """Return everything except the messages."""
    return {
        "version": world.changes.version,
        "bot": _bot_view(world),
        "now": world.now().isoformat(),
        "time_zone": world.time_zone,
        "can_jump": world.can_jump,
        "is_jumping": world.is_jumping,
        "people": [_person_view(world, user_id) for user_id in world.users],
    }


def chat_view(chat: Chat, after: int) -> JsonObject:
    """Return the changes of a chat after a version; 0 gives the whole chat."""
    changed = [message for message in chat.messages.values() if message.version > after]
    return {
        "messages": [_message_view(message) for message in changed],
        "deleted": [number for number, version in chat.deleted.items() if version > after],
    }


def _bot_view(world: World) -> JsonObject:
    about = world.profile.get("description/vi", world.profile.get("description/", {}))
    return {
        "name": world.bot_name,
        "username": world.bot_username,
        "description": about.get("description", ""),
    }


def _person_view(world: World, user_id: int) -> JsonObject:
    user, chat = world.users[user_id], world.chats[user_id]
    newest = list(chat.messages.values())[-1:]
    return {
        "id": user.id,
        "name": " ".join(filter(None, (user.first_name, user.last_name))),
        "role": user.role,
        "unread": chat.unread(),
        "has_started": chat.has_started,
        "is_blocked": chat.is_blocked,
        "is_typing": chat.typing_until > world.monotonic(),
        "last": _message_view(newest[0]) if newest else None,
        "commands": world.menus.for_chat(chat, user.language_code),
    }


def _message_view(message: Message) -> JsonObject:
    return {**message.to_json(), "version": message.version}
