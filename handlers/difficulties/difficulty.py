"""Cases of difficulties: the list, one case, and the steps that a person may take."""

import re

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.difficulties.cases import Case, case_id_of
from core.difficulties.difficulties import cases_for, load_case
from core.difficulties.steps import WITH_WORDS, acts_for, check_act, take_step
from core.difficulties.words import cases as texts
from core.difficulties.words import difficulties as raising_texts
from core.errors import UserError
from core.screen import AccessFacts, Choice, Item, Screen
from handlers.dialogue.given import GIVEN, given_to
from handlers.dialogue.keeping import CASE_WORDS
from handlers.difficulties.data import DifficultyData, data_of
from handlers.difficulties.raising import LIST, begin
from handlers.difficulties.sending import CASE
from handlers.questions.question import not_understood
from handlers.reporting.report import ID
from handlers.reporting.steps import DIFFICULTY
from models import DifficultyAct

SAY = "difficulty.say"

ANSWER = "traloi"  # in a button's key

_NEW, _LIST = "new", "list"
_AT_ONCE = "at once"
_NUMBER = re.compile(r"([0-9]{1,6})/([0-9]{4})")


async def open_difficulties(turn: Turn, words: str) -> Move:
    """Open the named case, the open cases, or a new one if there are none."""
    given = given_to(turn, words)
    if given.reason:
        return await begin(turn, given)
    words = "" if words == GIVEN else words
    found = await cases_for(turn.session, turn.actor, turn.office, turn.today)
    name, _, act = words.partition(" ")
    if name:
        case_id = await _named(turn, name)
        if act == ANSWER:
            return Go(SAY, DifficultyData(id=case_id, act=DifficultyAct.ANSWERED.value))
        return Go(CASE, DifficultyData(id=case_id))
    if not found and not turn.actor.sees_summary:
        return await begin(turn)
    return Go(LIST)


async def _named(turn: Turn, words: str) -> int:
    """Give the id of a case from its id, or from its number and year."""
    if ID.fullmatch(words):
        return int(words)
    number = _NUMBER.fullmatch(words)
    case_id = None
    if number:
        organization_id = turn.actor.organization_id
        case_id = await case_id_of(turn.session, organization_id, int(number[1]), int(number[2]))
    if case_id is None:
        raise UserError(raising_texts.gone())
    return case_id


async def show_list(turn: Turn) -> Screen:
    """Show the open cases, unacknowledged ones first."""
    found = await cases_for(turn.session, turn.actor, turn.office, turn.today)
    items = tuple(
        Item(texts.line(case), Choice(f"/khokhan {case.id}", texts.button(case))) for case in found
    )
    new = (Choice(_NEW, texts.raise_new()),) if turn.actor.department_ids else ()
    return Screen(texts.list_heading(len(found)), items=items, choices=(*new, to_menu()))


async def take_list(turn: Turn, reply: Reply) -> Move:
    """Begin a new difficulty; the other choices are commands."""
    return await begin(turn) if reply.choice == _NEW else await not_understood(turn, reply)


async def show_case(turn: Turn) -> Screen:
    """Show a case with all its steps, and the steps that the person may take."""
    case = await _load(turn)
    acts = acts_for(turn.actor, case)
    choices = [Choice(act.value, texts.act_button(act)) for act in acts]
    if case.closed_at is not None and turn.actor.reports_for(case.department_id):
        choices.append(Choice(_NEW, texts.raise_new()))
    return Screen(
        texts.heading(case),
        items=tuple(Item(part) for part in texts.details(case, turn.office.local)),
        choices=(*choices, Choice(_LIST, texts.see_all()), to_menu()),
        gives=() if turn.actor.reports_for(case.department_id) else _given(case),
    )


def _given(case: Case) -> tuple[AccessFacts, ...]:
    return (AccessFacts("case", {"id": case.id, "department_id": case.department_id}),)


async def take_case(turn: Turn, reply: Reply) -> Move:
    """Take a step at once, or ask for its words."""
    case = await _load(turn)
    if reply.choice == _NEW:
        return Go(
            DIFFICULTY, DifficultyData(department_id=case.department_id, task_id=case.task_id)
        )
    if reply.choice == _LIST:
        return Go(LIST)
    if reply.choice is None:
        return Stay(dialogue.not_understood())
    act = DifficultyAct(reply.choice)
    check_act(turn.actor, case, act)
    if act is DifficultyAct.ACKNOWLEDGED:
        return await _take(turn, act, "")
    return Go(SAY, DifficultyData(id=case.id, act=act.value))


async def show_say(turn: Turn) -> Screen:
    """Ask for the words of a step; if they are optional, a button takes it without."""
    case, act = await _load(turn), DifficultyAct(data_of(turn)["act"])
    check_act(turn.actor, case, act)
    at_once = () if act in WITH_WORDS else (Choice(_AT_ONCE, texts.at_once(act)),)
    return Screen(texts.heading(case), foot=texts.act_question(act), choices=(*at_once, go_back()))


async def take_say(turn: Turn, reply: Reply) -> Move:
    """Take the step with its words."""
    act = DifficultyAct(data_of(turn)["act"])
    agrees = None if act in WITH_WORDS else reply.agrees(_AT_ONCE)
    if agrees is False:
        return _to_case(turn)
    return await _take(turn, act, "" if agrees else reply.text)


async def _take(turn: Turn, act: DifficultyAct, words: str) -> Move:
    heard = await take_step(turn.act, data_of(turn)["id"], act, words, office=turn.office)
    return Go(CASE, DifficultyData(id=heard.made.id), texts.kept(heard.made, act, heard.told))


async def _load(turn: Turn) -> Case:
    return await load_case(turn.session, turn.actor, data_of(turn)["id"], turn.office, turn.today)


def _to_case(turn: Turn) -> Go:
    return Go(CASE, DifficultyData(id=data_of(turn)["id"]))


def _to_list(turn: Turn) -> Go:
    del turn
    return Go(LIST)


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, take_list),
        Step(CASE, show_case, take_case, back=_to_list),
        Step(
            SAY,
            show_say,
            take_say,
            back=_to_case,
            refuses_files=True,
            keeps=CASE_WORDS,
        ),
    ),
    commands={"khokhan": open_difficulties},
)
