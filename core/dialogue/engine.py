"""The dialogue engine: one turn, from what a person did to what they are shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup, escape
from sqlalchemy.ext.asyncio import AsyncSession

from core.dialogue import state as states
from core.dialogue.access_log import note_accesses
from core.dialogue.arriving import (
    is_needless,
    is_old,
    refused,
    without_handled,
    without_secret_edit,
)
from core.dialogue.command_words import START, command_name
from core.dialogue.editing import edited
from core.dialogue.gates import GATES, HOME, STRANGER, must_come_first, stop_at
from core.dialogue.incoming import Incoming
from core.dialogue.loose_files import FILES, goes_on, leaving, not_for, unsure, whose
from core.dialogue.meaning import key_of, stray_number
from core.dialogue.misses import BESIDE, after_hand, asked, doubted, with_help, without_screen
from core.dialogue.move_notes import noted, noted_in
from core.dialogue.naming import named, named_in
from core.dialogue.numbering import BACK
from core.dialogue.opening import OpeningRefusedError, is_opening, refused_by
from core.dialogue.paging import PAGE_KEY
from core.dialogue.settling import Reaction, note_step, outcome_of, settle, settle_held
from core.dialogue.shown import Shown, beside, chosen_in, page_of
from core.dialogue.state import State
from core.dialogue.step import Go, Hand, Move, Openness, Reply, Say, Stay, Step, Tell, Topic, Turn
from core.dialogue.trail import note_way, way_back, with_way_back
from core.dialogue.turning import OfficeMenu, note_use, turn_of
from core.dialogue.undo_button import UNDO, keeps_undo, undone, with_undo
from core.dialogue.untold import UntoldKind
from core.dialogue.words import dialogue as texts
from core.dialogue.words import messages
from core.dialogue.words import untold as untold_texts
from core.errors import UserError
from core.office import Office
from core.screen import Limits, Screen, join
from core.storage.noting_session import changes_of


class Dialogue:
    """Runs the conversations of all topics; keeps no state between two turns."""

    def __init__(self, topics: Sequence[Topic], office: Office) -> None:
        self.rules = OfficeMenu(office, next(one.menu for one in topics if one.menu))
        self._steps = {step.name: step for topic in topics for step in topic.steps}
        self._commands = {
            name: command for topic in topics for name, command in topic.commands.items()
        }
        (self._undoing,) = (topic.undoing for topic in topics if topic.undoing)
        (self._guard,) = (topic.guard for topic in topics if topic.guard)
        self._mends = {name: mend for topic in topics for name, mend in topic.mends.items()}
        self._openness = {
            name: topic.openness
            for topic in topics
            for name in (*(step.name for step in topic.steps), *(f"/{c}" for c in topic.commands))
        }

    async def take(
        self, session: AsyncSession, incoming: Incoming, now: datetime, limits: Limits
    ) -> Shown | None:
        """Handle one action of a person and give what to show; the caller commits.

        None if newer deliveries came since it was handled, or if it is needless (a link preview).
        """
        conversation_id, state = await states.load(session, incoming.channel, incoming.address)
        is_repeated = state.has_handled(incoming.delivery_keys)
        if is_needless(incoming, state):
            return None
        turn = await turn_of(session, self.rules, incoming, now, state)
        await note_use(turn, incoming)
        reaction, toast, untold_now = Reaction(Stay(), None), "", range(0)
        if not is_repeated:  # else its answer may be lost: it is shown again, and nothing changes
            reaction, toast, untold_now = await self._handled(turn, state, incoming, limits)
        chosen = chosen_in(state, reaction.key, incoming.text, limits)
        # Rights may have changed: words can be an invitation code, a tap can confirm the notice.
        if incoming.tap is None or must_come_first(turn, Openness.ANY_ROLE):
            turn = await turn_of(session, self.rules, incoming, now, state)
        if isinstance(reaction.move, Say):
            shown = beside(state, reaction.move, limits, untold_now, chosen)
        else:
            screen = named(await self._move(turn, state, reaction.move), turn.office)
            settle_held(state, reaction)
            step = self._step(state)
            shown = page_of(
                state, step, screen, limits, untold_now, is_same=is_repeated, chosen=chosen
            )
            await note_accesses(session, turn.known, screen.gives, shown.page.files, now)
        await states.save(session, conversation_id, state)
        return replace(shown, toast=toast, roles=turn.roles, outcome=outcome_of(reaction))

    async def again(
        self, session: AsyncSession, incoming: Incoming, now: datetime, limits: Limits
    ) -> Shown | None:
        """Show the question again to somebody who may not know that something was not recorded.

        None when the person was told everything.
        """
        conversation_id, state = await states.load(session, incoming.channel, incoming.address)
        turn = await turn_of(session, self.rules, incoming, now, state)
        if turn.known is None or turn.known.is_unreachable or not state.untold:
            return None
        screen = named(await self._move(turn, state, Stay()), turn.office)
        shown = page_of(state, self._step(state), screen, limits, range(0), is_same=True)
        await states.save(session, conversation_id, state)
        return replace(shown, is_news=True)

    async def question(self, session: AsyncSession, incoming: Incoming, now: datetime) -> Screen:
        """Give what is asked now, without asking it again."""
        _, state = await states.load(session, incoming.channel, incoming.address)
        turn = await turn_of(session, self.rules, incoming, now, state)
        return named(await self._move(turn, state, Stay()), turn.office)

    async def _handled(
        self, turn: Turn, state: State, incoming: Incoming, limits: Limits
    ) -> tuple[Reaction, str, range]:
        """Handle what is new; give the toast and the numbers of what was not recorded too."""
        incoming, before = without_handled(incoming, state), state.untold_count
        incoming = await self._guard.let_in(turn, state, incoming, self._step(state).secret_means)
        reaction, toast = await self._react(turn, state, incoming, limits)
        untold_now = range(before + 1, state.untold_count + 1)
        note_way(state, self._step(state), reaction, turn.now)
        note_step(state, reaction, incoming.delivery_keys, turn.now, incoming.page)
        return reaction, toast, untold_now

    async def _react(
        self, turn: Turn, state: State, incoming: Incoming, limits: Limits
    ) -> tuple[Reaction, str]:
        """Do what the person asked or say why not; also give the toast for the button."""
        if is_old(incoming, state):
            if incoming.tap and [incoming.tap.turn, incoming.tap.key] != state.tapped:
                state.note_untold(UntoldKind.TAP, "", escape(texts.old_button()))
            return Reaction(Stay(), None), texts.old_button()
        key = key_of(turn.menu, state, step := self._step(state), incoming, limits)
        if incoming.tap:
            state.tapped = [incoming.tap.turn, incoming.tap.key]
        await turn.session.flush()
        changes = changes_of(turn.session)
        before, first, lines = changes.count, len(changes.values), len(changes.lines)
        kept = turn.kept.all
        try:
            if incoming.is_edit:
                move = await self._edited(turn, state, incoming)
            else:
                stray = stray_number(step, incoming, key, limits)
                move = stray or await self._answer(turn, state, incoming, key)
        except UserError as error:
            turn.kept.put_back(kept)
            reaction = Reaction(refused_by(turn, state, error), key, is_refused=True)
        else:
            is_kept = changes.count > before
            if not keeps_undo(move, state, has_written=len(changes.lines) > lines):
                state.undo = self._undoing.undoable(changes.lines[lines:])
            move, state.misses = await with_help(turn, state.misses, move, incoming.text, limits)
            reaction = Reaction(move, key, is_kept=is_kept, values=changes.values[first:])
        reaction = replace(reaction, move=named_in(reaction.move, turn.office))
        if turn.known is None:  # a stranger's words are never announced as lost
            move = noted(reaction.move, refused(incoming))
        else:
            move = settle(state, without_secret_edit(incoming), reaction)
        return replace(reaction, move=move), "" if isinstance(move, Tell) else move.toast

    async def _answer(self, turn: Turn, state: State, incoming: Incoming, key: str | None) -> Move:
        reply = Reply(key, incoming.text.strip(), incoming.files)
        first = self._first(turn, state, key)
        if first in GATES:
            return await self._at_gate(turn, state, first, reply, incoming)
        if first is not None:
            return Go(first, note=texts.not_for_administrators())
        if key is not None and key.startswith("/"):
            return leaving(turn, await self._handed(turn, await self._command(turn, key)))
        if key is not None and key.startswith(PAGE_KEY):
            state.page = int(key.removeprefix(PAGE_KEY))
            return Stay()
        if key is None and state.is_unsure():
            return unsure(state, incoming, reply)
        return await self._ask(turn, state, reply, incoming)

    async def _at_gate(
        self, turn: Turn, state: State, gate: str, reply: Reply, incoming: Incoming
    ) -> Move:
        """Pass only an answer to the gate's own question."""
        is_asked = stop_at(gate, state)
        is_command = reply.choice is not None and reply.choice.startswith("/")
        if is_command or (not is_asked and (reply.choice or gate != STRANGER)):
            # The reply was meant for something else; a stranger's words are not announced as lost.
            is_lost = turn.known is not None and reply.text and not is_command
            return Stay(untold_texts.notice_first() if is_lost else Markup())
        return await self._ask(turn, state, reply, incoming)

    async def _edited(self, turn: Turn, state: State, incoming: Incoming) -> Move:
        """Offer to replace old words by edited ones; the edit alone records nothing."""
        first = self._first(turn, state, None)
        if first is not None:
            stop_at(first, state)
            return Stay(messages.edit_not_kept())
        return await edited(turn, state, incoming, self._mends.get(state.step), self._guard)

    async def _ask(self, turn: Turn, state: State, reply: Reply, incoming: Incoming) -> Move:
        step = self._step(state)
        if reply.choice == BACK:
            return leaving(turn, way_back(state, step.back(turn) if step.back else Go(HOME)))
        if reply.choice == UNDO:
            return await undone(turn, state, step, self._undoing)
        move = not_for(step, reply, incoming)
        if reply.files and turn.known and not (move or goes_on(state, step, turn.now)):
            step, turn = self._steps[FILES], replace(turn, data=whose(state, step, turn.now))
            state.note_said(incoming.said)
        return move or await self._answered(turn, state, step, reply, incoming)

    async def _answered(
        self, turn: Turn, state: State, step: Step, reply: Reply, incoming: Incoming
    ) -> Move:
        """Let the step handle the reply; if it may not be an answer, ask about it first."""
        doubt = await doubted(turn, step, reply, is_behind=state.is_behind(turn.now))
        if isinstance(doubt, Say):
            return doubt
        move: Move = Stay()
        if doubt is None or reply.files:
            certain = replace(reply, text="") if doubt else reply
            async with turn.session.begin_nested():  # a refusal rolls back what the step did
                move = await self._handed(turn, await step.answer(turn, certain))
        if doubt is not None:
            move = asked(doubt, noted_in(move))
        if not reply.choice and (step.name in self._mends or turn.kept.holds(reply.text)):
            state.note_said(incoming.said)
        is_open = must_come_first(turn, self._openness[BESIDE]) is None
        beside_it = self._steps[BESIDE].answer if is_open else None
        move = await without_screen(turn, reply, move, beside_it)
        return noted(move, messages.not_taken(incoming)) if incoming.untaken else move

    async def _handed(self, turn: Turn, move: Move) -> Move:
        """Pass words to another step that they were meant for, or open a command with them."""
        if isinstance(move, Go) and is_opening(move):
            return await self._command(replace(turn, data=move.data), move.step)
        if not isinstance(move, Hand):
            return move
        step = self._steps[move.step]
        first = must_come_first(turn, self._openness[step.name])
        if first is not None:
            return Go(first)
        at = replace(turn, data=move.data, seen=move.seen)
        taken = await self._handed(at, await step.answer(at, move.reply))
        turn.kept.drop(move.number)
        return after_hand(taken, move, Go(move.step, move.data))

    async def _command(self, turn: Turn, line: str) -> Move:
        name, rest = command_name(line), line.partition(" ")[2]
        command = self._commands.get(name)
        if command is None:
            return Go(HOME, note=texts.unknown_command())
        if name == START:
            async with turn.session.begin_nested():
                return await command(turn, rest.strip())
        try:  # other commands only open something
            return await command(turn, rest.strip())
        except UserError as error:
            raise OpeningRefusedError(error.text) from error

    async def _move(self, turn: Turn, state: State, move: Move) -> Screen:
        if isinstance(move, Tell):
            state.step, state.data, state.page = HOME, {}, 0
            return move.screen
        if isinstance(move, Go):
            state.step, state.data, state.page = move.step, dict(move.data), move.page
        return await self._show(turn, state, move.note)

    async def _show(self, turn: Turn, state: State, note: Markup) -> Screen:
        step = self._step(state)
        first = must_come_first(turn, self._openness[step.name])
        # A role may have ended, and a step may lead to one with other rights.
        if first not in {None, step.name}:
            state.step, state.data, step = first or HOME, {}, self._steps[first or HOME]
            note = join((note, texts.not_for_administrators() if first == HOME else Markup()))
        try:
            screen = await step.show(replace(turn, data=state.data))
        except UserError as error:  # the step's subject is gone, or no longer open to this person
            state.step, state.data = must_come_first(turn, Openness.ANY_ROLE) or HOME, {}
            screen = await self._step(state).show(replace(turn, data={}))
            why = escape(error.text)
            note = note if why in note else join((note, why))
        return with_undo(with_way_back(state, screen).with_note(note), state)

    def _first(self, turn: Turn, state: State, key: str | None) -> str | None:
        """Name the step that must come before the command, or before an answer to this step."""
        command = command_name(key)
        if command == START:
            return None
        asked = f"/{command}" if command else self._step(state).name
        return must_come_first(turn, self._openness.get(asked, Openness.ANY_ROLE))

    def _step(self, state: State) -> Step:
        return self._steps.get(state.step) or self._steps[HOME]
