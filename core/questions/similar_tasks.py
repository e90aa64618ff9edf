"""Finds the plan's tasks whose titles share most words with a sentence. Pure."""

from collections.abc import Sequence

from core.questions.vocabulary import KnownTask
from core.vietnamese import name_key

_MOST = 6  # tasks given at most
_SHARE = 0.5  # of the sentence's words


def similar_tasks(tasks: Sequence[KnownTask], words: str) -> list[KnownTask]:
    """Give the most similar tasks, the best first."""
    wanted = set(name_key(words).split())
    shared = {task.id: len(wanted & set(name_key(task.title).split())) for task in tasks}
    found = [task for task in tasks if wanted and shared[task.id] >= _SHARE * len(wanted)]
    return sorted(found, key=lambda task: -shared[task.id])[:_MOST]
