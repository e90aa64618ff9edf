"""For which department: the only one, the one that is being talked of, or one that is asked for."""

from core.dialogue.screen import Choice
from core.dialogue.step import Turn
from core.people.departments import department_name


def serves_several(turn: Turn) -> bool:
    """Tell whether the person reports for more than one department."""
    return len(turn.actor.department_ids) > 1


def department_at_hand(turn: Turn) -> int | None:
    """Give the person's only department, or the one of the conversation; None: it must be asked.

    What the conversation names counts only while the person reports for it.
    """
    own = turn.actor.department_ids
    if len(own) == 1:
        return own[0]
    at_hand: int | None = turn.data.get("department_id")
    return at_hand if at_hand in own else None


async def department_choices(turn: Turn, prefix: str) -> tuple[Choice, ...]:
    """Give a choice for each of the person's departments: `prefix` and its id is the key.

    With a command as the prefix ("/viec ") they never grow old.
    """
    organization_id = turn.actor.organization_id
    return tuple(
        [
            Choice(f"{prefix}{one}", await department_name(turn.session, organization_id, one))
            for one in turn.actor.department_ids
        ]
    )
