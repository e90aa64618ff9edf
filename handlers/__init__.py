"""What a person can talk about: a folder a subject, one conversation a file.

Each folder names its conversations in `topics.py`; they are found there, in the folders' order.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules

from core.dialogue.step import Topic


def _found() -> Iterator[Topic]:
    for folder in iter_modules(__path__):
        topics: Sequence[Topic] = import_module(f"{__name__}.{folder.name}.topics").TOPICS
        yield from topics


TOPICS: Sequence[Topic] = tuple(_found())
