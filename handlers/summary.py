"""The summary for the coordinator and the leaders: the figures, then each department."""

from core.dialogue.screen import Choice, Item, Screen, join
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Step, Topic, Turn
from core.texts import cases
from core.texts import summary as texts
from core.texts.status import arrears as arrears_of
from handlers.question import not_understood
from handlers.status import figures_in_focus

FIRST = "summary.first"


async def open_summary(turn: Turn, words: str) -> Move:
    """Open the summary, to those who may see it."""
    del words
    turn.actor.require_summary()
    return Go(FIRST)


async def show_summary(turn: Turn) -> Screen:
    """Show the figures; departments in trouble come first."""
    turn.actor.require_summary()
    figures, arrears = await figures_in_focus(turn)
    open_cases = (Choice("/khokhan", cases.see_open()),) if figures.cases else ()
    return Screen(
        texts.first_screen(figures),
        items=tuple(Item(texts.department_line(d)) for d in texts.worst_first(figures)),
        foot=join([arrears_of(arrears), cases.in_summary(figures.cases)]),
        choices=(Choice("/summary", texts.refresh()), *open_cases, MENU),
    )


TOPIC = Topic(
    steps=(Step(FIRST, show_summary, not_understood),),
    commands={"summary": open_summary, "tonghop": open_summary},
)
