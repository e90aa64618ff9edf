"""The framework plan: choosing the department, its card, one task, sending it."""

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.dialogue.screens import to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Topic, Turn
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.errors import UserError
from core.framework.measures import FrameworkTask, MeasurePart
from core.framework.words import framework as texts
from core.framework.words import measures as measure_texts
from core.hand_in.hand_in import (
    HandIn,
    add_to_hand_in,
    load_hand_in,
    read_frameworks,
    submit_hand_in,
)
from core.hand_in.words import hand_in as hand_in_texts
from core.hand_in.words.framework import state as plan_state
from core.order_facts import OrderFacts
from core.reporting.report_key import ReportKey
from core.reporting.words import answering, subjects
from core.reporting.words import report as report_texts
from core.screen import Choice, Item, Screen, join
from core.vietnamese import name_key
from core.wording import formats, refusals
from handlers.documents.ordering import order_choice
from handlers.framework.data import FrameworkData, data_of
from handlers.framework.hand_in import FRAMEWORK, ONE, SENT
from handlers.questions.question import not_understood

CHOOSE = "framework.choose"
TASK = "framework.task"

_SEND = "send"
_ANNEX = "annex"
_GO_ON = "go on"
_TO_CARD = "card"
_PART = "part "


def question(part: MeasurePart) -> str:
    """Name the step that asks for a part; the steps are in handlers.framework.measure."""
    return f"framework.{part}"


async def open_framework(turn: Turn, words: str) -> Move:
    """Open the only plan, or ask which one."""
    del words
    found = await read_frameworks(turn.session, turn.actor, turn.today)
    return Go(FRAMEWORK, _place(found[0])) if len(found) == 1 else Go(CHOOSE)


async def show_choose(turn: Turn) -> Screen:
    """Ask which department's plan."""
    found = await read_frameworks(turn.session, turn.actor, turn.today)
    if not found:
        raise UserError(measure_texts.no_framework())
    items = tuple(Item(Markup(), Choice(report.opens, subjects.button(report))) for report in found)
    return Screen(texts.choose(), items=items, choices=(to_menu(),))


async def show_card(turn: Turn) -> Screen:
    """Show every task of the plan with what is missing."""
    report = await plan_of(turn)
    submitted_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    deadline = Markup() if submitted_at else report_texts.deadline(turn.deadline(report))
    sending = report.can_be_sent and not submitted_at
    word = order_choice(
        document_list.own_framework_plan(),
        Product.FRAMEWORK_PLAN,
        OrderFacts(department_id=report.department_id),
    )
    return Screen(
        hand_in_texts.heading(report, deadline),
        items=tuple(
            Item(
                texts.card_line(task, _edited(turn, report, task)),
                Choice(f"task {task.task_id}", texts.task_button(task)),
            )
            for task in report.tasks
        ),
        foot=plan_state(report, submitted_at),
        lead=(Choice(_SEND, hand_in_texts.send()),) if sending else (),
        choices=(Choice(_ANNEX, texts.annex(report.file_count)), word, to_menu()),
    )


def _edited(turn: Turn, report: HandIn, task: FrameworkTask) -> str:
    """Give the mark of a line that was changed after sending, or added after the lock."""
    sent_at, written_at = report.submitted_at, task.written_at
    if sent_at is None or written_at is None or written_at <= sent_at:
        return ""
    locks_on = turn.office.ladder.locks_on(report.round_due_on)
    return report_texts.edited(is_late=turn.office.local(written_at).date() > locks_on)


async def take_card(turn: Turn, reply: Reply) -> Move:
    """Open a task, send the plan, or keep files as its annex."""
    key = ReportKey(data_of(turn)["round_id"], data_of(turn)["department_id"])
    if reply.files:
        new = await add_to_hand_in(turn.act, key, reply.text, reply.files)
        is_sent = (await plan_of(turn)).submitted_at is not None
        return Stay(hand_in_texts.kept(reply.text, new, len(reply.files), is_sent=is_sent))
    if reply.choice == _ANNEX:
        return Go(ONE, turn.data)
    is_typed = reply.choice is None and name_key(reply.text) in hand_in_texts.WORDS_FOR_SEND
    if reply.choice == _SEND or is_typed:
        await submit_hand_in(turn.act, key)
        return Go(SENT, turn.data)
    report = await plan_of(turn)
    if reply.choice:
        return open_task(turn, report.task(int(reply.choice.removeprefix("task "))))
    task = report.by_code(reply.text)
    return open_task(turn, task) if task else await not_understood(turn, reply)


def open_task(turn: Turn, task: FrameworkTask) -> Go:
    """Open a task at its first open question, or as a whole if it is complete."""
    data: FrameworkData = {**data_of(turn), "task_id": task.task_id}
    return ask(data, task, task.missing[0]) if task.missing else Go(TASK, data)


def ask(
    data: FrameworkData, task: FrameworkTask, part: MeasurePart, note: Markup | None = None
) -> Go:
    """Go to a question, remembering what it shows, so that unseen changes are not overwritten."""
    facts = FrameworkData(
        round_id=data["round_id"],
        department_id=data["department_id"],
        task_id=task.task_id,
        seen=task.seen(part),
    )
    if part is MeasurePart.COOPERATION:
        facts = {**facts, "chosen": [partner.id for partner in task.partners]}
    return Go(question(part), facts, note or Markup())


async def show_task(turn: Turn) -> Screen:
    """Show everything recorded for a task, each part with a button."""
    report = await plan_of(turn)
    task = report.task(data_of(turn)["task_id"])
    parts = [
        answering.task_heading(task, report.planned_year - 1),
        texts.answers_so_far(task, finish_words(turn, task)),
        who_wrote(turn, task),
    ]
    going_on = (Choice(_GO_ON, texts.go_on(task.missing[0])),) if task.missing else ()
    buttons = tuple(Choice(f"{_PART}{part}", texts.part_button(task, part)) for part in task.parts)
    return Screen(
        join(parts),
        foot=texts.task_hint(task),
        choices=(*going_on, *buttons, Choice(_TO_CARD, texts.to_card())),
    )


async def take_task(turn: Turn, reply: Reply) -> Move:
    """Open the question of a part."""
    if reply.choice == _TO_CARD:
        return to_card(turn)
    task = (await plan_of(turn)).task(data_of(turn)["task_id"])
    if reply.choice == _GO_ON:
        return open_task(turn, task)
    if reply.choice is None:
        return await not_understood(turn, reply)
    return ask(data_of(turn), task, MeasurePart(reply.choice.removeprefix(_PART)))


def who_wrote(turn: Turn, task: FrameworkTask) -> Markup:
    """Say who wrote last, if it was somebody else."""
    if task.written_at is None or task.written_by_id == turn.actor.person_id:
        return Markup()
    return texts.written_by(task.written_by, turn.office.local(task.written_at))


def finish_words(turn: Turn, task: FrameworkTask) -> str:
    """Give a task's finish day, with the working day to which it moves."""
    if task.finish_on is None:
        return ""
    far = finish_of(turn, task)
    return formats.both_days(far.due_on, far.effective_on)


def finish_of(turn: Turn, task: FrameworkTask) -> Deadline:
    """Give a task's finish day as of today."""
    return turn.office.ladder.deadline(task.finish_on or turn.today, turn.today)


async def plan_of(turn: Turn) -> HandIn:
    """Read the current plan; raise unless the person reports for its department."""
    department_id = data_of(turn)["department_id"]
    turn.actor.require_reporting_for(department_id)
    report = await load_hand_in(
        turn.session, turn.actor.organization_id, data_of(turn)["round_id"], department_id
    )
    if not report.tasks:
        raise UserError(refusals.no_tasks())
    return report


def to_card(turn: Turn, note: Markup | None = None) -> Go:
    """Lead back to the list of tasks."""
    data = data_of(turn)
    place = FrameworkData(round_id=data["round_id"], department_id=data["department_id"])
    return Go(FRAMEWORK, place, note or Markup())


def to_task(turn: Turn) -> Go:
    """Lead back to the task."""
    data = data_of(turn)
    place = FrameworkData(
        round_id=data["round_id"], department_id=data["department_id"], task_id=data["task_id"]
    )
    return Go(TASK, place)


def _place(report: HandIn) -> dict[str, int | None]:
    return {"round_id": report.round_id, "department_id": report.department_id}


TOPIC = Topic(
    steps=(
        Step(CHOOSE, show_choose, not_understood),
        Step(FRAMEWORK, show_card, take_card, takes_files=True),
        Step(TASK, show_task, take_task, back=to_card, refuses_files=True),
    ),
    commands={"khungkehoach": open_framework},
)
