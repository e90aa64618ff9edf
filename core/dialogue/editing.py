"""Handles an edited message: offers to replace the old words by the new ones."""

from core.dialogue.incoming import Incoming
from core.dialogue.state import State
from core.dialogue.step import Edit, Guard, Mend, Move, Stay, Turn
from core.dialogue.words import messages
from core.secrecy.secrecy import is_marked_secret
from core.vietnamese import nfc


async def edited(
    turn: Turn, state: State, incoming: Incoming, mend: Mend | None, guard: Guard
) -> Move:
    """Offer the new words; the edit alone records nothing. `mend` belongs to the open step."""
    before = state.words_of(incoming.said[0].message) if incoming.said else ()
    words = nfc(incoming.text).strip()
    if is_marked_secret(words):
        return await guard.take_out_edited(turn, state, incoming, mend)
    is_known = bool(before and words not in {"", before[0]})
    move = await mend(turn, Edit(before, words)) if mend and is_known else None
    if move is not None:
        state.note_said(incoming.said)  # the message may be edited again
    return move or Stay(messages.edit_not_kept())
