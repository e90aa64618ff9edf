"""Checks that a .docx is safe to open, before any XML is parsed."""

import re
import zipfile
import zlib
from io import BytesIO
from typing import Final

from core.plan.errors import PlanError
from core.plan.words import plan as texts

MAX_PARTS: Final = 5_000
MAX_UNPACKED: Final = 100 * 1024 * 1024
MAX_XML: Final = 30 * 1024 * 1024
MAIN_PART: Final = "word/document.xml"
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
_ENCRYPTED: Final = 0x1


def check_package(data: bytes, name: str) -> None:
    """Raise PlanError unless `data` is a Word package of a reasonable size without XML entities."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_sizes(package, name)
            for part in package.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    _check_xml(package, part, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise PlanError(texts.damaged_word(name)) from error
    except NotImplementedError as error:  # a compression method that Word does not use
        raise PlanError(texts.damaged_word(name)) from error


def _check_sizes(package: zipfile.ZipFile, name: str) -> None:
    parts = package.infolist()
    if MAIN_PART not in package.namelist():
        raise PlanError(texts.not_word(name))
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise PlanError(texts.bomb(name))
    xml = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if xml > MAX_XML:
        raise PlanError(texts.bomb(name))
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise PlanError(texts.old_word(name))


def _check_xml(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Refuse a document type or an entity, which no true Word file declares.

    If the archive understates a size, reading stops there with a wrong checksum.
    """
    try:
        content = package.read(part)
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise PlanError(texts.damaged_word(name, part.filename)) from error
    if _DECLARATION.search(content.replace(b"\0", b"")):
        raise PlanError(texts.damaged_word(name, part.filename))
