"""Files that came before a task was chosen: asks what they prove, so that none is sent twice."""

from dataclasses import asdict, replace

from core.dialogue.engine import FILES
from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.rounds.evidence import ReceivedFile
from core.texts import evidence as texts
from core.texts import report as report_texts
from handlers.answering import take_words_and_files
from handlers.report import TASK, cards_of


async def show_whose(turn: Turn) -> Screen:
    """Ask which task the files prove."""
    items = [
        Item(
            texts.task(card, entry),
            Choice(
                f"{card.round_id} {card.department_id} {entry.task_id}",
                report_texts.entry_button(entry),
            ),
        )
        for card in await cards_of(turn)
        for entry in card.entries
    ]
    count = len(turn.data.get("files", ()))
    return Screen(texts.ask_whose(count), items=tuple(items), choices=(MENU,))


async def take_whose(turn: Turn, reply: Reply) -> Move:
    """Keep the waiting files, and the words that came with them, with the chosen task."""
    waiting = tuple(ReceivedFile(**facts) for facts in turn.data.get("files", ()))
    words = turn.data.get("words", "")
    if not reply.choice:
        files = [asdict(file) for file in (*waiting, *reply.files)]
        return Go(FILES, {"files": files, "words": f"{words}\n{reply.text}".strip()})
    round_id, department_id, task_id = (int(number) for number in reply.choice.split())
    place = {"round_id": round_id, "department_id": department_id, "task_id": task_id}
    chosen = replace(turn, data=place)
    kept: Stay = await take_words_and_files(chosen, Reply(text=words, files=waiting))
    return Go(TASK, place, kept.note)


TOPIC = Topic(steps=(Step(FILES, show_whose, take_whose, takes_files=True),))
