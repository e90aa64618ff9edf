"""Raw sound in a container: the frames stay, and the tables name them."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.zalo.voice import is_adts, wrapped


def frame(sound: bytes, *, has_checksum: bool = False) -> bytes:
    """Give a frame of AAC-LC, 16 kHz, one channel, with its head."""
    size = len(sound) + (9 if has_checksum else 7)
    head = bytes(
        (
            0xFF,
            0xF0 if has_checksum else 0xF1,
            1 << 6 | 8 << 2,
            1 << 6 | size >> 11,
            size >> 3 & 0xFF,
            (size & 7) << 5 | 0x1F,
            0xFC,
        )
    )
    return head + (b"\0\0" if has_checksum else b"") + sound


def boxes(content: bytes) -> dict[str, bytes]:
    """Give the boxes of a container, by their kinds."""
    found, place = {}, 0
    while place < len(content):
        size, kind = struct.unpack_from(">I4s", content, place)
        assert size >= 8
        found[kind.decode()] = content[place + 8 : place + size]
        place += size
    return found


SOUNDS = [b"a" * 40, b"b" * 300, b"c" * 2]


@pytest.mark.parametrize("has_checksum", [True, False])
def test_every_frame_is_found_where_the_tables_say(has_checksum):
    content = wrapped(b"".join(frame(one, has_checksum=has_checksum) for one in SOUNDS))
    outer = boxes(content)
    assert [*outer] == ["ftyp", "moov", "mdat"]
    assert outer["mdat"] == b"".join(SOUNDS)
    media = boxes(boxes(boxes(outer["moov"])["trak"])["mdia"])
    table = boxes(boxes(media["minf"])["stbl"])
    assert struct.unpack(">3I", table["stsz"][12:]) == tuple(len(one) for one in SOUNDS)
    (begin,) = struct.unpack(">I", table["stco"][8:])
    assert content[begin:].startswith(SOUNDS[0])
    assert struct.unpack(">II", table["stts"][8:]) == (3, 1024)
    assert struct.unpack(">II", media["mdhd"][12:20]) == (16000, 3 * 1024)
    assert b"\x05\x02\x14\x08" in table["stsd"]  # AAC-LC, 16 kHz, one channel


def test_a_recording_that_is_cut_off_keeps_what_came():
    content = b"".join(frame(one) for one in SOUNDS)
    assert boxes(wrapped(content[:-1]))["mdat"] == b"".join(SOUNDS[:2])


@given(st.binary(max_size=200))
def test_what_is_no_sound_is_left_as_it_is(content):
    assert wrapped(content) == content or is_adts(content)
