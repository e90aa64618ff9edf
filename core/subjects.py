"""All subjects of the office's work: the rooms that have a manifest (`subject.py`).

They come in the rooms' order; where an order is seen, what is listed has a rank of its own.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import core
from core.menu import Menu
from core.notices.notice import Notice
from core.subject import Subject


def _found() -> Iterator[Subject]:
    for room in iter_modules(core.__path__):
        manifest = f"core.{room.name}.subject"
        if room.ispkg and find_spec(manifest):
            subject: Subject = import_module(manifest).SUBJECT
            yield subject


SUBJECTS = tuple(_found())

MENU = Menu(entry for subject in SUBJECTS for entry in subject.commands)
"""The commands of all subjects."""

KINDS: dict[str, type[Notice]] = {
    notice.kind: notice for subject in SUBJECTS for notice in subject.notices
}
"""The outbox's name of a notice → what it is."""
