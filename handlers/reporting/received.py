"""After files came for a task: shows its state; the person confirms, adds or takes files back."""

from markupsafe import Markup

from core.dialogue.step import Go, Reply, Turn
from core.dialogue.words import dialogue
from core.errors import UserError
from core.reporting.evidence.files import added_now
from core.reporting.evidence.taking_back import take_back
from core.reporting.versions import version_of
from core.reporting.words import colleagues
from core.reporting.words import files_received as texts
from core.screen import Choice, Screen, join
from handlers.reporting.data import ReportingData, data_of, place_of
from handlers.reporting.levels import level_choices
from handlers.reporting.report import card_of, drafted_by
from handlers.reporting.steps import RECEIVED, TASK, WITHDRAWAL, WITHDRAWAL_REASON

CONFIRM = "confirm"
MORE = "more"
DROP = "drop"


async def after_files(turn: Turn, reply: Reply, note: Markup) -> Go:
    """Show the task after these files, remembering them until the next ones come."""
    place = place_of(turn)
    card = await card_of(turn)
    hashes = [file.sha256 for file in reply.files]
    ids = await added_now(turn.act, hashes, card.report_id, place["task_id"])
    if card.entry(place["task_id"]).written_by_id not in {None, turn.actor.person_id}:
        return Go(TASK, place, note)  # shows a colleague's words in full first
    return Go(RECEIVED, {**place, **ReportingData(received=ids)}, note)


async def show_received(turn: Turn) -> Screen:
    """Show the task's state in two lines; ask for the level if it is unknown."""
    card = await card_of(turn)
    entry = card.entry(data_of(turn)["task_id"])
    drop = (
        (Choice(DROP, texts.drop(len(data_of(turn)["received"]))),)
        if data_of(turn)["received"]
        else ()
    )
    if entry.progress is None:
        text = join((texts.state(entry), dialogue.as_note(texts.ask_level())), "\n")
        choices = (*level_choices(), Choice(MORE, texts.more()), *drop)
        return Screen(text, choices=choices, version=version_of(entry))
    confirm = () if entry.is_done else (Choice(CONFIRM, texts.confirm()),)
    choices = (*confirm, Choice(MORE, texts.more()), *drop)
    colleague = colleagues.drafted(drafted_by(turn, entry))
    text = join((texts.state(entry), colleague), "\n")
    return Screen(text, choices=choices, version=version_of(entry))


async def drop_received(turn: Turn) -> Go:
    """Take back the last files: at once before sending, with a reason afterwards."""
    ids = data_of(turn).get("received", ())
    place = place_of(turn)
    if not ids:
        raise UserError(texts.nothing_to_drop())
    card = await card_of(turn)
    if card.submitted_at is not None:
        if len(ids) == 1:
            return Go(WITHDRAWAL_REASON, ReportingData(id=ids[0]))
        return Go(WITHDRAWAL, ReportingData(nd=place["task_id"]))
    count = await take_back(turn.act, ids)
    note = texts.dropped(count, card.entry(place["task_id"]).code)
    return Go(RECEIVED, {**place, **ReportingData(received=[])}, note)
