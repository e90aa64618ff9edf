"""Files that came before a task was chosen: asks what they prove, so that none is sent twice."""

from dataclasses import asdict, replace

from markupsafe import Markup

from core.dialogue.loose_files import FILES
from core.dialogue.screen import Choice, Item, Screen
from core.dialogue.screens import MENU
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.rounds.evidence import ReceivedFile
from core.rounds.findings import FindingState, findings_seen
from core.rounds.hand_in import HandIn
from core.texts import dialogue, subjects
from core.texts import evidence as texts
from core.texts import findings as finding_texts
from core.texts import hand_in as hand_in_texts
from handlers.answering import take_words_and_files
from handlers.choosing import department_at_hand, serves_several
from handlers.finding import deadline_of
from handlers.finding_files import MEND
from handlers.finding_recording import begin_recording
from handlers.hand_in import ONE as HAND_IN
from handlers.hand_in import hand_ins_of
from handlers.hand_in import take_one as take_hand_in
from handlers.report import TASK, cards_of

_MOST_WAITING = 20  # files
_HAND_IN = "hand in "
_MEND = "mend "
_NEW_FINDING = "new finding"
_ALL = "all"


async def show_whose(turn: Turn) -> Screen:
    """Ask which task the files prove, or to which hand-in they belong."""
    at_hand = department_at_hand(turn) if serves_several(turn) else None
    items = [
        Item(hand_in_texts.title(report), Choice(_key(report), subjects.button(report)))
        for report in await hand_ins_of(turn)
        if at_hand in {None, report.department_id}
    ]
    cards = await cards_of(turn) if turn.actor.department_ids else []
    items += [
        Item(
            texts.task(card, entry, names_department=serves_several(turn)),
            Choice(
                f"{card.round_id} {card.department_id} {entry.task_id}",
                texts.button(card, entry),
            ),
        )
        for card in cards
        if at_hand in {None, card.department_id}
        for entry in card.entries
    ]
    items += await _findings(turn)
    others = (Choice(_ALL, texts.other_departments()),) if at_hand else ()
    text = texts.ask_whose(len(turn.data.get("files", ())))
    return Screen(text, items=tuple(items), choices=(*others, MENU), gap="\n\n")


async def take_whose(turn: Turn, reply: Reply) -> Move:
    """Keep the waiting files, and the words that came with them, with the chosen task."""
    waiting = tuple(ReceivedFile(**facts) for facts in turn.data.get("files", ()))
    words = turn.data.get("words", "")
    if not reply.choice:
        files = [asdict(file) for file in (*waiting, *reply.files)]
        if len(files) > _MOST_WAITING:
            return Stay(texts.too_many_waiting(len(waiting)))
        if not reply.files:  # words come with files; on their own they are no answer
            return Stay(dialogue.not_understood())
        said = {"files": files, "words": f"{words}\n{reply.text}".strip()}
        return Go(FILES, {**turn.data, **said})
    if (move := await _to_other(turn, reply.choice)) is not None:
        return move
    if reply.choice.startswith(_HAND_IN):
        return await _to_hand_in(turn, reply.choice, waiting, words)
    round_id, department_id, task_id = (int(number) for number in reply.choice.split())
    place = {"round_id": round_id, "department_id": department_id, "task_id": task_id}
    chosen = replace(turn, data=place)
    kept: Stay = await take_words_and_files(chosen, Reply(text=words, files=waiting))
    return Go(TASK, place, kept.note)


async def _to_other(turn: Turn, choice: str) -> Move | None:
    """Widen the list, or lead to what takes the files itself; None for anything else."""
    if choice == _ALL:
        return Go(FILES, {name: turn.data[name] for name in ("files", "words")})
    if choice == _NEW_FINDING:
        return await begin_recording(turn, turn.data)
    if choice.startswith(_MEND):
        return Go(MEND, {**turn.data, "id": int(choice.removeprefix(_MEND))})
    return None


async def _findings(turn: Turn) -> list[Item]:
    """Offer a new finding to inspectors, and to departments what they have to mend."""
    own = [
        one
        for one in await findings_seen(turn.session, turn.actor)
        if one.state is FindingState.OPEN and turn.actor.reports_for(one.department_id)
    ]
    items = [
        Item(
            finding_texts.line(one, deadline_of(turn, one)),
            Choice(f"{_MEND}{one.id}", finding_texts.mend(one)),
        )
        for one in own
    ]
    if turn.actor.inspects:
        new = Choice(_NEW_FINDING, finding_texts.record_new())
        items.append(Item(finding_texts.photos_of_new(), new))
    return items


def _key(report: HandIn) -> str:
    return f"{_HAND_IN}{report.round_id} {report.department_id or 0}"


async def _to_hand_in(turn: Turn, choice: str, files: tuple[ReceivedFile, ...], words: str) -> Move:
    """Keep the files with what is handed in."""
    round_id, department_id = (int(number) for number in choice.removeprefix(_HAND_IN).split())
    place = {"round_id": round_id, "department_id": department_id or None}
    chosen = replace(turn, data=place)
    kept = await take_hand_in(chosen, Reply(text=words, files=files))
    return Go(HAND_IN, place, kept.note if isinstance(kept, Stay) else Markup())


TOPIC = Topic(steps=(Step(FILES, show_whose, take_whose, takes_files=True),))
