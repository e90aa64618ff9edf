"""Finds a round's figures on request: of now, of a past day, or frozen."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.moving import days_at
from core.errors import UserError
from core.figures.arrears import Arrears, read_arrears
from core.figures.figures import Figures
from core.figures.figures_key import FiguresKey
from core.figures.reading import read_figures
from core.figures.snapshots import Edition, edition_at, editions_of, is_locked, read_edition
from core.figures.words import refusals as texts
from core.office import Office
from core.people.act import Act
from core.reporting.owed import AskedRound, focus_round, rounds_of_organization
from core.wording import refusals
from models import RoundKind


@dataclass(frozen=True)
class Summary:
    """A round's figures, with the round before for comparison."""

    figures: Figures
    before: Figures | None
    edition: Edition | None  # None: the figures are not frozen
    editions: tuple[Edition, ...]
    past_day: date | None  # local; the requested day
    is_asked: bool = False  # the round is open
    arrears: tuple[Arrears, ...] = ()  # of earlier rounds; only with figures of now

    @property
    def is_of_now(self) -> bool:
        """Tell whether the figures are of now: no past day, not frozen."""
        return self.edition is None and self.past_day is None

    @property
    def is_newest(self) -> bool:
        """Tell whether the figures are the newest ones: of now, or the last frozen."""
        return self.past_day is None and self.edition in (None, *self.editions[-1:])


async def read_summary(act: Act, office: Office, place: FiguresKey) -> Summary:
    """Read a summary for somebody who may see all departments; raise `UserError` for no round."""
    act.actor.require_summary()
    return await summary_of(act.session, act.actor.organization_id, office, place, act.now)


async def summary_of(
    session: AsyncSession, organization_id: int, office: Office, place: FiguresKey, now: datetime
) -> Summary:
    """Read a summary; the caller checks permissions. `office` is the commune's of today."""
    rounds = await report_rounds(session, organization_id)
    if place.round_id is None:
        today = place.as_of or office.local(now).date()
        found = await focus_round(session, organization_id, office.ladder, today)
    else:
        found = next((asked for asked in rounds if asked.id == place.round_id), None)
    asked = _found(found, place)
    moment = _moment(asked, place.as_of, office, now)
    editions = await editions_of(session, asked.id, office)
    edition = await _edition(session, asked, office, place, editions, moment=moment)
    figures = await _figures(session, asked, office, edition, moment)
    before = next((one for one in reversed(rounds) if _is_before(one, asked)), None)
    compared = edition.as_of if edition else moment
    asked = replace(asked, has_earlier=before is not None)
    is_of_now = edition is None and place.as_of is None
    is_open = office.ladder.first(asked.term(office.ladder)) <= office.local(now).date()
    return Summary(
        figures=figures,
        before=await figures_as_of(session, before, office, compared) if before else None,
        edition=edition,
        editions=editions,
        past_day=place.as_of,
        is_asked=is_open and not is_locked(asked, office, now),
        arrears=tuple(await read_arrears(session, asked, office, now)) if is_of_now else (),
    )


async def figures_of(
    session: AsyncSession, asked: AskedRound, office: Office, as_of: date | None, now: datetime
) -> Figures:
    """Read only a round's figures, as `summary_of` does."""
    return await figures_as_of(session, asked, office, _moment(asked, as_of, office, now))


async def report_rounds(session: AsyncSession, organization_id: int) -> list[AskedRound]:
    """Give the rounds of results of all plans, earliest deadline first."""
    every = await rounds_of_organization(session, organization_id)
    return [asked for asked in every if asked.kind == RoundKind.REPORT]


def _found(asked: AskedRound | None, place: FiguresKey) -> AskedRound:
    if asked is None:
        raise UserError(refusals.no_round() if place.round_id is None else refusals.round_gone())
    return asked


def _moment(asked: AskedRound, as_of: date | None, office: Office, now: datetime) -> datetime:
    """Give the moment of the figures; raise `UserError` if the day is outside the round."""
    if as_of is None:
        return now
    if not asked.starts_on <= as_of <= office.local(now).date():
        raise UserError(texts.day_not_in_round(asked.key, asked.starts_on))
    return min(office.day_end(as_of), now)


async def _edition(
    session: AsyncSession,
    asked: AskedRound,
    office: Office,
    place: FiguresKey,
    editions: tuple[Edition, ...],
    *,
    moment: datetime,
) -> Edition | None:
    """Choose the frozen figures: the named edition, else that of the moment."""
    if place.edition is None:
        return await edition_at(session, asked, office, editions, moment)
    named = next((one for one in editions if one.number == place.edition), None)
    if named is None:
        raise UserError(texts.edition_gone())
    return named


async def _figures(
    session: AsyncSession,
    asked: AskedRound,
    office: Office,
    edition: Edition | None,
    moment: datetime,
) -> Figures:
    """Give the frozen figures, or read the round as of the moment, with its days of that time."""
    if edition is not None:
        return await read_edition(session, asked.id, edition.number)
    moved = await days_at(session, asked.id, moment)
    return await read_figures(session, replace(asked, **moved), office, moment)  # type: ignore[arg-type]


def _is_before(one: AskedRound, asked: AskedRound) -> bool:
    """Tell whether its data ended earlier; not so for a quarter and its half-year."""
    return one.plan_id == asked.plan_id and one.cutoff_on < asked.cutoff_on


async def figures_as_of(
    session: AsyncSession, asked: AskedRound, office: Office, moment: datetime
) -> Figures:
    """Read a round as of a moment: frozen figures if there are any."""
    editions = await editions_of(session, asked.id, office)
    edition = await edition_at(session, asked, office, editions, moment)
    return await _figures(session, asked, office, edition, moment)
