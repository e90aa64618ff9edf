"""Offers names of people who may be responsible for a task of the framework plan."""

import hashlib

from core.dialogue.step import Turn
from core.documents.words.printed_words import as_typed
from core.hand_in.hand_in import HandIn
from core.people.officials import official_names
from core.vietnamese import name_key
from handlers.framework.data import data_of

_WHO = "who "
_MOST_NAMES = 5


async def names_for(turn: Turn, report: HandIn) -> dict[str, str]:
    """Give choice key → name: the department's officials, and names in the plan's other tasks."""
    officials = await official_names(
        turn.session, turn.actor.organization_id, data_of(turn)["department_id"]
    )
    # Misspelt names get no button, because a corrected one would be read as that button.
    named = [task.responsible for task in report.tasks if task.responsible]
    others = [one for one in named if not as_typed(one)]
    names = {name_key(name): name for name in reversed((*officials, *others))}
    # The key is made from the name, so that the recorded name is the one on the button.
    return {
        _WHO + hashlib.sha256(name.encode()).hexdigest()[:12]: name
        for name in [*reversed(names.values())][:_MOST_NAMES]
    }
