"""Methods about the bot itself and about chats."""

from simulator.menus import read_commands, read_language, read_scope
from simulator.parameters import Parameters
from simulator.people import JsonObject
from simulator.world import World

# The required fields of ChatFullInfo, for any chat.
_FULL_INFO: JsonObject = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}


def get_me(world: World, _parameters: Parameters) -> JsonObject:
    """`getMe`."""
    return {
        **world.bot(),
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
    }


def get_chat(world: World, parameters: Parameters) -> JsonObject:
    """`getChat`."""
    return {**world.chat_known_to_bot(parameters.chat_id()).header, **_FULL_INFO}


def set_my_commands(world: World, parameters: Parameters) -> bool:
    """`setMyCommands`."""
    commands = read_commands(parameters.text("commands"))
    _store_commands(world, parameters, commands)
    return True


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    """`deleteMyCommands`."""
    _store_commands(world, parameters, [])
    return True


def get_my_commands(world: World, parameters: Parameters) -> list[JsonObject]:
    """`getMyCommands`: exactly the list that was set, without any fallback."""
    scope = read_scope(parameters.text("scope"))
    return world.menus.get(scope, read_language(parameters.text("language_code")))


def _store_commands(world: World, parameters: Parameters, commands: list[JsonObject]) -> None:
    scope = read_scope(parameters.text("scope"))
    if scope[1] is not None:
        world.chat_known_to_bot(scope[1])
    world.menus.set(scope, read_language(parameters.text("language_code")), commands)
    world.changes.mark()


def set_profile(world: World, parameters: Parameters) -> bool:
    """`setMyName`, `setMyDescription`, `setMyShortDescription`, `setChatMenuButton`: remembered."""
    language = parameters.text("language_code")
    for name in ("name", "description", "short_description"):
        if parameters.has(name):
            world.profile[f"{name}/{language}"] = {name: parameters.text(name)}
    return True


def get_my_name(world: World, parameters: Parameters) -> JsonObject:
    """`getMyName`."""
    return _profile(world, parameters, "name", world.bot_name)


def get_my_description(world: World, parameters: Parameters) -> JsonObject:
    """`getMyDescription`."""
    return _profile(world, parameters, "description", "")


def get_my_short_description(world: World, parameters: Parameters) -> JsonObject:
    """`getMyShortDescription`."""
    return _profile(world, parameters, "short_description", "")


def _profile(world: World, parameters: Parameters, name: str, default: str) -> JsonObject:
    language = parameters.text("language_code")
    fallback = world.profile.get(f"{name}/", {name: default})
    return world.profile.get(f"{name}/{language}", fallback)
