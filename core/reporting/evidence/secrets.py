"""Stops words, files and edits that are marked secret before any step sees them."""

from dataclasses import replace

from core.dialogue.incoming import Incoming, Tap
from core.dialogue.move_notes import noted
from core.dialogue.state import State
from core.dialogue.step import Edit, Mend, Move, Stay, Turn
from core.notices.chat import MessageKey
from core.reporting.evidence.erasing import note_shown, order_erasure, secrets_among
from core.reporting.evidence.withdrawing import withdraw_message
from core.reporting.words import withdrawing
from core.secrecy import words as texts
from core.secrecy.secrecy import is_marked_secret
from core.wording import refusals


def _without_words(incoming: Incoming, state: State, stands_for: str) -> Incoming:
    """Remove words that are marked secret, unless they are the label of a choice that was shown."""
    if incoming.is_edit or incoming.tap or not is_marked_secret(incoming.text):
        return incoming
    if state.meant_by(incoming.text, by_number=False) is not None:
        return incoming
    silent = replace(incoming, text="", said=())
    if stands_for in {key for key, _ in state.choices}:
        return replace(silent, tap=Tap(state.turn, stands_for))
    return replace(silent, refusals=(*incoming.refusals, texts.secret_words()))


async def let_in(turn: Turn, state: State, incoming: Incoming, stands_for: str) -> Incoming:
    """Give the part of a message that a step may see; refuse the rest with a sentence.

    `stands_for` is the choice that such words mean where a step asks why something is withdrawn.
    """
    return await _without_known(turn, _without_words(incoming, state, stands_for))


async def _without_known(turn: Turn, incoming: Incoming) -> Incoming:
    """Record which message brought each file; remove files that were withdrawn as secret before."""
    if not incoming.files:
        return incoming
    secret = await _secrets_among(turn, [file.sha256 for file in incoming.files])
    for file in incoming.files:
        if file.message:
            spot = MessageKey(incoming.channel, incoming.address, file.message)
            await note_shown(turn.session, file.sha256, spot, turn.now)
    by_id = turn.known.person_id if turn.known else None
    for sha256 in sorted(secret):
        await order_erasure(turn.session, sha256, by_id, turn.now, is_secret=True)
    if not secret:
        return incoming
    files = tuple(file for file in incoming.files if file.sha256 not in secret)
    return replace(incoming, files=files, refusals=(*incoming.refusals, refusals.known_secret()))


async def _secrets_among(turn: Turn, hashes: list[str]) -> set[str]:
    """Give the hashes of known secrets; strangers' files are not fetched, so none of theirs."""
    if turn.known is None:
        return set()
    return await secrets_among(turn.session, hashes, turn.known.organization_id)


async def take_out_edited(turn: Turn, state: State, incoming: Incoming, mend: Mend | None) -> Move:
    """Withdraw what a message brought after its edit marks it secret; offer to drop its words."""
    message = incoming.said[0].message if incoming.said else ""
    spot = MessageKey(incoming.channel, incoming.address, message)
    taken = await withdraw_message(turn.act, spot)
    _drop_waiting(state, taken)
    note = withdrawing.secret_edit(len(taken))
    before = state.words_of(message)
    dropping = Edit(before, "")
    move = await mend(replace(turn, data=state.data), dropping) if mend else None
    state.said = [one for one in state.said if one[0] != message]
    return noted(move, note) if move is not None else Stay(note)


def _drop_waiting(state: State, taken: set[str]) -> None:
    """Forget withdrawn files that still wait for a task."""
    if "files" in state.data:
        kept = [file for file in state.data["files"] if file["sha256"] not in taken]
        state.data = {**state.data, "files": kept}
