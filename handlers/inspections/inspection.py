"""The month's inspection for superiors, and the command for findings."""

from core.dialogue.screens import go_back, to_menu
from core.dialogue.step import Go, Move, Reply, Step, Tell, Topic, Turn
from core.dialogue.words import dialogue
from core.documents.orders.products import Product
from core.documents.words import list as document_list
from core.errors import NotAllowedError
from core.hand_in.hand_in import HandIn, load_hand_in
from core.hand_in.words import hand_in
from core.inspections.findings import sees_all
from core.inspections.words import findings as texts
from core.inspections.words import refusals as finding_refusals
from core.order_facts import OrderFacts
from core.reporting.evidence.files import files_of_report
from core.screen import Choice, Item, Screen
from handlers.dialogue.given import GIVEN, carrying, given_to
from handlers.documents.ordering import order_choice
from handlers.inspections.data import InspectionData, data_of
from handlers.inspections.finding import LIST, ONE, deadline_of, to_list
from handlers.inspections.finding_recording import begin_recording
from handlers.questions.question import not_understood
from handlers.reporting.file import take_out
from handlers.reporting.report import ID

MONTH = "finding.month"

_NEW, _MONTH = "moi", "thang"
_FILES = "files"


async def open_findings(turn: Turn, words: str) -> Move:
    """Open the named finding, a new one, a month, or the list."""
    first, _, rest = words.partition(" ")
    given = given_to(turn, words)
    if given.department_id is not None:
        found = InspectionData(department_id=given.department_id)
        if given.rest:
            found["words"] = given.rest
        return carrying(await begin_recording(turn, found), given)
    if words in {"", GIVEN}:
        return Go(LIST)
    if ID.fullmatch(words):
        return Go(ONE, InspectionData(id=int(words)))
    if first == _NEW:
        return await begin_recording(turn, {"round_id": int(rest)} if ID.fullmatch(rest) else {})
    if first == _MONTH and ID.fullmatch(rest):
        return Go(MONTH, InspectionData(round_id=int(rest)))
    return Go(LIST, note=dialogue.as_note(finding_refusals.gone()))


async def show_month(turn: Turn) -> Screen:
    """Show the team's inspection of a month, with the current state of its findings."""
    report = await _report(turn)
    items = [
        Item(
            texts.line(one, deadline_of(turn, one)),
            Choice(f"/tontai {one.id}", texts.button(one)),
        )
        for one in report.findings
    ]
    files = report.file_count
    word = order_choice(
        document_list.inspection_report(),
        Product.INSPECTION_REPORT,
        OrderFacts(round_id=report.round_id),
    )
    seeing = (Choice(_FILES, texts.see_photos(files)),) if files else ()
    submitted_at = turn.office.local(report.submitted_at) if report.submitted_at else None
    return Screen(
        hand_in.month(report, submitted_at),
        items=tuple(items),
        choices=(*seeing, word, go_back(), to_menu()),
    )


async def take_month(turn: Turn, reply: Reply) -> Move:
    """Send the inspection's own files."""
    report = await _report(turn)
    if reply.choice != _FILES or report.report_id is None:
        return await not_understood(turn, reply)
    folder = turn.office.evidence_directory
    files = await files_of_report(turn.session, turn.actor, folder, report.report_id)
    again = Choice(f"/tontai {_MONTH} {report.round_id}", hand_in.see_again())
    taking = take_out(files, f"bc {report.report_id}")
    text = hand_in.files_sent(report, len(files))
    return Tell(Screen(text, choices=(again, *taking, to_menu()), files=files, is_record=True))


async def _report(turn: Turn) -> HandIn:
    if not sees_all(turn.actor):
        raise NotAllowedError(finding_refusals.month_not_allowed())
    return await load_hand_in(
        turn.session, turn.actor.organization_id, data_of(turn)["round_id"], None
    )


TOPIC = Topic(
    steps=(Step(MONTH, show_month, take_month, back=to_list),),
    commands={"tontai": open_findings},
)
