"""Findings of the inspection team: the list of open ones, and one in full."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.inspections.findings import (
    FindingState,
    Shortcoming,
    findings_of_report,
    findings_seen,
    load_finding,
)
from core.inspections.inspecting import add_photos, may_judge, rounds_to_inspect
from core.inspections.mending import confirm_mending, refuse_mending
from core.inspections.words import findings as texts
from core.reporting.evidence.files import files_of_finding
from core.reporting.reports import report_of
from core.screen import Choice, Item, Screen
from handlers.dialogue.keeping import REVIEW_WORDS
from handlers.inspections.data import InspectionData, data_of
from handlers.inspections.finding_files import MEND, mending_with
from handlers.questions.question import not_understood
from handlers.reporting.file import take_out

LIST = "finding.list"
ONE = "finding.one"
REFUSE = "finding.refuse"
EDIT = "finding.edit"  # handlers.inspections.finding_edit

RECORD_NEW = "/tontai moi"
_MEND, _REFUSE, _EDIT = "mend", "refuse", "edit"
_CONFIRM = "confirm "
_PHOTOS, _PROOFS = "photos", "proofs"
_CLOSED = {FindingState.CONFIRMED, FindingState.WITHDRAWN}


async def show_list(turn: Turn) -> Screen:
    """Show the findings in groups; inspectors first see those waiting for them."""
    seen = await findings_seen(turn.session, turn.actor)
    waiting = [one for one in seen if one.state is FindingState.WAITING]
    to_mend = [one for one in seen if one.state is FindingState.OPEN]
    overdue = sum(deadline_of(turn, one).days_overdue > 0 for one in to_mend)
    items = [
        item
        for head, found in await _groups(turn, to_mend, waiting)
        if found
        for item in _group(turn, head, found)
    ]
    lead = (Choice(RECORD_NEW, texts.record_new()),) if turn.actor.inspects else ()
    heading = texts.list_heading(len(to_mend), overdue, len(waiting))
    return Screen(heading, items=tuple(items), lead=lead, choices=(to_menu(),))


class _Group(NamedTuple):
    """Findings under a heading."""

    head: Markup
    found: list[Shortcoming]


async def _groups(
    turn: Turn, to_mend: list[Shortcoming], waiting: list[Shortcoming]
) -> list[_Group]:
    if not turn.actor.inspects:
        return [_Group(texts.open_group(), to_mend), _Group(texts.waiting_group(), waiting)]
    rounds = await _of_this_month(turn)
    recent = {one.id for _, found in rounds for one in found}
    months = [
        _Group(head, [one for one in found if one.state is not FindingState.WAITING])
        for head, found in rounds
    ]
    earlier = [one for one in to_mend if one.id not in recent]
    waits = _Group(texts.waiting_group(), waiting)
    return [waits, *months, _Group(texts.earlier_group(), earlier)]


async def _of_this_month(turn: Turn) -> list[_Group]:
    """Give the findings of the current inspection rounds, confirmed or not."""
    actor, ladder = turn.actor, turn.office.ladder
    try:
        asked = await rounds_to_inspect(turn.session, actor.organization_id, ladder, turn.today)
    except UserError:  # no round is open; show the others anyway
        return []
    found = []
    for one in asked:
        report = await report_of(turn.session, one.id, None)
        recorded = await findings_of_report(turn.session, report.id) if report else ()
        found.append(_Group(texts.round_group(one.key), [*recorded]))
    return found


def _group(turn: Turn, head: Markup, found: Sequence[Shortcoming]) -> Iterator[Item]:
    yield Item(head)
    for one in found:
        line = texts.line(one, deadline_of(turn, one))
        yield Item(line, Choice(f"/tontai {one.id}", texts.button(one)))


def deadline_of(turn: Turn, found: Shortcoming) -> Deadline:
    """Give a finding's deadline as of today."""
    return turn.office.ladder.deadline(found.due_on, turn.today)


async def finding_of(turn: Turn) -> Shortcoming:
    """Read the current finding; raise unless the person may see it."""
    return await load_finding(turn.session, turn.actor, data_of(turn)["id"])


def _mends(turn: Turn, found: Shortcoming) -> bool:
    return found.state not in _CLOSED and turn.actor.reports_for(found.department_id)


def _judges(turn: Turn, found: Shortcoming) -> bool:
    is_theirs = may_judge(turn.actor, found.department_id, found.mended_by_id)
    return found.state not in _CLOSED and is_theirs


async def show_one(turn: Turn) -> Screen:
    """Show a finding with the actions of this person."""
    found = await finding_of(turn)
    parts = texts.details(found, deadline_of(turn, found))
    parts.append(texts.standing(found, turn.office.local))
    return Screen(
        texts.heading(found),
        items=tuple(Item(part) for part in parts),
        foot=_hint(turn, found),
        choices=(*_acts(turn, found), *_files(found), go_back(), to_menu()),
    )


def _hint(turn: Turn, found: Shortcoming) -> Markup:
    if found.state is not FindingState.OPEN:
        return dialogue.nothing()
    return texts.hint(mends=_mends(turn, found), judges=_judges(turn, found))


def _acts(turn: Turn, found: Shortcoming) -> Iterator[Choice]:
    is_waiting = found.state is FindingState.WAITING
    if _judges(turn, found) and is_waiting:
        yield Choice(_CONFIRM + found.version, texts.confirm())
        yield Choice(_REFUSE, texts.refuse())
    if _mends(turn, found):
        yield Choice(_MEND, texts.add_more() if is_waiting else texts.mended())
    if _judges(turn, found) and not is_waiting:
        yield Choice(_EDIT, texts.edit())


def _files(found: Shortcoming) -> Iterator[Choice]:
    if found.photos:
        yield Choice(_PHOTOS, texts.see_photos(found.photos))
    if found.proofs:
        yield Choice(_PROOFS, texts.see_proofs(found.proofs))


async def take_one(turn: Turn, reply: Reply) -> Move:
    """Do what was chosen; take words and files as a mending."""
    found = await finding_of(turn)
    if reply.choice in {_PHOTOS, _PROOFS}:
        return await _send_files(turn, found, proves_mending=reply.choice == _PROOFS)
    if reply.choice and reply.choice.startswith(_CONFIRM):
        return await _confirm(turn, found, reply.choice.removeprefix(_CONFIRM))
    steps = {_MEND: MEND, _REFUSE: REFUSE, _EDIT: EDIT}
    if reply.choice in steps:
        return Go(steps[reply.choice], InspectionData(id=found.id))
    if reply.choice is None and _mends(turn, found):
        return mending_with({"id": found.id}, reply)
    if reply.files and _judges(turn, found):
        new = await add_photos(turn.act, found.id, reply.files)
        return Stay(texts.photos_kept(new))
    return Stay(dialogue.files_not_taken() if reply.files else dialogue.not_understood())


async def _confirm(turn: Turn, found: Shortcoming, seen: str) -> Move:
    await confirm_mending(turn.act, found.id, seen)
    return Go(LIST, note=texts.confirmed(found.department))


async def _send_files(turn: Turn, found: Shortcoming, *, proves_mending: bool) -> Move:
    folder = turn.office.evidence_directory
    files = await files_of_finding(
        turn.session, turn.actor, folder, found.id, proves_mending=proves_mending
    )
    known = found.proofs if proves_mending else found.photos
    text = texts.files_sent(found, len(files), known)
    taking = take_out(files, f"tt {found.id}")
    choices = (Choice(f"/tontai {found.id}", texts.reopen()), *taking, to_menu())
    return Tell(Screen(text, choices=choices, files=files, is_record=True))


async def show_refuse(turn: Turn) -> Screen:
    """Ask why the finding is not mended."""
    found = await finding_of(turn)
    return Screen(texts.brief(found), foot=texts.ask_refusal(), choices=(go_back(),))


async def take_refuse(turn: Turn, reply: Reply) -> Move:
    """Record the reason; the department is notified."""
    found = await finding_of(turn)
    await refuse_mending(turn.act, found.id, reply.text)
    return Go(LIST, note=texts.refused(found.department))


def to_list(turn: Turn) -> Go:
    """Lead back to the list."""
    del turn
    return Go(LIST)


def to_finding(turn: Turn) -> Go:
    """Lead back to the finding."""
    return Go(ONE, InspectionData(id=data_of(turn)["id"]))


TOPIC = Topic(
    steps=(
        Step(LIST, show_list, not_understood),
        Step(ONE, show_one, take_one, back=to_list, takes_files=True),
        Step(
            REFUSE,
            show_refuse,
            take_refuse,
            back=to_finding,
            refuses_files=True,
            keeps=REVIEW_WORDS,
        ),
    ),
)
