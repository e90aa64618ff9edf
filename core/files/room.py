"""Free space on the data's disk, and the part that is reserved for people's words."""

import shutil
from pathlib import Path

_RESERVE = 200_000_000  # bytes that no file may use: typed words are stored on this disk too
_SMALL_DISK = 20  # on a smaller disk this share is reserved


def free_bytes(directory: Path) -> int:
    """Count the free bytes on the disk of a folder, which need not exist yet."""
    return shutil.disk_usage(_made(directory)).free


def has_room(directory: Path, size: int) -> bool:
    """Tell whether a file of this size leaves enough space for typed words."""
    usage = shutil.disk_usage(_made(directory))
    return usage.free - size >= min(_RESERVE, usage.total // _SMALL_DISK)


def _made(directory: Path) -> Path:
    return next(one for one in (directory, *directory.absolute().parents) if one.exists())
