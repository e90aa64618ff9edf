"""Files that were sent through the simulated Telegram, kept in memory."""

import mimetypes
import struct
from base64 import b64decode
from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple

from simulator.people import JsonObject

# The contents of a preview: a bot that takes the first size instead of the largest gets this.
_PREVIEW = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mN4BgAA6ADnilP9cwAAAABJRU5ErkJggg=="
)
_PREVIEW_SIDE = 90
_UNKNOWN_SIZE = (1280, 960)


@dataclass(frozen=True)
class StoredFile:
    """One file; `size` is what Telegram reports, perhaps more than the contents held here."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes
    size: int

    def to_json(self) -> JsonObject:
        """Return the fields that every kind of file has."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }

    def to_document(self) -> JsonObject:
        """Return a `Document`."""
        return {**self.to_json(), "file_name": self.name, "mime_type": self.mime_type}


class StoredPhoto(NamedTuple):
    """The `photo` field of a message (small first, large last), and the large file."""

    media: JsonObject
    file: StoredFile


class FileStore:
    """Files by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file, or None if the id is unknown."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file behind a `file_path`."""
        return self._by_path.get(path)

    def add(self, name: str, content: bytes, folder: str, size: int | None = None) -> StoredFile:
        """Store a file; `size` pretends another size."""
        number = len(self._by_id)
        digest = sha256(f"{folder}/{number}".encode()).hexdigest()
        suffix = name[name.rfind(".") :] if "." in name else ""
        file = StoredFile(
            file_id=f"BQACAgUAAxkBAA{digest}",  # as long as real ones
            unique_id=f"AgAD{digest[:11]}",
            path=f"{folder}/file_{number}{suffix}",
            name=name,
            mime_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
            content=content,
            size=len(content) if size is None else size,
        )
        self._by_id[file.file_id] = self._by_path[file.path] = file
        return file

    def add_photo(self, content: bytes, name: str = "photo.jpg") -> StoredPhoto:
        """Store a photo."""
        preview = self.add(name, _PREVIEW, "photos")
        photo = self.add(name, content, "photos")
        return StoredPhoto({"photo": self.photo_sizes(preview, photo)}, photo)

    def photo_sizes(self, preview: StoredFile, photo: StoredFile) -> list[JsonObject]:
        """Return the `PhotoSize` list of one photo."""
        width, height = image_size(photo.content) or _UNKNOWN_SIZE
        scale = _PREVIEW_SIDE / max(width, height)
        small = {"width": max(1, int(width * scale)), "height": max(1, int(height * scale))}
        return [
            {**preview.to_json(), **small},
            {**photo.to_json(), "width": width, "height": height},
        ]


class ImageSize(NamedTuple):
    """Width and height of a picture, in pixels."""

    width: int
    height: int


def image_size(content: bytes) -> ImageSize | None:
    """Return the size of a PNG, GIF or JPEG; None for anything else."""
    if content.startswith(b"\x89PNG") and len(content) >= 24:  # noqa: PLR2004 - the header's length
        return ImageSize(*struct.unpack(">II", content[16:24]))
    if content.startswith(b"GIF8"):
        return ImageSize(*struct.unpack("<HH", content[6:10]))
    return _jpeg_size(content) if content.startswith(b"\xff\xd8\xff") else None


def _jpeg_size(content: bytes) -> ImageSize | None:
    position = 2
    while position + 9 <= len(content):
        marker, length = content[position + 1], int.from_bytes(content[position + 2 : position + 4])
        if marker in {0xC0, 0xC1, 0xC2}:  # the frames that carry the size
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return ImageSize(width, height)
        position += 2 + length
    return None
