"""Evidence of the nightly copies: beside the archives, each file once, under its SHA-256."""

from pathlib import Path

from core.copies.files import Check, copied, folder_to_disk, go_on, is_content, new_file, to_disk
from core.files.received import path_of

_FOLDER = "objects"
_WITHDRAWN = ".withdrawn"


class Store:
    """The evidence that one folder's archives name."""

    def __init__(self, copies: Path) -> None:
        self.folder = copies / _FOLDER

    def keep(self, sha256: str, source: Path, partial: Path, check: Check = go_on) -> bool:
        """Store the file and tell whether it is good; a damaged one is replaced.

        A withdrawn file that was sent again is evidence again, and stored again.
        """
        is_good = self._keep(sha256, source, partial, check)
        if is_good:
            self._mark(sha256).unlink(missing_ok=True)
        return is_good

    def _keep(self, sha256: str, source: Path, partial: Path, check: Check) -> bool:
        place = path_of(self.folder, sha256)
        self._mark(sha256).unlink(missing_ok=True)  # it was sent again, and is evidence again
        if is_content(place, sha256, check):
            return True
        try:
            stream = source.open("rb")
        except (FileNotFoundError, IsADirectoryError, PermissionError):
            return False
        fresh = partial / sha256
        with stream, new_file(fresh) as target:
            is_good = copied(stream, target, check).sha256 == sha256
            to_disk(target)
        if is_good:
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.replace(place)
            folder_to_disk(place.parent)
        else:
            fresh.unlink()
        return is_good

    def has(self, sha256: str, size: int) -> bool:
        """Tell whether a file of this size is there; its contents are not read."""
        place = path_of(self.folder, sha256)
        return place.is_file() and place.stat().st_size == size

    def withdraw(self, sha256: str) -> None:
        """Remove a withdrawn file, so that no older archive brings it back."""
        place = path_of(self.folder, sha256)
        if place.parent.is_dir():
            self._mark(sha256).touch()
            place.unlink(missing_ok=True)

    def is_withdrawn(self, sha256: str) -> bool:
        """Tell whether a person withdrew the file."""
        return self._mark(sha256).exists()

    def remove(self, sha256: str) -> None:
        """Remove a file that no archive names any more."""
        path_of(self.folder, sha256).unlink(missing_ok=True)

    def _mark(self, sha256: str) -> Path:
        place = path_of(self.folder, sha256)
        return place.with_name(place.name + _WITHDRAWN)
