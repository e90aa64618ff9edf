"""How much room the disk of the data has left, and how much of it is kept for people's words."""

import shutil
from pathlib import Path

_RESERVE = 200_000_000  # bytes that no file takes: what people type is kept on the disk too
_SMALL_DISK = 20  # of which a smaller one keeps this part


def free_bytes(directory: Path) -> int:
    """Count the bytes that may still be written on the disk of a folder, made or not."""
    return shutil.disk_usage(_made(directory)).free


def has_room(directory: Path, size: int) -> bool:
    """Tell whether a file of this size leaves enough for what people type."""
    usage = shutil.disk_usage(_made(directory))
    return usage.free - size >= min(_RESERVE, usage.total // _SMALL_DISK)


def _made(directory: Path) -> Path:
    return next(one for one in (directory, *directory.absolute().parents) if one.exists())
