"""Single things that are to be done by a day: returned answers, findings, directions, measures."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.reporting.words.report import distance, moved
from core.tracked import Tracked
from core.wording import formats
from core.wording.says import says

_SHOWN = 12  # in a digest; more are counted
_FEW = 2  # are named even where little room is left
_ON_A_BUTTON = 40  # characters that a phone shows


def heading(called: str, *, is_first: bool) -> Markup:
    """What the department is to do besides its reports; `is_first`: nothing was said before."""
    if is_first:
        return Markup("Kính gửi đồng chí {}. Ngành có việc cần xử lý:").format(called)
    return Markup("Việc khác cần xử lý:")


def line(item: Tracked, far: Deadline) -> Markup:
    """One of them, to those who do it."""
    if not item.kind.shows_day:
        return Markup("• <b>{}</b>: {}").format(item.kind.what, item.name)
    return Markup("• <b>{}</b>: {} Hạn {}{}, {}.").format(
        item.kind.what,
        formats.sentence(item.name),
        formats.day(far.effective_on),
        moved(far),
        distance(far),
    )


def in_short(item: Tracked) -> str:
    """One of them in a sentence: tồn tại qua kiểm tra cần khắc phục."""
    return formats.uncapital(item.kind.what)


def button(item: Tracked) -> str:
    """One of them on a button."""
    return formats.shortened(f"{item.kind.opens}: {item.name}", _ON_A_BUTTON)


@says("… và {count} việc khác: xem “Việc của tôi”.", "Those that do not fit.")
def and_more(count: int) -> Markup: ...


def confirm_heading(called: str, *, is_first: bool) -> Markup:
    """What waits for an inspector's word; `is_first`: nothing was said before."""
    said = "tồn tại ngành báo đã khắc phục, chờ Tổ kiểm tra xác nhận:"
    if is_first:
        return Markup("Kính gửi đồng chí {}. Có {}").format(called, said)
    return Markup("{}").format(formats.capital(said))


def confirm_line(item: Tracked, since: datetime) -> Markup:
    """One of them; `since` is when it was said to be mended (local)."""
    return Markup("• <b>{}</b>: {} Báo từ {}.").format(
        item.department, formats.sentence(item.name), formats.day(since)
    )


def confirm_button(item: Tracked) -> str:
    """One of them on a button."""
    return formats.shortened(f"Chờ xác nhận: {item.name}", _ON_A_BUTTON)


@says("… và {count} tồn tại khác: xem “Tồn tại qua kiểm tra”.", "Those that do not fit.")
def confirm_more(count: int) -> Markup: ...


class Dated(NamedTuple):
    """Something tracked, and how far its deadline is."""

    item: Tracked
    deadline: Deadline


def overdue(items: Sequence[Dated], *, is_terse: bool = False) -> Markup:
    """What is overdue besides reports, to those who follow up; `is_terse`: little room is left."""
    if is_terse and len(items) > _FEW:
        longest = max(one.deadline.days_overdue for one in items)
        return Markup("<b>VIỆC THEO DÕI QUÁ HẠN</b>: {}, lâu nhất {} ngày làm việc").format(
            formats.count(len(items)), formats.count(longest)
        )
    lines = [Markup("<b>VIỆC THEO DÕI QUÁ HẠN</b>")]
    lines += [_overdue_line(item, far) for item, far in items[:_SHOWN]]
    if len(items) > _SHOWN:
        lines.append(Markup("• và {} việc khác").format(len(items) - _SHOWN))
    return Markup("\n").join(lines)


def _overdue_line(item: Tracked, far: Deadline) -> Markup:
    return Markup("• {}: {} – {}, quá hạn {} ngày làm việc").format(
        item.department,
        formats.shortened(item.name, 80),
        item.kind.what.lower(),
        formats.count(far.days_overdue),
    )
