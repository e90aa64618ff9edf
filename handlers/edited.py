"""A message edited after it was recorded: offers to take the new words in place of the old ones."""

from core.dialogue.loose_files import FILES
from core.dialogue.screen import Choice, Screen, join
from core.dialogue.screens import GO_BACK
from core.dialogue.step import Edit, Go, Move, Reply, Step, Topic, Turn
from core.rounds.amending import find_words, mend_words, replaced
from core.rounds.progress import Place
from core.texts import answering
from core.texts import messages as texts
from handlers import answering as steps
from handlers.report import TASK, card_of

OFFER = "edited.offer"

_TAKE, _LEAVE = "take", "leave"
_PLACE = ("round_id", "department_id", "task_id")
_OPEN = (TASK, steps.LEVEL, steps.RESULT, steps.EVIDENCE)


async def mend_answer(turn: Turn, edit: Edit) -> Move | None:
    """Offer the new words, when the old ones are part of the answer that is open."""
    entry = (await card_of(turn)).entry(turn.data["task_id"])
    found = find_words(entry, edit.before)
    if found is None:
        return None
    return Go(OFFER, {**_place(turn), "field": found[0], "old": found[1], "new": edit.words})


async def mend_waiting(turn: Turn, edit: Edit) -> Move | None:
    """Change the words that wait with their files: nothing of them is recorded yet."""
    for known in edit.before:
        words = replaced(turn.data.get("words", ""), known, edit.words)
        if words is not None:
            return Go(FILES, {**turn.data, "words": words}, texts.edit_waits())
    return None


async def show_offer(turn: Turn) -> Screen:
    """Ask whether the new words shall stand in place of the old ones."""
    card = await card_of(turn)
    heading = answering.task_heading(card.entry(turn.data["task_id"]), card.scored_year)
    choices = (Choice(_TAKE, texts.take_edit()), Choice(_LEAVE, texts.leave_edit()), GO_BACK)
    return Screen(join([heading, texts.offer_edit(turn.data["new"])]), choices=choices)


async def take_offer(turn: Turn, reply: Reply) -> Move:
    """Take the new words, or leave the old ones; other words and files go where they belong."""
    agrees = reply.agrees(_TAKE, _LEAVE)
    data = _place(turn)
    if agrees is None:
        kept = await steps.take_words_and_files(turn, reply)
        return Go(TASK, data, kept.note)
    if not agrees:
        return Go(TASK, data, texts.edit_left())
    place = Place(turn.data["round_id"], turn.data["task_id"])
    change = (turn.data["old"], turn.data["new"])
    await mend_words(
        turn.session, turn.actor, place, turn.data["field"], change, now=turn.local_now
    )
    return Go(TASK, data, texts.edit_kept())


def _place(turn: Turn) -> dict[str, int]:
    return {name: turn.data[name] for name in _PLACE}


def _to_task(turn: Turn) -> Go:
    return Go(TASK, _place(turn))


TOPIC = Topic(
    steps=(Step(OFFER, show_offer, take_offer, back=_to_task, takes_files=True),),
    mends={
        **dict.fromkeys((*_OPEN, steps.SCORE, steps.EXPLANATION, OFFER), mend_answer),
        FILES: mend_waiting,
    },
)
