"""Status: how every department's report of the round stands."""

from core.dialogue.screen import Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.errors import UserError
from core.reports.figures import Arrears, Figures, read_arrears, read_figures
from core.rounds.owed import focus_round
from core.texts import refusals
from core.texts import status as texts
from handlers.menu import not_understood

DEPARTMENTS = "status.departments"


async def figures_in_focus(turn: Turn) -> tuple[Figures, list[Arrears]]:
    """Read the figures of the round that is being talked of, and what is owed of earlier ones."""
    organization_id = turn.actor.organization_id
    focus = await focus_round(turn.session, organization_id, turn.office.ladder, turn.today)
    if focus is None:
        raise UserError(refusals.no_round())
    figures = await read_figures(turn.session, focus, turn.office, turn.now)
    return figures, await read_arrears(turn.session, focus, turn.office, turn.now)


async def open_status(turn: Turn, words: str) -> Move:
    """Open the list of departments."""
    del turn, words
    return Go(DEPARTMENTS)


async def show_departments(turn: Turn) -> Screen:
    """Show each department's state on a line."""
    figures, arrears = await figures_in_focus(turn)
    return Screen(
        texts.heading(figures),
        items=tuple(Item(texts.department_line(d)) for d in figures.departments),
        foot=texts.arrears(arrears),
        choices=(MENU,),
    )


TOPIC = Topic(
    steps=(Step(DEPARTMENTS, show_departments, not_understood),),
    commands={"trangthai": open_status},
)
