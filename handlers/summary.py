"""The summary for the coordinator and the leaders: the figures, then each department."""

from core.dialogue.screen import Choice, Item, Screen, join
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Step, Topic, Turn
from core.reports.products import Product
from core.texts import cases
from core.texts import summary as texts
from core.texts.status import arrears as arrears_of
from handlers.menu import not_understood
from handlers.ordering import ordered
from handlers.status import figures_in_focus, round_in_focus

FIRST = "summary.first"

_EVIDENCE = "evidence"


async def open_summary(turn: Turn, words: str) -> Move:
    """Open the summary, to those who may see it."""
    del words
    turn.actor.require_summary()
    return Go(FIRST)


async def take_summary(turn: Turn, reply: Reply) -> Move:
    """Order what the buttons offer."""
    if reply.choice != _EVIDENCE:
        return await not_understood(turn, reply)
    turn.actor.require_summary()
    focus = await round_in_focus(turn)
    facts = {"round_id": focus.id, "as_of": None, "department_id": None}
    return await ordered(turn, Product.EVIDENCE, facts)


async def show_summary(turn: Turn) -> Screen:
    """Show the figures; departments in trouble come first."""
    turn.actor.require_summary()
    figures, arrears = await figures_in_focus(turn)
    open_cases = (Choice("/khokhan", cases.see_open()),) if figures.cases else ()
    return Screen(
        texts.first_screen(figures),
        items=tuple(Item(texts.department_line(d)) for d in texts.worst_first(figures)),
        foot=join([arrears_of(arrears), cases.in_summary(figures.cases)]),
        choices=(
            Choice("/summary", texts.refresh()),
            Choice(_EVIDENCE, texts.evidence()),
            *open_cases,
            MENU,
        ),
    )


TOPIC = Topic(
    steps=(Step(FIRST, show_summary, take_summary),),
    commands={"summary": open_summary, "tonghop": open_summary},
)
