"""Sentences about single tracked things: returned answers, findings, directions, measures."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from core.calendar.ladder import Deadline
from core.reporting.words.report import distance, moved
from core.tracked import Tracked
from core.wording import formats
from core.wording.says import says

_SHOWN = 12  # in a digest; others are counted
_FEW = 2  # are named even in a terse message
_ON_A_BUTTON = 40  # characters that a phone shows


def heading(called: str, *, is_first: bool) -> Markup:
    """The heading of tracked things for the department; `is_first` means no part comes before."""
    if is_first:
        return Markup("Kính gửi đồng chí {}. Ngành có việc cần xử lý:").format(called)
    return Markup("Việc khác cần xử lý:")


def line(item: Tracked, far: Deadline) -> Markup:
    """A tracked thing, for its department."""
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
    """A tracked thing within a sentence: tồn tại qua kiểm tra cần khắc phục."""
    return formats.uncapital(item.kind.what)


def button(item: Tracked) -> str:
    """The button of a tracked thing."""
    return formats.shortened(f"{item.kind.opens}: {item.name}", _ON_A_BUTTON)


@says("… và {count} việc khác: xem “Việc của tôi”.", "How many are not listed.")
def and_more(count: int) -> Markup: ...


def confirm_heading(called: str, *, is_first: bool) -> Markup:
    """The heading of findings to confirm; `is_first` means no part comes before."""
    said = "tồn tại ngành báo đã khắc phục, chờ Tổ kiểm tra xác nhận:"
    if is_first:
        return Markup("Kính gửi đồng chí {}. Có {}").format(called, said)
    return Markup("{}").format(formats.capital(said))


def confirm_line(item: Tracked, since: datetime) -> Markup:
    """A finding to confirm; `since` is when it was reported as mended (local)."""
    return Markup("• <b>{}</b>: {} Báo từ {}.").format(
        item.department, formats.sentence(item.name), formats.day(since)
    )


def confirm_button(item: Tracked) -> str:
    """The button of a tracked thing."""
    return formats.shortened(f"Chờ xác nhận: {item.name}", _ON_A_BUTTON)


@says("… và {count} tồn tại khác: xem “Tồn tại qua kiểm tra”.", "How many are not listed.")
def confirm_more(count: int) -> Markup: ...


class Dated(NamedTuple):
    """A tracked thing with its deadline as of today."""

    item: Tracked
    deadline: Deadline


def overdue(items: Sequence[Dated], *, is_terse: bool = False) -> Markup:
    """What is overdue besides reports, for those who follow up; `is_terse` shortens it."""
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
