"""Reminders, in the office's own tone, and what the coordinators are told of delivery."""

from markupsafe import Markup

from core.reminders.ladder import Deadline
from core.rounds.card import Card
from core.texts import formats
from core.texts.report import distance, moved

_SHOWN_TITLE = 60  # characters
_SHOWN_TITLES = 1  # more are named by their codes: the message stays short


def reminder(called: str, card: Card, deadline: Deadline) -> Markup:
    """One report that is owed."""
    if deadline.days_left < 0:
        return _overdue(card, deadline)
    if deadline.days_left == 0:
        return _today(card, deadline)
    if deadline.days_left == 1:
        return _tomorrow(card, deadline)
    return _ahead(called, card, deadline)


def several(called: str, count: int, overdue: int) -> Markup:
    """More than one report is owed, some of them overdue."""
    if overdue:
        return Markup(
            "Kính gửi đồng chí {}. Đồng chí còn <b>{}</b> báo cáo chưa gửi, trong đó <b>{}</b> đã "
            "quá hạn. Đề nghị đồng chí gửi báo cáo quá hạn trong hôm nay:"
        ).format(called, count, overdue)
    return Markup("Kính gửi đồng chí {}. Đồng chí còn <b>{}</b> báo cáo chưa gửi:").format(
        called, count
    )


def reminder_line(card: Card, deadline: Deadline) -> Markup:
    """One of several reports."""
    return Markup("• <b>{} – {}</b>: hạn {}{}, {}; đã cập nhật {}/{} nội dung.").format(
        card.department_name,
        formats.quarter(card.round_key),
        formats.day(deadline.effective_on),
        moved(deadline),
        distance(deadline),
        card.done_count,
        len(card.entries),
    )


def report_now() -> str:
    """The button that opens the report."""
    return "Báo cáo ngay"


def report_for(card: Card) -> str:
    """The button that opens one of several reports."""
    return f"{card.department_name} · {formats.quarter(card.round_key)}"


def and_more(count: int) -> Markup:
    """Reports that do not fit."""
    return Markup("… và {} báo cáo khác: xem “Việc của tôi”.").format(count)


def undelivered(name: str) -> Markup:
    """The coordinators are told that a reminder cannot be sent, whoever is to blame."""
    return Markup(
        "Chưa gửi được tin nhắc cho đồng chí <b>{}</b>. "
        "Đề nghị Văn phòng - Nội vụ nhắc trực tiếp và báo người phụ trách kỹ thuật."
    ).format(name)


def unreachable(name: str) -> Markup:
    """The coordinators are told that somebody cannot be reached."""
    return Markup(
        "Chưa gửi được tin cho đồng chí <b>{}</b>: tài khoản đã chặn hoặc chưa mở trợ lý. "
        "Đề nghị Văn phòng - Nội vụ liên hệ trực tiếp để đồng chí đó mở lại."
    ).format(name)


def _ahead(called: str, card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Kính gửi đồng chí {}. Báo cáo kết quả khắc phục CCHC <b>{}</b> của ngành <b>{}</b> "
        "đến hạn ngày <b>{}</b>{}, còn {} ngày.\n{}"
    ).format(
        called,
        formats.round_title(card.round_key),
        card.department_name,
        formats.day_of_week(deadline.effective_on),
        moved(deadline),
        deadline.days_left,
        _state(card),
    )


def _tomorrow(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Nhắc việc: ngày mai, <b>{}</b>{}, là hạn gửi báo cáo {} của ngành <b>{}</b>.\n{}"
    ).format(
        formats.day(deadline.effective_on),
        moved(deadline),
        formats.quarter(card.round_key),
        card.department_name,
        _state(card),
    )


def _today(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Hôm nay, <b>{}</b>{}, là hạn cuối gửi báo cáo {}. Ngành <b>{}</b> {}\n"
        "Nếu có vướng mắc, xin báo ngay để Văn phòng - Nội vụ phối hợp."
    ).format(
        formats.day(deadline.effective_on),
        moved(deadline),
        formats.quarter(card.round_key),
        card.department_name,
        _missing(card),
    )


def _overdue(card: Card, deadline: Deadline) -> Markup:
    return Markup(
        "Báo cáo {} của ngành <b>{}</b> đã quá hạn <b>{:02} ngày làm việc</b> (hạn {}{}).\n"
        "Đề nghị đồng chí gửi trong hôm nay hoặc nêu rõ lý do và thời gian dự kiến hoàn thành "
        "ở mục “Khó khăn, vướng mắc”."
    ).format(
        formats.quarter(card.round_key),
        card.department_name,
        deadline.days_overdue,
        formats.day(deadline.effective_on),
        f"; ngày {formats.day(deadline.due_on)} là ngày nghỉ" if deadline.is_moved else "",
    )


def _state(card: Card) -> str:
    total = len(card.entries)
    if card.is_complete:
        return f"Đã cập nhật đủ {total}/{total} nội dung; đề nghị đồng chí bấm “Gửi báo cáo”."
    if not card.is_begun:
        return f"Ngành có {total} nội dung, chưa cập nhật nội dung nào."
    return f"Còn {card.open_count}/{total} nội dung chưa có kết quả."


def _missing(card: Card) -> str:
    if card.is_complete:
        return "đã cập nhật đủ các nội dung, chỉ còn bấm “Gửi báo cáo”."
    missing = [entry for entry in card.entries if not entry.is_done]
    if len(missing) > _SHOWN_TITLES:
        codes = ", ".join(entry.code for entry in missing)
        return f"còn thiếu {len(missing)}/{len(card.entries)} nội dung: {codes}."
    titles = "; ".join(formats.shortened(entry.title, _SHOWN_TITLE) for entry in missing)
    return f"còn thiếu: {titles}."
