"""Sentences about people who cannot be reached, for Văn phòng - Nội vụ."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from core.people.leave import Absence
from core.people.quota import ChannelLoad
from core.people.words import people
from core.reminders.contact_check import ContactCheck, Waiting
from core.wording import formats
from core.wording.says import fixed

_SHOWN = 15  # entries of a group; others are counted


heading = fixed("<b>KIỂM TRA LIÊN LẠC</b>", "The heading of the check.")


class ComingDeadline(NamedTuple):
    """What is due, and its day."""

    title: str
    due_on: date


def before_deadlines(coming: Sequence[ComingDeadline]) -> Markup:
    """The heading of the automatic check before deadlines: what is due, and when."""
    listed = "; ".join(f"{title} ({formats.day(due_on)})" for title, due_on in coming)
    return Markup("<b>KIỂM TRA LIÊN LẠC</b> trước hạn: {}.").format(listed)


fine = fixed(
    "<b>KIỂM TRA LIÊN LẠC</b>: đều nhận được tin.",
    "The check in a brief message, when everybody can be reached.",
)


def lines(check: ContactCheck, *, is_terse: bool = False) -> list[Markup]:
    """One line for each group that cannot be reached, or that all can. `is_terse` shortens it."""
    if check.is_fine:
        return [Markup("✅ Mọi ngành đều có cán bộ nhận được tin nhắc.")]
    groups = (
        ("🔴 Ngành chưa có cán bộ nào nhận được tin", check.silent),
        ("🔴 Đã chặn trợ lý", check.blocked),
        ("🟠 Nghỉ, chưa có người thay", [_away(one) for one in check.away]),
        ("🟠 Được mời, chưa vào trợ lý", [_waiting(one) for one in check.not_started]),
        ("⬜ Chưa đọc thông báo lần đầu", check.not_read),
    )
    if is_terse:
        return [
            Markup("{}: {}").format(title, len(entries)) for title, entries in groups if entries
        ]
    return [_group(title, entries) for title, entries in groups if entries]


what_to_do = fixed(
    "Mã mời mới: /moi. Ghi người nghỉ và người thay: /nghiphep. Người đã chặn trợ lý cần bỏ chặn, "
    "rồi nhắn cho trợ lý một tin.",
    "How to fix what the check found.",
)


def loads(check: ContactCheck) -> list[Markup]:
    """One line for each channel whose plan is limited, and one for what waits."""
    found = [_load(one) for one in check.loads]
    if check.waiting:
        found.append(
            Markup("⏳ <b>{} tin</b> chờ vì các kênh của người nhận đã hết tin.").format(
                check.waiting
            )
        )
    return found


def _load(load: ChannelLoad) -> Markup:
    quota, plan = load.quota, load.plan
    is_bad = quota.is_used_up or load.people > plan.users
    return Markup("{} <b>{}</b> tháng {}: {}/{} tin ({}%, gửi {}, nhận {}); {}/{} người.").format(
        "🔴" if is_bad else "🟠" if quota.is_scarce else "📨",
        formats.platform(quota.channel),
        "/".join(reversed(quota.month.split("-"))),
        formats.thousands(quota.used),
        formats.thousands(plan.messages),
        quota.percent,
        formats.thousands(quota.sent),
        formats.thousands(quota.received),
        load.people,
        plan.users,
    )


def _group(title: str, entries: Sequence[str]) -> Markup:
    more = len(entries) - _SHOWN
    rest = f"; và {more} mục khác" if more > 0 else ""
    return Markup("<b>{}:</b> {}{}.").format(title, "; ".join(entries[:_SHOWN]), rest)


def _waiting(one: Waiting) -> str:
    state = "mã đã hết hạn" if one.is_expired else f"mời ngày {formats.day(one.invited_at)}"
    return f"{people.invited_as(one.role, one.department)} ({state})"


def _away(one: Absence) -> str:
    return f"{one.person} ({formats.span(one.starts_on, one.ends_on)})"
