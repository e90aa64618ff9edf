"""What the coordinator and the leaders are told of what is overdue, and of the year's calendar."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from core.reminders.digest import Overdue, RoundDigest
from core.texts import formats, subjects
from models import RoundKind

_SHOWN = 12  # reports of a round; more are counted


def for_coordinator(rounds: Sequence[RoundDigest], now: datetime, undecided: int) -> Markup:
    """What is overdue, for Văn phòng - Nội vụ; `now` is local."""
    parts = [
        Markup("<b>QUÁ HẠN BÁO CÁO</b> (đến {} ngày {})").format(
            formats.clock(now), formats.day(now)
        )
    ]
    parts += [_paragraph(one) for one in rounds]
    if undecided:
        parts.append(
            Markup("Chờ ý kiến: {} đề nghị gia hạn (gõ /giahan).").format(formats.count(undecided))
        )
    return Markup("\n").join(parts)


def for_leader(called: str, rounds: Sequence[RoundDigest], now: datetime) -> Markup:
    """What is overdue, for the Chủ tịch and the Phó Chủ tịch; `now` is local."""
    heads = [
        _sentence(one, f"Kính báo cáo đồng chí {called}: đến {_hour(now)}, " if place == 0 else "")
        for place, one in enumerate(rounds)
    ]
    return Markup("\n").join((*heads, Markup("Kính đề nghị đồng chí cho ý kiến chỉ đạo.")))


def _hour(now: datetime) -> str:
    minutes = f" {now:%M} phút" if now.minute else ""
    return f"{now.hour} giờ{minutes} ngày {formats.day(now)}"


def _sentence(one: RoundDigest, opening: str) -> Markup:
    """A round in running text, as a superior is told."""
    missing = "; ".join(
        f"{subjects.department(late.department)} ({_late(late)})" for late in one.overdue[:_SHOWN]
    )
    sent = f"{opening}{_sent(one)}."
    return Markup("{} Chưa gửi: {}{}.").format(formats.capital(sent), missing, _rest(one))


def _paragraph(one: RoundDigest) -> Markup:
    """A round as a list, for whoever urges."""
    lines = [Markup("<b>{}.</b>{}").format(formats.capital(_sent(one)), _commune_due(one))]
    lines += [
        Markup("• {}: {}").format(subjects.department(late.department), _late(late))
        for late in one.overdue[:_SHOWN]
    ]
    if rest := _rest(one):
        lines.append(Markup("•{}").format(rest.removeprefix(";")))
    return Markup("\n").join(lines)


def _sent(one: RoundDigest) -> str:
    subject = subjects.short(one.round_key, one.kind)
    if one.kind == RoundKind.INSPECTION:
        return f"chưa có {subject}"
    return f"{one.sent}/{one.asked} ngành đã gửi {subject}"


def _commune_due(one: RoundDigest) -> str:
    if one.commune_due_on is None:
        return ""
    return f" Hạn UBND xã gửi cấp trên: {formats.day(one.commune_due_on)}."


def _late(late: Overdue) -> str:
    reminded = f"đã nhắc {late.reminded} lần" if late.reminded else "chưa nhắc được"
    parts = [f"quá hạn {formats.count(late.days_overdue)} ngày làm việc"]
    if late.extended_on:
        parts.append(f"đã {formats.extended(late.extended_on, late.due_on)}")
    return ", ".join((*parts, reminded, _reason(late)))


def _reason(late: Overdue) -> str:
    said = []
    if late.wanted_on:
        said.append(f"xin gia hạn đến {formats.day(late.wanted_on)}")
    if late.promised_on:
        said.append(f"hẹn báo cáo {formats.day(late.promised_on)}")
    if late.has_difficulty:
        said.append("có nêu khó khăn")
    return ", ".join(said) or "chưa nêu lý do"


def _rest(one: RoundDigest) -> str:
    more = len(one.overdue) - _SHOWN
    return f"; và {more} đơn vị khác" if more > 0 else ""


def confirm_year(year: int) -> Markup:
    """Next year's calendar was not checked yet."""
    return Markup(
        "<b>LỊCH LÀM VIỆC NĂM {0}</b> chưa được xác nhận. Đề nghị Văn phòng - Nội vụ đối chiếu "
        "thông báo nghỉ lễ, hoán đổi ngày làm việc năm {0}, sửa nếu cần rồi bấm xác nhận."
    ).format(year)


def open_status() -> str:
    """The button that opens the departments' state."""
    return "Trạng thái các ngành"


def nudge_all() -> str:
    """The button that reminds all who still owe."""
    return "Nhắc ngay các ngành chưa gửi"


def open_calendar() -> str:
    """The button that opens the calendar."""
    return "Xem lịch làm việc"


def open_check() -> str:
    """The button that opens who cannot be reached."""
    return "Kiểm tra liên lạc"
