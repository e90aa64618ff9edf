"""The conversations: one folder for each subject, one file for each conversation.

Every `Topic` in a file of these folders is found automatically, in the order of the files.
"""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages

from core.dialogue.step import Topic


def _found() -> Iterator[Topic]:
    for file in walk_packages(__path__, f"{__name__}."):
        for value in vars(import_module(file.name)).values():
            if isinstance(value, Topic):
                yield value


TOPICS: Sequence[Topic] = tuple({id(topic): topic for topic in _found()}.values())
