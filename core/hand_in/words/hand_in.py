"""Sentences for handing in a framework plan or a month's inspection as words and files."""

from datetime import datetime

from markupsafe import Markup

from core.hand_in.hand_in import HandIn
from core.hand_in.words import framework
from core.inspections.findings import FindingState, Shortcoming
from core.reporting.words import subjects
from core.wording import formats
from core.wording.says import fixed, plain
from models import RoundKind

_SHOWN_WORDS = 600  # UTF-16 units
_SHOWN_FINDING = 60
_SHOWN_FINDINGS = 6  # beside other reports; others are counted


choose = fixed(
    "<b>NỘP BÁO CÁO, KHUNG KẾ HOẠCH</b>\nĐồng chí chọn mục cần nộp:", "Asks which one to hand in."
)


def heading(report: HandIn, deadline: Markup) -> Markup:
    """What is handed in, its department or team, and its deadline."""
    title = formats.capitals(subjects.of_report(report))
    named = Markup("<b>{} – {}</b>").format(title, formats.capitals(report.department_name))
    return named + Markup("\n") + deadline if deadline else named


def what_to_send(report: HandIn) -> Markup:
    """What to send."""
    if report.kind == RoundKind.INSPECTION:
        return Markup(
            "Tồn tại, hạn chế: đề nghị Tổ bấm “Ghi tồn tại mới” để theo dõi khắc phục. "
            "Lĩnh vực, bộ phận được kiểm tra, kết quả, kiến nghị: gõ hoặc gửi tệp, ảnh."
        )
    return Markup(
        "<b>Phụ lục</b> (không bắt buộc): đồng chí gõ ghi chú hoặc gửi tệp, ảnh kèm theo. "
        "Khung kế hoạch được lập theo từng nội dung."
    )


def so_far(report: HandIn, submitted_at: datetime | None) -> Markup:
    """What was recorded so far; `submitted_at` is local."""
    parts = []
    if report.words:
        shown = formats.clipped(report.words, _SHOWN_WORDS)
        parts.append(Markup("Nội dung: {}").format(shown))
    if report.file_count:
        parts.append(Markup("Tệp, ảnh: {}").format(report.file_count))
    if submitted_at:
        parts.append(Markup("<b>Đã gửi lúc {}.</b>").format(formats.moment(submitted_at)))
    elif report.is_begun:
        parts.append(_not_sent(report))
    return Markup("\n").join(parts)


def _not_sent(report: HandIn) -> Markup:
    if report.kind == RoundKind.FRAMEWORK:
        return Markup("Khung kế hoạch <b>chưa gửi</b>, đã lập {}/{} nội dung.").format(
            report.complete_count, len(report.tasks)
        )
    return Markup("Chưa gửi. Đủ rồi thì bấm “Gửi”.")


def finding_line(place: int, found: Shortcoming) -> Markup:
    """One finding of an inspection."""
    state = {
        FindingState.WAITING: "chờ xác nhận đã khắc phục",
        FindingState.CONFIRMED: "đã khắc phục",
    }.get(found.state, f"hạn {formats.day(found.due_on)}")
    return Markup("({}) <b>{}</b> – {}: {} ({})").format(
        place,
        found.department,
        found.field,
        formats.shortened(found.words, _SHOWN_FINDING),
        state,
    )


def finding_lines(report: HandIn) -> list[Markup]:
    """The findings of an inspection, numbered."""
    return [finding_line(place, one) for place, one in enumerate(report.findings, start=1)]


none_found = plain(
    "Không phát hiện tồn tại", "The button, and the recorded words, for a month without findings."
)


def month(report: HandIn, submitted_at: datetime | None) -> Markup:
    """A month's inspection, for superiors; its findings follow. `submitted_at` is local."""
    title = formats.capitals(subjects.of_report(report))
    parts = [Markup("<b>{}</b>").format(title), so_far(report, submitted_at)]
    if not report.is_begun:
        parts.append(Markup("Tổ kiểm tra chưa ghi nội dung nào."))
    elif not report.findings:
        parts.append(Markup("Không ghi tồn tại nào."))
    return Markup("\n").join(part for part in parts if part)


def files_sent(report: HandIn, sent: int) -> Markup:
    """Files come with this message; if there are many, only the newest."""
    many = f"/{report.file_count} tệp gần nhất" if sent < report.file_count else " tệp"
    return Markup("{}{} của {}.").format(sent, many, subjects.of_report(report))


send = plain("Gửi", "The button that sends what is handed in.")
rewrite = plain("Viết lại nội dung", "The button that clears the words.")
cleared = fixed("Đã bỏ nội dung cũ. Đề nghị đồng chí gõ nội dung mới.", "The words were cleared.")
see_again = plain("Xem lại", "The button that opens it again after sending.")


WORDS_FOR_SEND = frozenset({"gui", "gui bao cao", "nop", "xong", "gui di", "da xong"})
"""What people type (without diacritics) instead of pressing "Gửi"."""


def kept(words: str, new: int, files: int, *, is_sent: bool) -> Markup:
    """Words and files were recorded; if it was sent before, they are added to it."""
    parts = ["Đã ghi nội dung."] if words else []
    if files:
        parts.append(f"Đã nhận {new} tệp." if new else "Tệp này đã có, không cần gửi lại.")
    if is_sent and (words or new):
        parts.append("Phần bổ sung được ghi vào bản đã gửi.")
    return Markup("{}").format(" ".join(parts))


def thanks(report: HandIn, submitted_at: datetime) -> Markup:
    """It was received; `submitted_at` is local."""
    return Markup("<b>Đã nhận {}</b> của {} lúc {}. Trân trọng cảm ơn đồng chí.").format(
        subjects.of_report(report), subjects.whose(report), formats.moment(submitted_at)
    )


def line(report: HandIn, deadline: Markup, submitted_at: datetime | None) -> Markup:
    """An owed one, in the list of a person's work."""
    state = Markup("Đã gửi lúc {}.").format(formats.moment(submitted_at)) if submitted_at else None
    begun = _begun(report) if report.is_begun else Markup()
    title = subjects.of_report(report)
    return Markup("<b>{} – {}</b>\n{}").format(
        formats.capital(title), report.department_name, state or deadline + begun
    )


def _begun(report: HandIn) -> Markup:
    if report.kind == RoundKind.FRAMEWORK:
        return Markup(" Đã lập {}/{} nội dung, <b>chưa gửi</b>.").format(
            report.complete_count, len(report.tasks)
        )
    return Markup(" Đã soạn, <b>chưa gửi</b>.")


def title(report: HandIn) -> Markup:
    """Its title in a list."""
    return Markup("<b>{}</b> ({})").format(
        formats.capital(subjects.of_report(report)), report.department_name
    )


def sent_line(report: HandIn, submitted_at: datetime) -> Markup:
    """What was received, for overseers; `submitted_at` is local."""
    title = formats.capital(subjects.of_report(report))
    lines = [Markup("<b>{}</b>").format(title), so_far(report, submitted_at)]
    if report.tasks:
        lines.insert(1, framework.lines_sent(report))
    lines += finding_lines(report)[:_SHOWN_FINDINGS]
    if (more := len(report.findings) - _SHOWN_FINDINGS) > 0:
        lines.append(Markup("… và {} tồn tại khác (gõ /tontai).").format(more))
    return Markup("\n").join(lines)


nothing = plain(
    "Hiện không có khung kế hoạch hay báo cáo kiểm tra nào đồng chí phải nộp.",
    "The person has nothing to hand in now.",
)


kept_as_hand_in = fixed("Nội dung nộp", "The name of the place: the words of an inspection.")
