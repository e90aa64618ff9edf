"""Random updates: those of the real Zalo, and the same with fields that are missing or wrong."""

import copy
import random
from collections.abc import Iterator
from typing import Any

from tests.bot.zalo.fake_zalo import API

PHOTO, VOICE = f"{API}/photo/1.jpg", f"{API}/voice/1.aac"
Json = dict[str, Any]

_EVENTS = ("text", "image", "sticker", "voice", "unsupported", "location", "", "TEXT", "link")
_TEXTS = (
    *("/baocao", "1", "3", "0", "7", "99", "/menu", "hủy", "xác nhận", "/viec", "/khokhan"),
    *("Đã họp 5 thôn.", "mật: 17", " \n\t", "", "\u200b", "\ud83d", "a\x00b", "👍" * 30),
    *("<b>đậm</b> & “trích”", "/baocao@bot x", "ABCD-EFGH", "/start ABCDEFGH", "số " * 4000),
    *("e\u0302\u0301" * 50, "\u202eexe.cod", "1" * 5000, "dòng\n" * 900),
)
_ADDRESSES = (
    *(PHOTO, VOICE, f"{API}/gone.jpg", "http://127.0.0.1:9/x", "https://10.0.0.1/x", "//x/y"),
    *("file:///etc/passwd", "https://[::1/x", "https://", "ftp://x/y", "", "x" * 5000),
)
_WRONG: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 7.5, 1e308, 10**40, float("nan"), "", " ", "x", "\udfff", "\x00"),
    *([], {}, [[]], {"id": {"id": 1}}, ["x", None], "9" * 70, "zgr-9", {"": None}),
)


class OddUpdates:
    """An endless source of updates; the same seed gives the same ones."""

    def __init__(self, seed: int, people: tuple[str, ...]) -> None:
        self._chance = random.Random(seed)
        self._people = people
        self._number = 0

    def some(self, count: int) -> Iterator[Any]:
        """Give so many; one in ten came before, and comes again."""
        given: list[Any] = []
        for _ in range(count):
            is_double = given and self._chance.random() < 0.1
            one = self._chance.choice(given[-20:]) if is_double else self._spoilt(self._sound())
            given.append(one)
            yield one

    def _sound(self) -> Json:
        """Give an update as the real Zalo has it; some of its fields may be missing there, too."""
        self._number += 1
        chance, sender = self._chance, self._chance.choice(self._people)
        kind = "GROUP" if chance.random() < 0.03 else "PRIVATE"
        message: Json = {
            "from": {"id": sender, "display_name": "Trần Thị Hoa", "is_bot": False},
            "chat": {"id": sender, "chat_type": kind},
            "message_id": f"m{self._number}",
            "date": 1678323600000 + self._number,
        }
        event = chance.choice(_EVENTS)
        message |= self._contents(event)
        for name in ("message_id", "date", "from", "chat"):
            if chance.random() < 0.15:
                del message[name]
        return {"event_name": f"message.{event}.received", "message": message}

    def _contents(self, event: str) -> Json:
        chance = self._chance
        address, words = chance.choice(_ADDRESSES), chance.choice(_TEXTS)
        match event:
            case "image":
                shape = chance.choice(("photo", "photo_url"))
                return {shape: address, "caption": words, "message_type": "CHAT_PHOTO"}
            case "voice":
                return {"voice_url": address}
            case "sticker":
                return {"sticker": "0e07", "url": address}
            case "unsupported":
                return {}
        return {"text": words}

    def _spoilt(self, update: Json) -> Any:
        """Spoil some of its fields; a few updates become something else altogether."""
        chance, spoilt = self._chance, copy.deepcopy(update)
        if chance.random() < 0.02:
            return chance.choice(_WRONG)
        for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4))):
            place = chance.choice([*_objects(spoilt)])
            name = chance.choice([*place, "text", "photo", "caption", "chat", "new"])
            place[name] = copy.deepcopy(chance.choice(_WRONG))
        return {"ok": True, "result": spoilt} if chance.random() < 0.3 else spoilt


def _objects(value: Json) -> Iterator[Json]:
    """Give an object and all those inside it."""
    yield value
    for inner in value.values():
        if isinstance(inner, dict):
            yield from _objects(inner)
