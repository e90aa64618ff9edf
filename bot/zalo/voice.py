"""Wraps raw sound (ADTS AAC, as Zalo gives it) into an MP4 file, which every phone plays.

ADTS is a stream of frames without a table of contents: iPhones save it and do not play it. Nothing
is decoded; each frame loses its own head, and the file gets the tables of ISO/IEC 14496-12.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

CONTAINER = b"ftyp"  # at byte 4 of a file that is wrapped already
_HEAD = 7  # bytes of a frame's head; 9 with a checksum
_SAMPLES = 1024  # of a frame
_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350)
_UNITY = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)


@dataclass(frozen=True)
class _Sound:
    """What the frames' heads say of all, and the frames."""

    profile: int
    rate_index: int
    channels: int
    frames: tuple[bytes, ...]

    @property
    def rate(self) -> int:
        return _RATES[self.rate_index]

    @property
    def duration(self) -> int:
        return len(self.frames) * _SAMPLES


def is_adts(content: bytes) -> bool:
    """Tell whether this begins as raw AAC."""
    return len(content) > _HEAD and content[0] == 0xFF and content[1] & 0xF6 == 0xF0  # noqa: PLR2004


def wrapped(content: bytes) -> bytes:
    """Give the same sound as an .m4a; what is no sound is left as it is."""
    sound = _read(content)
    if sound is None:
        return content
    head = _box(b"ftyp", b"M4A \0\0\0\0M4A mp42isom")
    # The tables name where the sound begins; their size does not depend on it.
    begin = len(head) + len(_movie(sound, 0)) + 8
    return head + _movie(sound, begin) + _box(b"mdat", *sound.frames)


def _read(content: bytes) -> _Sound | None:
    frames = tuple(_frames(content))
    rate_index = content[2] >> 2 & 0xF if frames else len(_RATES)
    if rate_index >= len(_RATES):
        return None
    channels = (content[2] & 1) << 2 | content[3] >> 6
    return _Sound((content[2] >> 6) + 1, rate_index, channels or 1, frames)


def _frames(content: bytes) -> Iterator[bytes]:
    place = 0
    while is_adts(content[place : place + _HEAD + 1]):
        length = (content[place + 3] & 3) << 11 | content[place + 4] << 3 | content[place + 5] >> 5
        head = _HEAD if content[place + 1] & 1 else _HEAD + 2
        if length <= head or place + length > len(content):
            return  # cut off: what came before it can be heard
        yield content[place + head : place + length]
        place += length


def _movie(sound: _Sound, begin: int) -> bytes:
    duration, rate = sound.duration, sound.rate
    header = struct.pack(">IIIIIIH10x", 0, 0, 0, rate, duration, 0x10000, 0x100) + _UNITY
    return _box(
        b"moov", _box(b"mvhd", header, bytes(24), struct.pack(">I", 2)), _track(sound, begin)
    )


def _track(sound: _Sound, begin: int) -> bytes:
    duration = sound.duration
    header = (
        struct.pack(">IIIIII8xHHHH", 7, 0, 0, 1, 0, duration, 0, 0, 0x100, 0) + _UNITY + bytes(8)
    )
    times = struct.pack(">IIIIIHH", 0, 0, 0, sound.rate, duration, 0x55C4, 0)  # no language
    handler = bytes(8) + b"soun" + bytes(12) + b"\0"
    here = _box(b"dinf", _box(b"dref", struct.pack(">II", 0, 1), _box(b"url ", b"\0\0\0\1")))
    information = _box(b"minf", _box(b"smhd", bytes(8)), here, _table(sound, begin))
    media = _box(b"mdia", _box(b"mdhd", times), _box(b"hdlr", handler), information)
    return _box(b"trak", _box(b"tkhd", header, _UNITY, bytes(8)), media)


def _table(sound: _Sound, begin: int) -> bytes:
    """Give the table of all frames, which lie one after another in one chunk."""
    count = len(sound.frames)
    sizes = b"".join(struct.pack(">I", len(frame)) for frame in sound.frames)
    return _box(
        b"stbl",
        _box(b"stsd", struct.pack(">II", 0, 1), _sound_entry(sound)),
        _box(b"stts", struct.pack(">IIII", 0, 1, count, _SAMPLES)),
        _box(b"stsc", struct.pack(">IIIII", 0, 1, 1, count, 1)),
        _box(b"stsz", struct.pack(">III", 0, 0, count), sizes),
        _box(b"stco", struct.pack(">III", 0, 1, begin)),
    )


def _sound_entry(sound: _Sound) -> bytes:
    rate = sound.rate << 16 & 0xFFFFFFFF  # a field too small for the highest rates
    fixed = struct.pack(">6xH8xHHII", 1, sound.channels, 16, 0, rate)
    bits = sound.profile << 11 | sound.rate_index << 7 | sound.channels << 3
    specific = _descriptor(5, struct.pack(">H", bits))
    decoder = _descriptor(4, struct.pack(">BBBHII", 0x40, 0x15, 0, 0, 0, 0), specific)
    stream = _descriptor(3, struct.pack(">HB", 1, 0), decoder, _descriptor(6, b"\2"))
    return _box(b"mp4a", fixed, _box(b"esds", bytes(4), stream))


def _box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind + content


def _descriptor(tag: int, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return bytes((tag, len(content))) + content
