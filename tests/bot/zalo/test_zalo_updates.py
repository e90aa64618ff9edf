"""Zalo's updates, polled or by the webhook: both shapes, and whatever else may come."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.zalo.updates import MediaAddress, Written, WrittenInGroup, read, update_of
from core.dialogue.incoming import Untaken
from tests.bot.zalo.fake_zalo import text_update

URL = "https://photo.example/1.jpg"


def changed(event: str, **more):
    """Give an update without words, of this event and with these contents."""
    update = text_update("")
    del update["message"]["text"]
    return {**update, "event_name": event, "message": {**update["message"], **more}}


def but(more: dict[str, Any]) -> dict[str, Any]:
    """Give an update with words whose message differs so."""
    update = text_update("x")
    return {**update, "message": {**update["message"], **more}}


def key_of(update: dict[str, Any], number: int = 1) -> str:
    written = read(update, number)
    assert isinstance(written, Written)
    return written.key


def test_words_are_read_with_their_sender_and_id():
    assert read(text_update("Đã xong"), 1) == Written("u1", "Trần Thị Hoa", "m1", text="Đã xong")


def test_a_poll_and_the_webhook_bring_the_same():
    update = text_update("Đã xong")
    for told in (update, {"ok": True, "result": update}, [update], json.loads(json.dumps(update))):
        assert update_of(told) == update
    for told in (None, 7, "x", [], [update, update], {}, {"result": 1}, {"message": "x"}):
        assert update_of(told) is None


@pytest.mark.parametrize("name", ["photo", "photo_url"])
def test_a_photo_is_found_in_both_shapes_with_its_caption(name):
    update = changed("message.image.received", caption="Ảnh họp", **{name: URL})
    written = read(update, 1)
    assert written == Written("u1", "Trần Thị Hoa", "m1", "Ảnh họp", MediaAddress(URL))


@pytest.mark.parametrize(
    ("event", "more", "untaken"),
    [
        ("message.sticker.received", {"sticker": "abc", "url": URL}, Untaken.STICKER),
        ("message.voice.received", {"voice_url": URL}, Untaken.VOICE),
        ("message.voice.received", {}, Untaken.VOICE),
        ("message.unsupported.received", {}, Untaken.FILE),
        ("message.text.received", {"text": "  \n"}, Untaken.OTHER),
        ("message.text.received", {}, Untaken.OTHER),
        ("message.image.received", {"photo": "file:///etc/passwd"}, Untaken.OTHER),
        ("message.location.received", {"where": [1, 2]}, Untaken.OTHER),
    ],
)
def test_what_cannot_be_used_is_named(event, more, untaken):
    written = read(changed(event, **more), 1)
    assert isinstance(written, Written)
    assert (written.untaken, written.text) == (untaken, "")
    assert (written.media is not None) == ("voice_url" in more)


@pytest.mark.parametrize(
    "chat",
    [
        {"id": "zgr-1"},
        {"id": "5", "chat_type": "GROUP"},
        {"id": "zgr-2", "chat_type": "x"},
        {"id": "5", "chat_type": "COMMUNITY"},
    ],
)
def test_a_group_is_known(chat):
    assert read(text_update("xin chào", chat=chat), 1) == WrittenInGroup(chat["id"])


@pytest.mark.parametrize(
    "update",
    [
        {**text_update("x"), "event_name": "user.followed"},
        {**text_update("x"), "event_name": None},
        but({"from": {"id": "u1", "is_bot": True}}),
        but({"chat": {}, "from": {}}),
        but({"chat": {"id": "9" * 65}, "from": None}),
    ],
)
def test_what_means_nothing_is_left_out(update):
    assert read(update, 1) is None


def test_a_message_without_an_id_is_known_by_sender_time_and_content():
    first = text_update("Đã xong", message_id=None)
    keys = {key_of(first, number) for number in (1, 2)}
    assert len(keys) == 1
    others = (
        text_update("Đã xong", message_id=None, date=1),
        text_update("Chưa xong", message_id=None),
        text_update("Đã xong", "u2", None),
    )
    assert len({key_of(one) for one in (first, *others)}) == 4


def test_the_same_words_without_id_and_time_may_come_twice():
    update = text_update("1", message_id=None, date=None)
    assert key_of(update, 1) != key_of(update, 2)


NAMES = (
    "event_name message from chat id text date photo voice_url caption sticker is_bot message_id "
    "chat_type display_name result"
)
NAMED = st.sampled_from(NAMES.split()) | st.text(max_size=5)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ODD = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMED, inner, max_size=6),
    max_leaves=20,
)


@given(ODD, ODD)
def test_odd_updates_raise_nothing(told, message):
    for one in (told, {"event_name": "message.text.received", "message": message}):
        update = update_of(one)
        if update is not None:
            read(update, 1)
