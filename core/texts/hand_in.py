"""The framework plan and a month's inspection, handed in as words and files."""

from datetime import datetime

from markupsafe import Markup

from core.rounds.hand_in import HandIn
from core.texts import formats, subjects
from models import RoundKind

_SHOWN_WORDS = 600  # UTF-16 units


def choose() -> Markup:
    """Which of several?"""
    return Markup("<b>NỘP BÁO CÁO, KHUNG KẾ HOẠCH</b>\nĐồng chí chọn mục cần nộp:")


def heading(report: HandIn, deadline: Markup) -> Markup:
    """What is handed in, by whom, by when."""
    title = formats.capitals(subjects.of_report(report))
    return Markup("<b>{} – {}</b>\n{}").format(
        title, formats.capitals(report.department_name), deadline
    )


def what_to_send(report: HandIn) -> Markup:
    """What belongs into it."""
    if report.kind == RoundKind.INSPECTION:
        return Markup(
            "Đề nghị Tổ gõ hoặc gửi tệp, ảnh: lĩnh vực, bộ phận được kiểm tra; kết quả; "
            "tồn tại, hạn chế; thời hạn khắc phục; kiến nghị."
        )
    return Markup(
        "Đề nghị đồng chí gửi tệp hoặc ảnh khung kế hoạch theo mẫu: nội dung khắc phục, giải pháp, "
        "người thực hiện, phối hợp, thời gian hoàn thành, sản phẩm, mục tiêu điểm."
    )


def so_far(report: HandIn, submitted_at: datetime | None) -> Markup:
    """What was said so far; `submitted_at` is local."""
    parts = []
    if report.words:
        shown = formats.clipped(report.words, _SHOWN_WORDS)
        parts.append(Markup("Nội dung: {}").format(shown))
    if report.file_count:
        parts.append(Markup("Tệp, ảnh: {}").format(report.file_count))
    if submitted_at:
        parts.append(Markup("<b>Đã gửi lúc {}.</b>").format(formats.moment(submitted_at)))
    elif parts:
        parts.append(Markup("Chưa gửi. Đủ rồi thì bấm “Gửi”."))
    return Markup("\n").join(parts)


def send() -> str:
    """The button that sends it."""
    return "Gửi"


def rewrite() -> str:
    """The button that begins the words anew."""
    return "Viết lại nội dung"


def cleared() -> Markup:
    """The words were taken out."""
    return Markup("Đã bỏ nội dung cũ. Đề nghị đồng chí gõ nội dung mới.")


def see_again() -> str:
    """The button that opens it again."""
    return "Xem lại"


WORDS_FOR_SEND = frozenset({"gui", "gui bao cao", "nop", "xong", "gui di", "da xong"})
"""What people type instead of pressing "Gửi", unaccented."""


def kept(words: str, new: int, files: int, *, is_sent: bool) -> Markup:
    """Words and files were kept; what was sent already is added to."""
    parts = ["Đã ghi nội dung."] if words else []
    if files:
        parts.append(f"Đã nhận {new} tệp." if new else "Tệp này đã có, không cần gửi lại.")
    if is_sent and (words or new):
        parts.append("Phần bổ sung được ghi vào bản đã gửi.")
    return Markup("{}").format(" ".join(parts))


def thanks(report: HandIn, submitted_at: datetime) -> Markup:
    """It came; `submitted_at` is local."""
    return Markup("<b>Đã nhận {}</b> của {} lúc {}. Trân trọng cảm ơn đồng chí.").format(
        subjects.of_report(report), subjects.whose(report), formats.moment(submitted_at)
    )


def line(report: HandIn, deadline: Markup, submitted_at: datetime | None) -> Markup:
    """One that is owed, in the list of what a person owes."""
    state = Markup("Đã gửi lúc {}.").format(formats.moment(submitted_at)) if submitted_at else None
    begun = Markup(" Đã soạn, <b>chưa gửi</b>.") if report.is_begun else Markup()
    title = subjects.of_report(report)
    return Markup("<b>{} – {}</b>\n{}").format(
        formats.capital(title), report.department_name, state or deadline + begun
    )


def title(report: HandIn) -> Markup:
    """What it is, in a list."""
    return Markup("<b>{}</b> ({})").format(
        formats.capital(subjects.of_report(report)), report.department_name
    )


def sent_line(report: HandIn, submitted_at: datetime) -> Markup:
    """What came, for those who oversee; `submitted_at` is local."""
    title = formats.capital(subjects.of_report(report))
    return Markup("<b>{}</b>\n{}").format(title, so_far(report, submitted_at))


def reported_instead(deputy: str, department: str, round_key: str) -> Markup:
    """Whoever is away is told that a deputy reported."""
    return Markup("Đồng chí <b>{}</b> đã gửi thay đồng chí {} ({}).").format(
        deputy, subjects.of_key(round_key), department
    )


def nothing() -> str:
    """Nothing of the kind is asked for."""
    return "Hiện không có khung kế hoạch hay báo cáo kiểm tra nào đồng chí phải nộp."
