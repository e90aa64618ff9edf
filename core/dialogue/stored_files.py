"""Opens files for sending; a stored file only if its content is still the one received."""

import hashlib
import io
from io import BufferedReader
from typing import BinaryIO

from core.screen import Attachment


class UnfitFileError(Exception):
    """A stored file is gone, or its content differs from the one received."""

    def __init__(self, file: Attachment, *, is_lost: bool) -> None:
        super().__init__(f"file {file.sha256} is {'lost' if is_lost else 'altered'}")
        self.file, self.is_lost = file, is_lost


def opened(file: Attachment) -> BinaryIO:
    """Open a file at its beginning; raise `UnfitFileError` if it is not the one received.

    The check reads the same open file that is sent. It blocks: call it in a thread.
    """
    if file.path is None:
        return io.BytesIO(file.made)
    try:
        stream = file.path.open("rb")
    except OSError as error:
        raise UnfitFileError(file, is_lost=True) from error
    if _has(stream, file.sha256):
        stream.seek(0)
        return stream
    stream.close()
    raise UnfitFileError(file, is_lost=False)


def _has(stream: BufferedReader, sha256: str) -> bool:
    try:
        return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:  # such as a bad sector
        return False
