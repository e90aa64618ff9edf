"""Parts of a message, and the first part: the person's owed reports."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.words import lateness
from core.notices.reminder_part import ReminderPart
from core.reminders.agenda import Agenda, Duty
from core.reminders.owed_reports import OwedReport, read_standings
from core.reminders.words import reminders as texts
from core.reporting.card import Card
from core.reporting.words import subjects
from core.screen import Choice, join
from core.subjects import MENU

_SHOWN_REPORTS = 5  # in one reminder; the rest is in /viec
_SHOWN_BRIEFLY = 2


@dataclass(frozen=True)
class MessageFacts:
    """The message's recipient, their duties, and an opening.

    `brevity` is 0 for a message in full. If several parts are higher than a phone, it is raised: 1
    uses short forms, 2 only counts others' tasks, 3 also counts the reports of many departments.
    """

    called: str
    duties: tuple[Duty, ...]
    opening: Markup
    brevity: int = 0

    @property
    def is_brief(self) -> bool:
        """Tell whether short forms are used."""
        return self.brevity > 0

    @property
    def is_terse(self) -> bool:
        """Tell whether others' tasks are counted instead of listed."""
        return self.brevity > 1

    @property
    def parts(self) -> set[ReminderPart]:
        """Give the parts of the message."""
        return {duty.part for duty in self.duties}

    @property
    def shown(self) -> int:
        """Give how many items a part lists."""
        return _SHOWN_BRIEFLY if self.is_brief else _SHOWN_REPORTS


@dataclass(frozen=True)
class MessagePart:
    """One part of the message with its buttons."""

    text: Markup
    choices: tuple[Choice, ...] = ()


async def own_part(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    """Write the person's owed reports, most urgent first."""
    del now
    own = [duty for duty in told.duties if duty.part is ReminderPart.OWN]
    owed = await read_standings(session, agenda, own)
    if told.is_brief:
        return _owed_briefly(told, owed)
    if len(owed) == 1:
        return MessagePart(texts.reminder(told.called, owed[0]), _answers(owed, _opens(owed[0])))
    shown, rest = owed[:_SHOWN_REPORTS], len(owed) - _SHOWN_REPORTS
    lines = [texts.several(told.called, owed)]
    lines += [texts.reminder_line(one) for one in shown]
    opens = tuple(Choice(one.report.opens, subjects.button(one.report)) for one in shown)
    if rest > 0:
        lines.append(texts.and_more(rest))
        opens = (*opens, Choice("/viec", MENU.label("viec")))
    return MessagePart(join(lines, "\n"), _answers(owed, *opens))


def _owed_briefly(told: MessageFacts, owed: list[OwedReport]) -> MessagePart:
    """Name the due and overdue reports and count the others, with one button."""
    urgent = [one for one in owed if one.deadline.days_left <= 0][:_SHOWN_BRIEFLY] or owed[:1]
    if len(owed) == len(urgent) + 1:
        urgent = owed  # a single one is named in the line that would count it
    rest = len(owed) - len(urgent)
    lines = [texts.several_briefly(told.called, owed), *(texts.brief_line(one) for one in urgent)]
    lines += [texts.and_more_briefly(rest)] if rest else []
    opens = _opens(owed[0]) if len(owed) == 1 else Choice("/viec", MENU.label("viec"))
    return MessagePart(join(lines, "\n"), _answers(owed, opens, is_brief=True))


def _opens(owed: OwedReport) -> Choice:
    now = texts.report_now() if isinstance(owed.report, Card) else texts.hand_in_now()
    label = texts.report_instead() if owed.in_place_of else now
    return Choice(owed.report.opens, label)


def _answers(owed: list[OwedReport], *opens: Choice, is_brief: bool = False) -> tuple[Choice, ...]:
    """Give the buttons for an answer; only departments can ask for more time."""
    can_ask = any(one.report.department_id is not None for one in owed)
    more = (Choice("/giahan moi", texts.more_time()),) if can_ask else ()
    is_late = any(one.deadline.days_left < 0 for one in owed)
    why = (Choice("/lydo", lateness.button()),) if is_late else ()
    day = texts.name_a_day_briefly() if is_brief else texts.name_a_day()
    later = (Choice("/hen", day), Choice("/nhaclai", texts.remind_later()))
    return (*opens, *later, *more, *why)
