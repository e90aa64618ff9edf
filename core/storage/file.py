"""The database's file as it was opened: removed or replaced while in use, it takes no more.

An open file goes on taking what is written when its name is gone; all of that would be lost. So
the name is looked up before and after each change.
"""

from contextlib import suppress
from pathlib import Path

from core.errors import NotKeptError, Obstacle

LOG = "-wal"  # SQLite's log beside the file: what was committed lies there first
_INDEX = "-shm"

FileNode = tuple[int, int]


class DatabaseFile:
    """Knows which file was opened, by device and number."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._node: FileNode | None = None
        self._log: FileNode | None = None
        self.is_another = False  # the same file by name and number, with another content

    @property
    def is_there(self) -> bool:
        """Tell whether there is a file that can be a database; an empty one is none."""
        with suppress(OSError):
            return self.path.stat().st_size > 0
        return False

    @property
    def log(self) -> Path:
        """Give where the log lies."""
        return self.path.with_name(self.path.name + LOG)

    def remember(self) -> None:
        """Take the file of now as the one that is meant."""
        self._node, self._log = _node(self.path), None

    def forget(self) -> None:
        """Take whatever file is opened next."""
        self._node = self._log = None
        self.is_another = False

    def require(self, opened: FileNode | None = None) -> FileNode | None:
        """Raise `NotKeptError` unless the file is still the one that was opened; give which.

        With `opened` it must also be that one: it may have been taken up anew meanwhile.
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
        """Say what became of the file, or of its log; None while all is well."""
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
        """Compare the log, which is there from the first change on, as long as we are."""
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
    return found.st_dev, found.st_ino
