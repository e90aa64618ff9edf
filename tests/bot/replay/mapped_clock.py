"""A clock that one process sets and several processes read."""

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

_MICROSECONDS = struct.Struct("=q")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class MappedClock:
    """Shows the time in a mapped file, so that every process sees a change at once."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(bytes(_MICROSECONDS.size))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), _MICROSECONDS.size)

    def now(self) -> datetime:
        """Give the time, with zone UTC."""
        (passed,) = _MICROSECONDS.unpack(self._map[:])
        return _EPOCH + timedelta(microseconds=passed)

    def set(self, to: datetime) -> None:
        """Set the time, which has a zone, for all processes."""
        self._map[:] = _MICROSECONDS.pack((to - _EPOCH) // timedelta(microseconds=1))

    async def jump(self, target: str) -> None:
        """Refuse to sleep, because the test sets the time."""
        raise NotImplementedError(target)

    def close(self) -> None:
        """Close the file."""
        self._map.close()
