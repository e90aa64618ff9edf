"""Filling in one task of the framework plan by a sequence of short questions."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from core.calendar.typed_days import read_day
from core.deadlines.words import pauses
from core.dialogue.screens import go_back
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.words import printed_words
from core.framework import framework
from core.framework.framework import AskedMeasure, ChangedError, finish_limits
from core.framework.measures import FrameworkTask, MeasurePart
from core.framework.partners import possible_partners
from core.framework.words import framework as texts
from core.framework.words import partners as partner_texts
from core.hand_in.hand_in import HandIn
from core.numbers import read_number
from core.people.act import Act
from core.reporting.words import answering
from core.screen import Choice, Screen, join
from core.vietnamese import name_key
from core.wording import formats
from handlers.dialogue.keeping import MEASURE_WORDS
from handlers.framework.data import FrameworkData, data_of
from handlers.framework.framework import (
    ask,
    finish_words,
    plan_of,
    question,
    to_card,
    to_task,
    who_wrote,
)
from handlers.framework.responsible import names_for

_AS_IN = "as in "
_WITH, _WITHOUT = "with ", "without "
_NOBODY = "nobody"
_DONE = "done"
_BY = "by "
_MOST = "most"
_NO_TARGET, _KEEP = "none", "keep"

_SHOWN_NAME = 40  # characters on a button
_QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))  # (month, day)


@dataclass(frozen=True)
class _At:
    """The current question: the plan, the task, and the part that is asked for."""

    turn: Turn
    report: HandIn
    task: FrameworkTask
    part: MeasurePart

    @property
    def asked(self) -> AskedMeasure:
        data = data_of(self.turn)
        return AskedMeasure(data["round_id"], self.task.task_id, self.part, data["seen"])


_Offer = Callable[[_At], Awaitable[tuple[Choice, ...]]]
_Take = Callable[[_At, Reply], Awaitable[Move | Markup]]
"""Gives a note about what was recorded, or another move."""


def _step(part: MeasurePart, offer: _Offer, take: _Take) -> Step:
    """Make the step for a part: it asks, offers answers, and takes one."""

    async def show(turn: Turn) -> Screen:
        return await _show(await _at(turn, part), offer)

    async def answer(turn: Turn, reply: Reply) -> Move:
        at = await _at(turn, part)
        try:
            taken = await take(at, reply)
        except ChangedError as error:  # show what the colleague wrote
            asked_anew = ask(data_of(turn), at.task, part, dialogue.as_note(error.text))
            return replace(asked_anew, is_refusal=True)
        return await _onwards(at, taken) if isinstance(taken, Markup) else taken

    return Step(
        question(part),
        show,
        answer,
        back=to_task,
        refuses_files=True,
        takes_words=part in {MeasurePart.SOLUTION, MeasurePart.RESPONSIBLE, MeasurePart.PRODUCT},
        takes_numbers=part is MeasurePart.TARGET,
        keeps=MEASURE_WORDS if part in {MeasurePart.SOLUTION, MeasurePart.PRODUCT} else None,
    )


async def _at(turn: Turn, part: MeasurePart) -> _At:
    report = await plan_of(turn)
    return _At(turn, report, report.task(data_of(turn)["task_id"]), part)


async def _show(at: _At, offer: _Offer) -> Screen:
    heading = texts.question_heading(at.task)
    if at.part is MeasurePart.SOLUTION:
        heading = answering.task_heading(at.task, at.report.planned_year - 1)
    written = texts.now_written(at.task, at.part, finish_words(at.turn, at.task))
    parts = [heading, written, who_wrote(at.turn, at.task) if written else Markup()]
    choices = (*await offer(at), go_back())
    return Screen(join(parts, "\n"), foot=texts.question(at.task, at.part), choices=choices)


async def _onwards(at: _At, note: Markup) -> Move:
    """Go to the next open question; without one, to the card, or back to a task complete before."""
    task = (await plan_of(at.turn)).task(at.task.task_id)
    if task.missing:
        return ask(data_of(at.turn), task, task.missing[0], note)
    if at.task.is_complete:
        back = to_task(at.turn)
        return Go(back.step, back.data, note)
    return to_card(at.turn, texts.task_done(task.code))


async def _offer_keeping(at: _At) -> tuple[Choice, ...]:
    return _keeping(at.task.product)


async def _write(at: _At, words: str) -> Markup:
    await framework.write_words(
        Act(at.turn.session, at.turn.actor, at.turn.local_now), at.asked, words
    )
    return texts.kept(at.part)


async def _take_words(at: _At, reply: Reply) -> Move | Markup:
    """Record the words; if they look wrong, ask again, to retype or keep them."""
    if reply.choice == _KEEP:
        return printed_words.kept()
    kept, wrong = await _write(at, reply.text), printed_words.as_typed(reply.text)
    if not wrong:
        return kept
    task = (await plan_of(at.turn)).task(at.task.task_id)
    return ask(data_of(at.turn), task, at.part, join([kept, wrong], "\n"))


def _keeping(words: str) -> tuple[Choice, ...]:
    """Offer to keep words that look wrong."""
    is_wrong = printed_words.as_typed(words)
    return (Choice(_KEEP, printed_words.keep_button()),) if is_wrong else ()


def _source(at: _At) -> FrameworkTask | None:
    """Find a task to copy answers from: the nearest before this one, else any."""
    if not at.task.can_be_filled:
        return None
    place = at.report.tasks.index(at.task)
    others = (*reversed(at.report.tasks[:place]), *at.report.tasks[place + 1 :])
    return next((task for task in others if task.can_be_copied), None)


async def _offer_solutions(at: _At) -> tuple[Choice, ...]:
    source = _source(at)
    copying = (Choice(f"{_AS_IN}{source.task_id}", texts.as_in(source.code)),) if source else ()
    return (*_keeping(at.task.solution), *copying)


async def _take_solution(at: _At, reply: Reply) -> Move | Markup:
    source = _source(at)
    if reply.choice == _KEEP:
        return await _take_words(at, reply)
    if reply.choice:
        source = at.report.task(int(reply.choice.removeprefix(_AS_IN)))
    elif source is None or not texts.means_as_in(reply.text, source.code):
        return await _take_words(at, reply)
    await framework.copy_measure(
        Act(at.turn.session, at.turn.actor, at.turn.local_now), at.asked, source
    )
    return texts.copied(source.code)


async def _offer_names(at: _At) -> tuple[Choice, ...]:
    names = await names_for(at.turn, at.report)
    known = [Choice(key, formats.shortened(name, _SHOWN_NAME)) for key, name in names.items()]
    return (*_keeping(at.task.responsible), *known)


async def _take_name(at: _At, reply: Reply) -> Move | Markup:
    if reply.choice in {None, _KEEP}:
        return await _take_words(at, reply)
    name = (await names_for(at.turn, at.report)).get(reply.choice)
    if name is None:
        return Stay(dialogue.not_understood())
    return await _write(at, name)


async def _offer_partners(at: _At) -> tuple[Choice, ...]:
    possible = await possible_partners(
        at.turn.session, at.turn.actor.organization_id, at.task.task_id
    )
    chosen = set(data_of(at.turn)["chosen"])
    done = [Choice(_DONE, partner_texts.partners_done(len(chosen)))] if chosen else []
    departments = [
        Choice(
            f"{_WITHOUT if one.id in chosen else _WITH}{one.id}",
            partner_texts.partner_button(one.name, is_chosen=one.id in chosen),
        )
        for one in possible
    ]
    return (*done, *departments, Choice(_NOBODY, partner_texts.no_partners()))


async def _take_partners(at: _At, reply: Reply) -> Move | Markup:
    chosen = set(data_of(at.turn)["chosen"])
    choice = reply.choice or _meant(reply.text)
    if choice == _NOBODY or (choice == _DONE and chosen):
        return await _keep_partners(at, set() if choice == _NOBODY else chosen)
    if choice is None or choice == _DONE:
        return Stay(dialogue.not_understood())
    which, _, department_id = choice.partition(" ")
    changed = chosen | {int(department_id)}
    if f"{which} " == _WITHOUT:
        changed = chosen - {int(department_id)}
    return Go(
        question(MeasurePart.COOPERATION), {**at.turn.data, **FrameworkData(chosen=sorted(changed))}
    )


def _meant(words: str) -> str | None:
    said = name_key(words)
    if said in partner_texts.WORDS_FOR_NOBODY:
        return _NOBODY
    return _DONE if said in partner_texts.WORDS_FOR_DONE else None


async def _keep_partners(at: _At, chosen: set[int]) -> Markup:
    await framework.write_partners(at.turn.act, at.asked, chosen)
    return texts.kept(at.part)


async def _offer_days(at: _At) -> tuple[Choice, ...]:
    first, last = await finish_limits(at.turn.session, at.task.task_id)
    ends = [date(last.year, *end) for end in _QUARTER_ENDS]
    return tuple(
        Choice(f"{_BY}{day.isoformat()}", texts.quarter_end(number, day))
        for number, day in enumerate(ends)
        if day >= max(first, at.turn.today)
    )


async def _take_day(at: _At, reply: Reply) -> Move | Markup:
    turn = at.turn
    quarter = texts.quarter_in_words(reply.text)
    if reply.choice:
        day: date | None = date.fromisoformat(reply.choice.removeprefix(_BY))
    elif quarter is not None:
        day = date(at.report.planned_year, *_QUARTER_ENDS[quarter])
    else:
        day = read_day(reply.text, turn.today)
    if day is None:
        return Stay(pauses.day_not_understood(), is_miss=True)
    await framework.write_finish(turn.act, at.asked, day)
    return texts.finish_kept(formats.both_days(day, turn.office.calendar.on_or_after(day)))


async def _offer_targets(at: _At) -> tuple[Choice, ...]:
    return (Choice(_MOST, texts.most(at.task)), Choice(_NO_TARGET, texts.no_target()))


async def _take_target(at: _At, reply: Reply) -> Move | Markup:
    said = name_key(reply.text)
    is_none = reply.choice == _NO_TARGET or said in texts.WORDS_FOR_NO_TARGET
    is_most = reply.choice == _MOST or said in texts.WORDS_FOR_MOST
    score = at.task.max_score if is_most else read_number(reply.text)
    if score is None and not is_none:
        return Stay(texts.target_not_understood(), is_miss=True)
    await framework.write_target(
        Act(at.turn.session, at.turn.actor, at.turn.local_now), at.asked, None if is_none else score
    )
    return texts.kept(at.part)


TOPIC = Topic(
    steps=(
        _step(MeasurePart.SOLUTION, _offer_solutions, _take_solution),
        _step(MeasurePart.RESPONSIBLE, _offer_names, _take_name),
        _step(MeasurePart.COOPERATION, _offer_partners, _take_partners),
        _step(MeasurePart.FINISH, _offer_days, _take_day),
        _step(MeasurePart.PRODUCT, _offer_keeping, _take_words),
        _step(MeasurePart.TARGET, _offer_targets, _take_target),
    ),
)
