"""The database file as it was opened: if it is removed or replaced, writing stops.

An open file still takes writes after its name is gone, and all of them would be lost. So the name
is checked before and after each change.
"""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from core.errors import NotKeptError, Obstacle

LOG = "-wal"  # SQLite's log beside the file: committed changes lie there first
_INDEX = "-shm"


class FileNode(NamedTuple):
    """What tells a file from all others of a machine."""

    device: int
    inode: int


class DatabaseFile:
    """Knows which file was opened, by device and inode."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._node: FileNode | None = None
        self._log: FileNode | None = None
        self.is_another = False  # same name and inode, but other contents

    @property
    def is_there(self) -> bool:
        """Tell whether the path can be a database; an empty file cannot."""
        with suppress(OSError):
            return self.path.stat().st_size > 0
        return False

    @property
    def log(self) -> Path:
        """Give the log's path."""
        return self.path.with_name(self.path.name + LOG)

    def remember(self) -> None:
        """Store the current file as the right one."""
        self._node, self._log = _node(self.path), None

    def forget(self) -> None:
        """Accept any file at the next opening."""
        self._node = self._log = None
        self.is_another = False

    def require(self, opened: FileNode | None = None) -> FileNode | None:
        """Raise `NotKeptError` unless the file is still the opened one; give its identity.

        With `opened` it must also be that one: it may have been opened anew meanwhile.
        """
        obstacle = self.obstacle()
        if obstacle is None and opened not in {None, self._node}:
            obstacle = Obstacle.REPLACED
        if obstacle is not None:
            raise NotKeptError(obstacle)
        return self._node

    @property
    def has_another_log(self) -> bool:
        """Tell whether only the log beside the file was removed or replaced."""
        return not self.is_another and _node(self.path) == self._node

    def obstacle(self) -> Obstacle | None:
        """Give what happened to the file or its log; None while all is well."""
        if self._node is None:
            self.remember()
            return None
        found = _node(self.path)
        if found is None:
            return Obstacle.GONE
        if found != self._node or self.is_another:
            return Obstacle.REPLACED
        return self._log_obstacle()

    def _log_obstacle(self) -> Obstacle | None:
        """Compare the log, which exists from the first change until we close."""
        found = _node(self.log)
        if self._log is None:
            self._log = found
        elif found is None:
            return Obstacle.GONE
        elif found != self._log:
            return Obstacle.REPLACED
        return None


def _node(path: Path) -> FileNode | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return FileNode(found.st_dev, found.st_ino)
