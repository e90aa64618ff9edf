"""A part of the message to a person, and the first of them: what the person owes."""

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from core.deadlines.words import lateness
from core.reminders.agenda import Agenda, Duty, ReminderPart
from core.reminders.owed_reports import OwedReport, read_standings
from core.reminders.words import reminders as texts
from core.reporting.card import Card
from core.reporting.words import subjects
from core.screen import Choice, join
from core.subjects import MENU

_SHOWN_REPORTS = 5  # in one reminder; whoever owes more sees the rest in /viec
_SHOWN_BRIEFLY = 2


@dataclass(frozen=True)
class MessageFacts:
    """Whom the message is for, what it is to tell, and the words before it.

    `brevity` is 0 for a message told in full. Where its several parts are higher than a phone it is
    told in less: 1 briefly; 2 so that others' matters are counted; 3 the reports of
    many departments too.
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
        """Tell whether what others are to do is counted, not listed."""
        return self.brevity > 1

    @property
    def sections(self) -> set[ReminderPart]:
        """Give the parts that the message has."""
        return {duty.section for duty in self.duties}

    @property
    def shown(self) -> int:
        """Give how many single things a part names."""
        return _SHOWN_BRIEFLY if self.is_brief else _SHOWN_REPORTS


@dataclass(frozen=True)
class MessagePart:
    """One part of the message, with its buttons."""

    text: Markup
    choices: tuple[Choice, ...] = ()


async def own_part(
    session: AsyncSession, agenda: Agenda, told: MessageFacts, now: datetime
) -> MessagePart:
    """Give what the person owes, the most urgent first."""
    del now
    own = [duty for duty in told.duties if duty.section is ReminderPart.OWN]
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
    """Give what is due or overdue by name, the rest by its count; one button opens each, or all."""
    urgent = [one for one in owed if one.deadline.days_left <= 0][:_SHOWN_BRIEFLY] or owed[:1]
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
    """Give what can be answered at once: more time is asked for by departments only."""
    can_ask = any(one.report.department_id is not None for one in owed)
    more = (Choice("/giahan moi", texts.more_time()),) if can_ask else ()
    is_late = any(one.deadline.days_left < 0 for one in owed)
    why = (Choice("/lydo", lateness.button()),) if is_late else ()
    day = texts.name_a_day_briefly() if is_brief else texts.name_a_day()
    later = (Choice("/hen", day), Choice("/nhaclai", texts.remind_later()))
    return (*opens, *later, *more, *why)
