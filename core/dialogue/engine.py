"""The dialogue engine: one turn, from what a person did to what they are shown."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from markupsafe import Markup, escape
from sqlalchemy.ext.asyncio import AsyncSession

from core.database import changes_of
from core.dialogue import state as states
from core.dialogue.arriving import command_in, is_old, says_the_same, without_handled
from core.dialogue.incoming import Incoming
from core.dialogue.loose_files import ask_whose, leaving, unsure
from core.dialogue.paging import PAGE_KEY, cut
from core.dialogue.screen import Limits, Screen, join
from core.dialogue.settling import Reaction, noted, settle, settle_held
from core.dialogue.shown import Shown, earlier, less
from core.dialogue.state import State
from core.dialogue.step import Edit, Go, Move, Reply, Stay, Step, Tell, Topic, Turn
from core.dialogue.untold import Kind
from core.errors import UserError
from core.office import Office
from core.people.actor import find_actor
from core.people.invitations import Visitor
from core.people.reachable import mark_reachable
from core.reminders.outbox import revive
from core.rounds.changed_days import office_today
from core.rounds.secrecy import is_marked_secret
from core.texts import dialogue as texts
from core.texts import messages
from core.texts import untold as untold_texts
from core.vietnamese import fold, nfc

BACK = "back"
HOME = "menu"
STRANGER = "join.code"
NOTICE = "join.notice"
NAME = "join.name"  # may be mended before the notice is read

_START = "start"  # open to strangers, and the only command that changes something


class Dialogue:
    """Conversations of all topics; keeps nothing between two turns."""

    def __init__(self, topics: Sequence[Topic], office: Office) -> None:
        self._office = office
        self._steps = {step.name: step for topic in topics for step in topic.steps}
        self._commands = {
            name: command for topic in topics for name, command in topic.commands.items()
        }
        self._mends = {name: mend for topic in topics for name, mend in topic.mends.items()}

    async def take(
        self, session: AsyncSession, incoming: Incoming, now: datetime, limits: Limits
    ) -> Shown | None:
        """Handle one thing a person did and give what to show; the caller commits.

        None when this delivery was handled before and others came after it, and when a message
        was edited without changing its words (its links were looked up).
        """
        conversation_id, state = await states.load(session, incoming.channel, incoming.address)
        is_repeated = state.has_handled(incoming.delivery_keys)
        if is_repeated and incoming.delivery_keys[-1] != state.handled[-1]:
            return None
        if incoming.is_edit and says_the_same(incoming, state):
            return None
        turn = await self._turn(session, incoming, now, state)
        if turn.known is not None and turn.known.is_unreachable:
            await mark_reachable(session, incoming.channel, incoming.address)
            await revive(session, turn.known.person_id, now)
        # The answer to a repeated one may have been lost: show it, change nothing.
        reaction, toast, before = Reaction(Stay(), None), "", state.untold_count
        if not is_repeated:
            incoming = without_handled(incoming, state)
            reaction, toast = await self._react(turn, state, incoming, limits)
            state.remember(incoming.delivery_keys)
        own = range(before + 1, state.untold_count + 1)
        if incoming.tap is None:  # words may have been a code, which gives a role
            turn = await self._turn(session, incoming, now, state)
        screen = await self._move(turn, state, reaction.move)
        settle_held(state, reaction)
        shown = self._page(state, screen, limits, own, is_same=is_repeated)
        await states.save(session, conversation_id, state)
        roles = turn.known.acting_roles if turn.known else frozenset()
        return replace(shown, toast=toast, roles=roles)

    async def again(
        self, session: AsyncSession, incoming: Incoming, now: datetime, limits: Limits
    ) -> Shown | None:
        """Show the question again to somebody who may not know what was not recorded.

        None when there is nothing to say.
        """
        conversation_id, state = await states.load(session, incoming.channel, incoming.address)
        turn = await self._turn(session, incoming, now, state)
        is_there = turn.known is not None and not turn.known.is_unreachable
        if not (is_there and state.untold):
            return None
        screen = await self._move(turn, state, Stay())
        shown = self._page(state, screen, limits, range(0), is_same=True)
        await states.save(session, conversation_id, state)
        return replace(shown, is_news=True)

    def _page(
        self, state: State, screen: Screen, limits: Limits, own: range, *, is_same: bool
    ) -> Shown:
        """Cut the screen, and remember what is shown."""
        untold, dropped = earlier(state, own), tuple(state.dropped)
        room = less(limits, untold, len(dropped))
        page, state.page = cut(screen, state.page, room)
        state.version = screen.version
        if not (is_same and state.shows(page.choices)):
            state.show(page.choices)
        return Shown(
            page,
            state.turn,
            untold=untold,
            dropped=dropped,
            told=state.untold_count if state.untold or dropped else 0,
            limits=limits,
        )

    async def _turn(
        self, session: AsyncSession, incoming: Incoming, now: datetime, state: State
    ) -> Turn:
        today = self._office.local(now).date()
        known = await find_actor(session, incoming.channel, incoming.address, today)
        office = self._office
        if known is not None:
            office = await office_today(session, office, known.organization_id)
        return Turn(
            session=session,
            office=office,
            now=now,
            visitor=Visitor(incoming.channel, incoming.address, incoming.sender_name),
            known=known,
            data=state.data,
            seen=state.version,
        )

    async def _react(
        self, turn: Turn, state: State, incoming: Incoming, limits: Limits
    ) -> tuple[Reaction, str]:
        """Do what the person asked, or say why not; and the word on the button."""
        if is_old(incoming, state):
            if incoming.tap and [incoming.tap.turn, incoming.tap.key] != state.tapped:
                state.note_untold(Kind.TAP, "", escape(texts.old_button()))
            return Reaction(Stay(), None), texts.old_button()
        key = self._key(state, incoming, limits)
        if incoming.tap:
            state.tapped = [incoming.tap.turn, incoming.tap.key]
        await turn.session.flush()
        noted = changes_of(turn.session)
        before, first = noted.count, len(noted.values)
        try:
            move = await self._answer(turn, state, incoming, key)
        except UserError as error:
            reaction = Reaction(Stay(escape(error.text)), key, is_refused=True)
        else:
            is_kept = noted.count > before
            reaction = Reaction(move, key, is_kept=is_kept, values=noted.values[first:])
        # A stranger's words are a code, or nothing.
        move = settle(state, incoming, reaction) if turn.known else reaction.move
        return replace(reaction, move=move), "" if isinstance(move, Tell) else move.toast

    def _key(self, state: State, incoming: Incoming, limits: Limits) -> str | None:
        """Give the choice or command that was meant; None for words and files."""
        if incoming.tap or incoming.is_edit or incoming.files:
            return incoming.tap.key if incoming.tap else None
        words = incoming.text.strip()
        return command_in(words) or self._meant(state, words, limits)

    async def _answer(self, turn: Turn, state: State, incoming: Incoming, key: str | None) -> Move:
        if incoming.is_edit:
            return await self._edited(turn, state, incoming)
        words = incoming.text.strip()
        gate = _gate(turn, key)
        if gate is not None:
            reply = Reply(key, words, incoming.files)
            return await self._at_gate(turn, state, gate, reply, incoming)
        if key is not None and key.startswith("/"):
            return leaving(turn, await self._command(turn, key))
        if key is not None and key.startswith(PAGE_KEY):
            state.page = int(key.removeprefix(PAGE_KEY))
            return Stay()
        reply = Reply(key, words, incoming.files)
        if key is None and state.is_unsure():
            return unsure(state, incoming, reply)
        return await self._ask(turn, state, reply, incoming)

    def _meant(self, state: State, words: str, limits: Limits) -> str | None:
        """Give the key that words stand for; None when they are the answer themselves.

        A number is the answer where the step takes numbers, unless it is how choices are named.
        """
        step = self._step(state)
        only_way_back = {key for key, _ in state.choices} <= {BACK}
        takes_number = step.takes_numbers and (limits.has_buttons or only_way_back)
        names = texts.WAYS_OUT if step.takes_words else texts.GLOBAL_WORDS
        by_number = not takes_number or bool(state.pushed)
        return state.meant_by(words, by_number=by_number) or names.get(fold(words))

    async def _at_gate(
        self, turn: Turn, state: State, gate: str, reply: Reply, incoming: Incoming
    ) -> Move:
        """Let nothing through but the answer to what must come first."""
        is_asked = _stop_at(gate, state)
        is_command = reply.choice is not None and reply.choice.startswith("/")
        if is_command or (not is_asked and (reply.choice or gate == NOTICE)):
            # Meant for something else; what a stranger says is nothing to speak of.
            is_lost = turn.known is not None and reply.text and not is_command
            return Stay(untold_texts.notice_first() if is_lost else Markup())
        return await self._ask(turn, state, reply, incoming)

    async def _edited(self, turn: Turn, state: State, incoming: Incoming) -> Move:
        """Offer to take the new words where the old ones stand; an edit itself records nothing."""
        gate = _gate(turn, None)
        if gate is not None:
            _stop_at(gate, state)
            return Stay(messages.edit_not_kept())
        mend = self._mends.get(state.step)
        before = state.words_of(incoming.said[0].message) if incoming.said else ()
        words = nfc(incoming.text).strip()
        # What a caption marks as secret goes the way of its file.
        is_secret = incoming.has_changed_file and is_marked_secret(words)
        is_known = bool(before and words not in {"", before[0]} and not is_secret)
        move = await mend(turn, Edit(before, words)) if mend and is_known else None
        if move is not None:
            state.note_said(incoming.said)  # they may be edited once more
        return move or Stay(messages.edit_not_kept())

    async def _ask(self, turn: Turn, state: State, reply: Reply, incoming: Incoming) -> Move:
        step = self._step(state)
        if reply.choice == BACK:
            return leaving(turn, step.back(turn) if step.back else Go(HOME))
        if incoming.untaken and not reply.text:
            return Stay(messages.not_taken(incoming.untaken))
        if reply.files and step.refuses_files:
            return Stay(texts.files_not_taken())
        if reply.files and not step.takes_files and turn.known:
            return ask_whose(state, incoming, reply)
        if not (reply.choice or reply.text or reply.files):
            return Stay()  # only a file, and it was refused
        async with turn.session.begin_nested():  # a refusal undoes what was begun
            move = await step.answer(turn, reply)
        if step.name in self._mends and not reply.choice:
            state.note_said(incoming.said)
        return noted(move, messages.not_taken(incoming.untaken)) if incoming.untaken else move

    async def _command(self, turn: Turn, line: str) -> Move:
        words, _, rest = line[1:].partition(" ")
        name = words.partition("@")[0].lower()
        command = self._commands.get(name)
        if command is None:
            return Go(HOME, note=texts.unknown_command())
        if name != _START:
            return await command(turn, rest.strip())  # it only opens something
        async with turn.session.begin_nested():
            return await command(turn, rest.strip())

    async def _move(self, turn: Turn, state: State, move: Move) -> Screen:
        if isinstance(move, Tell):
            state.step, state.data, state.page = HOME, {}, 0
            return move.screen
        if isinstance(move, Go):
            state.step, state.data, state.page = move.step, dict(move.data), 0
        return await self._show(turn, state, move.note)

    async def _show(self, turn: Turn, state: State, note: Markup) -> Screen:
        step = self._step(state)
        try:
            screen = await step.show(replace(turn, data=state.data))
        except UserError as error:  # what the step was about is gone, or no longer theirs
            state.step, state.data = (HOME if turn.known else STRANGER), {}
            screen = await self._step(state).show(replace(turn, data={}))
            why = escape(error.text)
            note = note if why in note else join((note, why))
        return screen.with_note(note)

    def _step(self, state: State) -> Step:
        return self._steps.get(state.step) or self._steps[HOME]


def _stop_at(gate: str, state: State) -> bool:
    """Lead to what must come first, and tell whether it was asked already."""
    is_asked = state.step == gate or (gate == NOTICE and state.step == NAME)
    if not is_asked:
        state.step, state.data = gate, {}
    return is_asked


def _gate(turn: Turn, key: str | None) -> str | None:
    """Name the step that must come first: a stranger's code, then the notice."""
    if key is not None and key.partition(" ")[0] == f"/{_START}":
        return None
    if turn.known is None:
        return STRANGER
    return None if turn.known.has_read_notice else NOTICE
