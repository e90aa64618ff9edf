"""A voice message without a word in it: AAC in ADTS frames, 16 kHz, as Zalo gives voices."""

_SAMPLES_A_FRAME = 1024
_RATE = 16_000
_RATE_INDEX = 8
_LOW_COMPLEXITY = 1
_MONO = 1
_SILENCE = bytes.fromhex("00c800802380")
_HEADER_BYTES = 7


def silent_voice(seconds: float = 3) -> bytes:
    """Return so many seconds of silence."""
    return _frame() * max(1, round(seconds * _RATE / _SAMPLES_A_FRAME))


def _frame() -> bytes:
    length = _HEADER_BYTES + len(_SILENCE)
    bits = 0xFFF1  # the mark of a frame, MPEG-4, no checksum
    for value, width in (
        (_LOW_COMPLEXITY, 2),
        (_RATE_INDEX, 4),
        (0, 1),  # private
        (_MONO, 3),
        (0, 4),  # original, home, copyright
        (length, 13),
        (0x7FF, 11),  # variable rate
        (0, 2),  # one block of data
    ):
        bits = bits << width | value
    return bits.to_bytes(_HEADER_BYTES, "big") + _SILENCE
