"""What a bot is told of: one event a message, in the shapes of the real Zalo."""

from simulator.people import JsonObject, SimulatedUser


def event(name: str, message: JsonObject) -> JsonObject:
    """Return one update, as a poll and a webhook give it."""
    return {"ok": True, "result": {"event_name": f"message.{name}.received", "message": message}}


def from_person(user: SimulatedUser, milliseconds: int, message_id: str) -> JsonObject:
    """Return what every message carries; `message_id` may be missing."""
    message: JsonObject = {
        "from": {"id": user.zalo_id, "display_name": user.full_name(), "is_bot": False},
        "chat": {"id": user.zalo_id, "chat_type": "PRIVATE"},
        "date": milliseconds,
    }
    return {**message, "message_id": message_id} if message_id else message


def photo(address: str, caption: str, shape: str) -> JsonObject:
    """Return the fields of a photo: as seen live, or as documented."""
    words = {"caption": caption} if caption else {}
    if shape == "live":
        return {"message_type": "CHAT_PHOTO", "photo_url": address, **words}
    return {"photo": address, **words}
