"""Raising a difficulty, by itself or inside a report: reason, words, proposal, addressee."""

from collections.abc import Awaitable, Callable

from markupsafe import Markup

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Keeps, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.difficulties.difficulties import checked_addressee, checked_words, tasks_of
from core.difficulties.words import cases
from core.difficulties.words import difficulties as texts
from core.errors import UserError
from core.people.departments import department_name
from core.people.words import people
from core.questions.given import NOTHING_GIVEN, Given
from core.reporting.versions import version_of
from core.reporting.words import answering, colleagues
from core.reporting.words import buttons as task_buttons
from core.screen import Choice, Item, Screen, join
from core.vietnamese import name_key
from handlers.dialogue.choosing import own_departments
from handlers.dialogue.keeping import ADDRESSEE_WORDS, DIFFICULTY_WORDS, ORDERED, keeps
from handlers.difficulties.data import DifficultyData, data_of
from handlers.difficulties.raising_parts import Take, back_keeping, with_files_kept
from handlers.difficulties.sending import (
    PLACE,
    add,
    answer_of,
    clear,
    is_in_report,
    kept_facts,
    open_case,
    send,
)
from handlers.documents.as_typed import seen_as_typed
from handlers.reporting.steps import DIFFICULTY as REASON
from handlers.reporting.steps import TASK
from models import DifficultyReason, Task

LIST = "difficulty.list"  # handlers.difficulties.difficulty
CHOOSE = "difficulty.department"
WHICH_TASK = "difficulty.task"
WORDS = "difficulty.words"
PROPOSAL = "difficulty.proposal"
ADDRESSEE = "difficulty.addressee"
CONFIRM = "difficulty.confirm"

_DEPARTMENT, _TASK, _REASON, _ADD = "department ", "task ", "reason ", "add "
_NONE, _GENERAL, _SEND = "none", "general", "send"


async def begin(turn: Turn, given: Given = NOTHING_GIVEN) -> Go:
    """Begin a new difficulty with what was said; an only department is taken without asking."""
    department_ids = turn.actor.department_ids
    if not department_ids:
        raise UserError(people.no_department())
    said = DifficultyData(words=checked_words(given.reason)) if given.reason else {}
    for one in department_ids if given.task_id is not None else ():
        if given.task_id in {task.id for task in await tasks_of(turn.session, turn.actor, one)}:
            return Go(REASON, {**said, **DifficultyData(department_id=one, task_id=given.task_id)})
    if len(department_ids) == 1:
        return Go(WHICH_TASK, {**said, **DifficultyData(department_id=department_ids[0])})
    return Go(CHOOSE, said)


async def show_choose(turn: Turn) -> Screen:
    """Ask for the department."""
    items = await own_departments(turn, _DEPARTMENT)
    return Screen(texts.ask_department(), items=items, choices=(go_back(), to_menu()))


async def take_choose(turn: Turn, reply: Reply) -> Move:
    """Take the department."""
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    department_id = int(reply.choice.removeprefix(_DEPARTMENT))
    return Go(WHICH_TASK, {**turn.data, **DifficultyData(department_id=department_id)})


async def show_task(turn: Turn) -> Screen:
    """Ask for the task, or none in particular."""
    tasks = await tasks_of(turn.session, turn.actor, data_of(turn)["department_id"])
    named = [(f"{_TASK}{one.id}", task_buttons.button(one.code, one.title)) for one in tasks]
    items = tuple(Item(dialogue.nothing(), Choice(key, label)) for key, label in named)
    general = (Choice(_GENERAL, texts.general()),)
    heading = join([await _heading(turn), texts.ask_task()], "\n")
    return Screen(heading, items=items, lead=general, choices=(go_back(),))


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Take the task by button or code."""
    if reply.choice == _GENERAL:
        return Go(REASON, {**turn.data, **DifficultyData(task_id=None)})
    if reply.choice is not None:
        return Go(
            REASON, {**turn.data, **DifficultyData(task_id=int(reply.choice.removeprefix(_TASK)))}
        )
    for one in await tasks_of(turn.session, turn.actor, data_of(turn)["department_id"]):
        if one.code == reply.text.strip():
            return Go(REASON, {**turn.data, **DifficultyData(task_id=one.id)})
    if " " not in reply.text.strip():  # an unknown code
        return Stay(dialogue.not_understood())
    return Go(
        WHICH_TASK,
        {**turn.data, **DifficultyData(words=_more_words(turn, reply))},
        texts.words_waiting(),
    )


async def show_reason(turn: Turn) -> Screen:
    """Ask for the reason; if the task has an open case, offer to add words there."""
    words = data_of(turn).get("words", "")
    known = await open_case(turn)
    add = [Choice(f"{_ADD}{known.id}", texts.add_to(cases.number(known)))] if known else []
    reasons = [Choice(f"{_REASON}{one.value}", texts.reason(one)) for one in DifficultyReason]
    none = [Choice(_NONE, answering.no_difficulty())] if is_in_report(turn) else []
    foot = [texts.is_open_already(cases.number(known))] if known else []
    if words or not known:
        foot.append(texts.ask_reason(words, is_in_report=is_in_report(turn)))
    choices = (*add, *reasons, *none, go_back())
    entry = await answer_of(turn) if is_in_report(turn) else None
    so_far = colleagues.so_far(entry.difficulty) if entry else Markup()
    heading = join([await _heading(turn), so_far], "\n")
    seen = version_of(entry) if entry else ""
    return Screen(heading, foot=join(foot, "\n"), choices=choices, version=seen)


async def take_reason(turn: Turn, reply: Reply) -> Go | Stay:
    """Take the reason; take other words as the difficulty, and ask for the reason again."""
    choice = reply.choice or ""
    if choice.startswith(_ADD):
        return await _add_or_ask(turn, int(choice.removeprefix(_ADD)))
    if choice == _NONE or (not choice and name_key(reply.text) in answering.WORDS_FOR_NONE):
        return await clear(turn) if is_in_report(turn) else Stay(dialogue.not_understood())
    if choice:
        return _with_reason(turn, DifficultyReason(choice.removeprefix(_REASON)))
    if named := texts.reason_in_words(reply.text):
        return _with_reason(turn, named)
    return Go(REASON, {**turn.data, **DifficultyData(words=_more_words(turn, reply))})


def _more_words(turn: Turn, reply: Reply) -> str:
    """Append the words to earlier ones, because people write several messages."""
    return checked_words(f"{data_of(turn).get('words', '')}\n{reply.text}".strip())


def _with_reason(turn: Turn, reason: DifficultyReason) -> Go:
    data = {**turn.data, **DifficultyData(reason=reason.value)}
    return Go(PROPOSAL if data.get("words") else WORDS, data)


async def show_words(turn: Turn) -> Screen:
    """Ask for the difficulty in words."""
    reason = data_of(turn).get("reason")
    question = texts.ask_words(DifficultyReason(reason) if reason else None)
    return Screen(await _heading(turn), foot=question, choices=(go_back(),))


async def take_words(turn: Turn, reply: Reply) -> Go | Stay:
    """Take the words for a new or an open case."""
    words = checked_words(reply.text)
    if "case_id" in turn.data:
        return await add(turn, data_of(turn)["case_id"], words)
    return Go(PROPOSAL, {**turn.data, **DifficultyData(words=words)})


async def show_proposal(turn: Turn) -> Screen:
    """Ask for a proposal."""
    none = Choice(_NONE, texts.no_proposal())
    return Screen(await _heading(turn), foot=texts.ask_proposal(), choices=(none, go_back()))


async def take_proposal(turn: Turn, reply: Reply) -> Go | Stay:
    """Take the proposal; without one no addressee is asked for."""
    if reply.choice == _NONE or texts.means_no_proposal(reply.text):
        to = next(iter((await _addressees(turn)).values()))
        return Go(CONFIRM, {**turn.data, **DifficultyData(proposal="", addressed_to=to)})
    return Go(ADDRESSEE, {**turn.data, **DifficultyData(proposal=checked_words(reply.text))})


async def show_addressee(turn: Turn) -> Screen:
    """Ask for the proposal's addressee."""
    choices = [Choice(key, name) for key, name in (await _addressees(turn)).items()]
    return Screen(await _heading(turn), foot=texts.ask_addressee(), choices=(*choices, go_back()))


async def take_addressee(turn: Turn, reply: Reply) -> Go | Stay:
    """Take the addressee."""
    known = await _addressees(turn)
    to = known[reply.choice] if reply.choice else checked_addressee(reply.text)
    return Go(CONFIRM, {**turn.data, **DifficultyData(addressed_to=to)})


async def show_confirm(turn: Turn) -> Screen:
    """Show the whole difficulty to confirm."""
    asked, choices = texts.confirm_question(), (Choice(_SEND, texts.send()), go_back())
    data = data_of(turn)
    why = DifficultyReason(data["reason"])
    parts = texts.whole(why, data["words"], data["proposal"], data["addressed_to"])
    items = [Item(part) for part in parts]
    return Screen(await _heading(turn), items=tuple(items), foot=asked, choices=choices)


async def take_confirm(turn: Turn, reply: Reply) -> Go | Stay:
    """Make the difficulty a case."""
    return await send(turn) if reply.agrees(_SEND) else Stay(dialogue.not_understood())


async def _add_or_ask(turn: Turn, case_id: int) -> Go:
    if words := data_of(turn).get("words"):
        return await add(turn, case_id, words)
    return Go(WORDS, {**turn.data, **DifficultyData(case_id=case_id)})


async def _heading(turn: Turn) -> Markup:
    """Give the heading; raise unless the person reports for the department."""
    department_id = data_of(turn)["department_id"]
    turn.actor.require_writing_for(department_id)
    name = await department_name(turn.session, turn.actor.organization_id, department_id)
    task = await turn.session.get(Task, named) if (named := data_of(turn).get("task_id")) else None
    return texts.heading(name, task.code if task else None)


async def _addressees(turn: Turn) -> dict[str, str]:
    """Give the possible addressees; the coordinating department cannot address itself."""
    whose = turn.actor.organization_id, data_of(turn)["department_id"]
    name = await department_name(turn.session, *whose)
    is_office = name_key(name) == turn.office.coordinating_key
    return texts.addressees(None if is_office else turn.office.coordinating_department)


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


def _from_task(turn: Turn) -> Go:
    return Go(CHOOSE) if len(turn.actor.department_ids) > 1 else Go(LIST)


def _from_reason(turn: Turn) -> Go:
    if is_in_report(turn):
        return Go(TASK, kept_facts(turn, *PLACE))
    return Go(WHICH_TASK, kept_facts(turn, "department_id"))


def _from_confirm(turn: Turn) -> Go:
    step = ADDRESSEE if data_of(turn)["proposal"] else PROPOSAL
    return Go(step, kept_facts(turn, *PLACE, "reason", "words", "proposal"))


def _asked(
    name: str,
    show: Callable[[Turn], Awaitable[Screen]],
    take: Take,
    back: Callable[[Turn], Go],
    keeps: Keeps | None = None,
) -> Step:
    taken = with_files_kept(take)
    is_asked_none = name == PROPOSAL
    return Step(
        name, show, taken, back=back, takes_files=True, takes_none=is_asked_none, keeps=keeps
    )


_CONFIRM = _asked(CONFIRM, show_confirm, take_confirm, _from_confirm)
_PROPOSED = keeps(texts.kept_as_proposal, texts.means_no_proposal, ORDERED)

TOPIC = Topic(
    steps=(
        Step(CHOOSE, show_choose, take_choose, back=_to_list, refuses_files=True),
        Step(
            WHICH_TASK, show_task, take_task, _from_task, refuses_files=True, keeps=DIFFICULTY_WORDS
        ),
        _asked(REASON, show_reason, take_reason, _from_reason, DIFFICULTY_WORDS),
        _asked(WORDS, show_words, take_words, back_keeping()(REASON), DIFFICULTY_WORDS),
        _asked(PROPOSAL, show_proposal, take_proposal, back_keeping("reason")(WORDS), _PROPOSED),
        _asked(
            ADDRESSEE,
            show_addressee,
            take_addressee,
            back_keeping("reason", "words")(PROPOSAL),
            ADDRESSEE_WORDS,
        ),
        seen_as_typed(
            _CONFIRM, ("words", "proposal", "addressed_to"), back_keeping("reason")(WORDS)
        ),
    ),
)
