"""Handles files and words that no question asked for, or that may be meant for another one."""

from datetime import datetime
from typing import Any

from markupsafe import Markup

from core.dialogue.incoming import Incoming, Untaken
from core.dialogue.move_notes import noted, waiting
from core.dialogue.state import State
from core.dialogue.step import Go, Move, Reply, Say, Stay, Step, Turn
from core.dialogue.words import dialogue as texts
from core.dialogue.words import messages
from core.dialogue.words import untold as untold_texts
from core.speech.kinds import Kind

FILES = "evidence.whose"  # the step for files that no step asked for
REMINDED, LAST = "reminded", "last"  # its facts: a reminder's choices, the open step


def goes_on(state: State, step: Step, now: datetime) -> bool:
    """Tell whether files are clearly an answer to the step: it asks for them and is fresh.

    A step with waiting files counts as fresh.
    """
    is_fresh = "files" in state.data or not state.is_behind(now)
    return step.name == FILES or (step.takes_files and is_fresh)


def whose(state: State, step: Step, now: datetime) -> dict[str, Any]:
    """Give the facts that help to find the task of files."""
    if not state.is_behind(now):
        return _at_hand(state)
    last = {LAST: {"step": step.name, "data": state.data}} if step.takes_files else {}
    return {**last, REMINDED: state.reminded if state.is_interrupted else []}


def ask_whose(state: State, incoming: Incoming, reply: Reply) -> Go:
    """Keep the files and ask which task they prove."""
    state.note_said(incoming.said)
    return Go(FILES, {**waiting(reply), **_at_hand(state)})


def _at_hand(state: State) -> dict[str, Any]:
    """Give the current department, so that it need not be asked again."""
    return {name: state.data[name] for name in ("department_id",) if name in state.data}


def leaving(turn: Turn, move: Move) -> Move:
    """Warn when a move drops files whose task was never said; their caption is kept."""
    left = turn.data.get("files", ())
    is_kept = isinstance(move, Go) and move.data.get("files") == left
    if not left or is_kept:
        return move
    if words := turn.data.get("words"):
        turn.kept.add(words, Kind.RESULT)
    return noted(move, texts.files_left(len(left)))


def unsure(state: State, incoming: Incoming, reply: Reply) -> Move:
    """After a refused button, record nothing: ask which task files prove, refuse words."""
    if reply.files:
        return ask_whose(state, incoming, reply)
    return Stay(untold_texts.after_old_button() if reply.text else Markup())


def kept_voice(incoming: Incoming) -> Markup:
    """Say of a recording that is kept as a file that nobody hears what it says."""
    is_kept = incoming.untaken is Untaken.VOICE and incoming.files
    return messages.voice_kept() if is_kept else Markup()


def not_for(step: Step, reply: Reply, incoming: Incoming) -> Move | None:
    """Refuse what a step does not accept, such as a voice message; None if it accepts the reply."""
    if incoming.untaken and not (reply.text or reply.files):
        return Say(messages.not_taken(incoming))
    if reply.files and step.refuses_files:
        return Stay(texts.files_not_taken())
    if not (reply.choice or reply.text or reply.files):
        # The message had only a file, which was refused; or it ends the work on the upload page.
        return Stay(incoming.page.note if incoming.page else Markup())
    return None
