"""The output of a turn for its channel."""

from dataclasses import dataclass, field, replace

from markupsafe import Markup

from core.dialogue import untold
from core.dialogue.numbering import BACK
from core.dialogue.paging import PAGE_KEY, cut
from core.dialogue.state import State
from core.dialogue.step import Say, Step
from core.dialogue.untold import Untold
from core.dialogue.words import dialogue as texts
from core.screen import Choice, Limits, Page, Screen, fit, join, length
from models import Role

MENU_KEY = "/menu"
_NOTHING = Markup()
_SHARE = 2  # earlier unrecorded messages take at most half of a message


@dataclass(frozen=True)
class Outcome:
    """What became of an act: the sentences about it, and whether it is recorded or waits."""

    note: Markup
    is_kept: bool


@dataclass(frozen=True)
class Shown:
    """What to send: a page, the turn that its buttons carry, a toast for the pressed button.

    `roles` are the person's roles, for a channel with a menu of commands; None if they were not
    read. `is_news` means a new message instead of an edited one. `untold` is what was not recorded
    and perhaps not said yet; when this is shown, everything up to number `told` has been said.
    `chosen` repeats what was chosen, where no button shows it.
    `outcome` is for the upload page, which shows it instead of the page; `question` names what is
    asked now, and `earlier` says what was not recorded before.
    """

    page: Page
    turn: int
    toast: str = ""
    roles: frozenset[Role] | None = None
    is_news: bool = False
    untold: tuple[Untold, ...] = ()
    dropped: tuple[int, ...] = ()
    told: int = 0
    limits: Limits | None = None
    chosen: Markup = field(default_factory=Markup)
    outcome: Outcome | None = None
    question: str = ""
    earlier: Markup = field(default_factory=Markup)

    def after(self, told: int) -> "Shown":
        """Give what to send if everything up to number `told` was said meanwhile."""
        if self.limits is None:
            return self
        left = [one for one in self.untold if one.number > told]
        dropped = sum(1 for number in self.dropped if number > told)
        note = untold.said_of(left, dropped, self.limits.text // _SHARE)
        room = self.limits.text - self.limits.room_of(self.page.choices)
        page = replace(self.page, text=fit(join((self.chosen, note, self.page.text)), room))
        return replace(self, page=page, untold=(), dropped=(), chosen=Markup(), earlier=note)


def page_of(
    state: State,
    step: Step,
    screen: Screen,
    limits: Limits,
    untold_now: range,
    *,
    is_same: bool,
    chosen: Markup = _NOTHING,
) -> Shown:
    """Cut the screen and remember what is shown.

    `untold_now` numbers the messages that this turn did not record; `chosen` as in `Shown`.
    """
    untold, dropped = _unsaid_before(state, untold_now), tuple(state.dropped)
    room = _limits_below(limits, untold, len(dropped), chosen)
    page, state.page, elsewhere = cut(screen, state.page, room)
    # A label of another page is understood where people type labels.
    state.elsewhere = [] if limits.has_buttons else [[one.key, one.label] for one in elsewhere]
    page = replace(page, has_numbers=not (step.takes_numbers and _is_way_back(page.choices)))
    state.version = screen.version
    if not (is_same and state.shows(page.choices)):
        state.show(page.choices)
    return Shown(
        page,
        state.turn,
        question=state.question,
        untold=untold,
        dropped=dropped,
        told=state.untold_count if state.untold or dropped else 0,
        limits=limits,
        chosen=chosen,
    )


def beside(
    state: State, said: Say, limits: Limits, untold_now: range, chosen: Markup = _NOTHING
) -> Shown:
    """Say something while the question stays open; `untold_now` as for `page_of`."""
    state.push(said.choices)
    untold, dropped = _unsaid_before(state, untold_now), tuple(state.dropped)
    room = _limits_below(limits, untold, len(dropped), chosen)
    page = Page(
        fit(said.note, room.text - room.room_of(said.choices)), said.choices, is_record=True
    )
    return Shown(
        page,
        0,
        toast=said.toast,
        is_news=True,
        untold=untold,
        dropped=dropped,
        told=state.untold_count if state.untold or dropped else 0,
        limits=limits,
        chosen=chosen,
    )


def _is_way_back(choices: tuple[Choice, ...]) -> bool:
    """Tell whether nothing but the way back can be chosen."""
    return {choice.key for choice in choices} <= {BACK}


def _unsaid_before(state: State, untold_now: range) -> tuple[Untold, ...]:
    """Give what is still to be said, without this turn's own, which its page says."""
    return tuple(one for one in untold.read(state.untold) if one.number not in untold_now)


def _limits_below(limits: Limits, them: tuple[Untold, ...], dropped: int, chosen: Markup) -> Limits:
    """Give the limits of a page below the choice and the sentences about these."""
    above = (untold.said_of(them, dropped, limits.text // _SHARE), chosen)
    taken = sum(length(one) + 2 for one in above if one)
    return replace(limits, text=limits.text - taken)


def chosen_in(state: State, key: str | None, words: str, limits: Limits) -> Markup:
    """Repeat the label of a choice where no button shows it, so that a slip is seen.

    Pages and the way back show themselves, and so does a command that was typed in full.
    """
    if limits.has_buttons or key is None or key == BACK or key.startswith(PAGE_KEY):
        return Markup()
    if words.strip().startswith("/"):
        return Markup()
    labels: dict[str, str] = dict((*state.elsewhere, *state.choices, *state.pushed))
    return texts.chosen(labels[key]) if key in labels else Markup()


def apology(state: State, limits: Limits) -> Shown:
    """Say that the newest message was lost by a fault of the program; the question stays open."""
    *before, lost = untold.read(state.untold)
    way_out = (Choice(MENU_KEY, texts.menu()),)
    page = Page(lost.sentence(), way_out, is_record=True)
    return Shown(
        page,
        0,
        is_news=True,
        untold=tuple(before),
        dropped=tuple(state.dropped),
        told=lost.number,
        limits=limits,
    )
