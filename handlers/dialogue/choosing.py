"""Finds the department that is meant: the only one, the conversation's, or one from a list."""

from core.dialogue.step import Turn
from core.dialogue.words import dialogue
from core.people.departments import department_name
from core.plan.current import departments_of_plan
from core.screen import Choice, Item
from handlers.dialogue.data import data_of


def serves_several(turn: Turn) -> bool:
    """Tell whether the person reports for more than one department."""
    return len(turn.actor.department_ids) > 1


def department_at_hand(turn: Turn) -> int | None:
    """Give the person's only department, or the conversation's; None if it must be asked for.

    The conversation's department counts only if the person reports for it.
    """
    own = turn.actor.department_ids
    if len(own) == 1:
        return own[0]
    at_hand: int | None = data_of(turn).get("department_id")
    return at_hand if at_hand in own else None


async def own_departments(turn: Turn, prefix: str) -> tuple[Item, ...]:
    """Give a choice for each department that the person reports for; keys are `prefix` and id."""
    organization_id = turn.actor.organization_id
    names = [
        (one, await department_name(turn.session, organization_id, one))
        for one in turn.actor.department_ids
    ]
    return tuple(_item(prefix, one, name) for one, name in names)


async def all_departments(turn: Turn, prefix: str = "") -> tuple[Item, ...]:
    """Give a choice for each department with work under the plan; keys are `prefix` and id."""
    known = await departments_of_plan(turn.session, turn.actor.organization_id)
    return tuple(_item(prefix, one.id, one.name) for one in known)


def _item(prefix: str, department_id: int, name: str) -> Item:
    return Item(dialogue.nothing(), Choice(f"{prefix}{department_id}", name))
