"""Finds tasks of the plan that a kept sentence may be about."""

from core.dialogue.kept_words import PLACE
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.dialogue.words import kept_words as texts
from core.errors import UserError
from core.questions.reading import Intent, Reading
from core.questions.similar_tasks import similar_tasks
from core.reporting.words import buttons as task_buttons
from core.screen import Choice, Item, Screen
from handlers.questions.data import data_of
from handlers.questions.question import known_tasks, not_understood

FOUND = "words.found"


async def show_found(turn: Turn) -> Screen:
    """Show the tasks found; each button opens a task's facts."""
    kept = turn.kept.find(data_of(turn).get("number"))
    if kept is None:
        raise UserError(str(texts.gone()))
    own, others = await known_tasks(turn)
    found = similar_tasks([*own, *others], kept.words)
    items = tuple(
        Item(
            dialogue.nothing(),
            Choice(
                f"/hoi ={Reading(Intent.TASK, task_id=task.id).line()}",
                task_buttons.button(task.code, task.title),
            ),
        )
        for task in found
    )
    return Screen(
        texts.found_in_plan(kept.words, len(found)), items=items, choices=(go_back(), to_menu())
    )


def _to_place(turn: Turn) -> Go:
    return Go(PLACE, turn.data)


TOPIC = Topic(steps=(Step(FOUND, show_found, not_understood, back=_to_place),))
