"""Sentences for reviewing reports."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from markupsafe import Markup

from core.reporting.words import buttons as task_buttons
from core.reporting.words import proving
from core.reporting.words.levels import level
from core.reporting.words.review_results import verdict
from core.reviews.reviews import ReviewCard, Reviewed, SentReport
from core.wording import formats
from core.wording.says import fixed, plain, plainly, says
from models import Verdict


def waiting_heading(count: int) -> Markup:
    """The heading of reports with answers that wait for this reviewer."""
    if not count:
        return Markup("<b>DUYỆT BÁO CÁO</b>\nKhông có báo cáo nào chờ thẩm định.")
    return Markup("<b>DUYỆT BÁO CÁO</b>\nCó {} báo cáo chờ thẩm định:").format(count)


def waiting_line(card: ReviewCard) -> Markup:
    """A report in the list with the progress of its review, which is too long for a button."""
    name = formats.round_name(card.report.round_key)
    count = len(card.entries)
    state = f"{card.passed}/{count} nội dung đạt"
    if card.waiting:
        state = f"{len(card.waiting)}/{count} nội dung chờ thẩm định"
    return Markup("• <b>{}</b>, {}: {}").format(card.report.department, name, state)


def waiting_button(card: ReviewCard) -> str:
    """The button of a report, short enough for one line on a phone."""
    mark = "○" if card.waiting else "✓"
    return f"{mark} {card.report.department} · {formats.round_name(card.report.round_key)}"


def card_heading(report: SentReport, submitted_at: datetime) -> Markup:
    """The report's department, sender and time; `submitted_at` is local."""
    instead = " (báo cáo thay)" if report.is_instead else ""
    return Markup("<b>DUYỆT BÁO CÁO {} – {}</b>\nĐồng chí {} gửi{} lúc {}.").format(
        formats.capitals(formats.round_name(report.round_key)),
        formats.capitals(report.department),
        report.submitted_by,
        instead,
        formats.moment(submitted_at),
    )


def card_line(entry: Reviewed) -> Markup:
    """One answer in the list: the facts that its button leaves out."""
    return Markup("<b>{}</b> → {}{}; {}").format(
        entry.code,
        level(entry.progress),
        _proofs(entry),
        _state(entry),
    )


def _proofs(entry: Reviewed) -> str:
    parts = []
    if entry.self_score is not None:
        parts.append(f"tự đánh giá {formats.number(entry.self_score)} điểm")
    if proofs := proving.told(entry):
        parts.append(proofs)
    if entry.difficulty:
        parts.append("có khó khăn, vướng mắc")
    return "".join(f"; {part}" for part in parts)


def _state(entry: Reviewed) -> str:
    if entry.verdict is None:
        return "đã sửa, chờ thẩm định lại" if entry.passes else "chờ thẩm định"
    score = entry.verified_score
    points = f", thẩm định {formats.number(score)} điểm" if score is not None else ""
    until = f", hạn {formats.day(entry.due_on)}" if entry.due_on else ""
    return f"{verdict(entry.verdict)}{points}{until}"


def entry_button(entry: Reviewed) -> str:
    """The button of one answer."""
    mark = {None: "○", Verdict.PASSED: "✓"}.get(entry.verdict, "↩")
    how = formats.uncapital(level(entry.progress))
    return task_buttons.button(entry.code, entry.title, how, mark)


def card_state(card: ReviewCard) -> Markup:
    """The progress of the review."""
    if not card.waiting:
        return Markup("Đã duyệt đủ {} nội dung, {} đạt.").format(len(card.entries), card.passed)
    return Markup("Còn {}/{} nội dung chờ thẩm định. Đồng chí chọn nội dung để xem.").format(
        len(card.waiting), len(card.entries)
    )


@plainly("Đạt tất cả ({count} nội dung)", "The button that accepts all waiting answers.")
def pass_all(count: int) -> str: ...
@plainly("Trả lại tất cả ({count})", "The button that returns all waiting answers.")
def return_all(count: int) -> str: ...
@plainly(
    "Yêu cầu giải trình tất cả ({count})",
    "The button that asks for an explanation of all waiting answers.",
)
def explain_all(count: int) -> str: ...


def entry_state(entry: Reviewed) -> Markup:
    """The newest review of an answer, and its reviewer."""
    if entry.verdict is None:
        return (
            Markup("Ngành đã sửa, chờ thẩm định lại.") if entry.passes else Markup("Chờ thẩm định.")
        )
    why = f" Lý do: {entry.reason}" if entry.reason else ""
    return Markup("Đồng chí {} đã duyệt: <b>{}</b>.{}").format(
        entry.reviewed_by, _state(entry), why
    )


def accept(entry: Reviewed) -> str:
    """The button that accepts an answer, with its score."""
    if entry.self_score is None:
        return "Đạt"
    return f"Đạt ({formats.number(entry.self_score)} điểm)"


def accept_with_score(entry: Reviewed) -> str:
    """The button that accepts an answer with the reviewer's own score."""
    return "Đạt, chấm điểm thẩm định" if entry.self_score is None else "Đạt, điểm thẩm định khác"


give_back = plain("Trả lại", "The button that returns an answer.")
want_explanation = plain("Yêu cầu giải trình", "The button that asks for an explanation.")


@plainly("Xem tệp ({count})", "The button that shows the files.")
def see_files(count: int) -> str: ...


WORDS_FOR_PASS = frozenset({"dat", "duyet", "dong y", "ok"})
"""What people type (without diacritics) to accept an answer."""


def files_sent(code: str, found: int, known: int) -> Markup:
    """The files are below; says if some are lost."""
    if not found:
        return Markup("Không tìm thấy tệp nào của nội dung {}.").format(code)
    newest = f" mới nhất trong {known} tệp" if found < known else ""
    return Markup("Tài liệu kiểm chứng của nội dung <b>{}</b>: {} tệp{} dưới đây.").format(
        code, found, newest
    )


@plainly("‹ Nội dung {code}", "The button back to the answer of the files.")
def to_task(code: str) -> str: ...


to_report = plain("‹ Danh sách", "The button back to the list of answers.")


@says(
    "Điểm thẩm định bao nhiêu, từ 0 đến {most:number}? Ví dụ: 1,5.",
    "Asks for the verified score.",
)
def ask_score(most: Decimal) -> Markup: ...


score_not_understood = fixed(
    "Trợ lý chưa hiểu điểm này. Đề nghị đồng chí gõ số, ví dụ 1,5.",
    "The typed words are not a score.",
)


def ask_reason(value: Verdict, codes: Sequence[str]) -> Markup:
    """Asks why answers are returned, or what is to be explained."""
    about = Markup("Nội dung <b>{}</b>: ").format(", ".join(codes))
    if value == Verdict.EXPLAIN:
        return about + Markup("đề nghị đồng chí gõ điều ngành cần giải trình.")
    return about + Markup("đề nghị đồng chí gõ lý do trả lại, điều ngành cần sửa.")


ask_day = fixed(
    "Ngành gửi lại chậm nhất ngày nào? Chọn dưới đây hoặc gõ ngày, ví dụ 20/3.",
    "Asks for the day of the correction.",
)


def passed(codes: Sequence[str], score: Decimal | None) -> Markup:
    """The pass was recorded."""
    points = f", điểm thẩm định {formats.number(score)}" if score is not None else ""
    return Markup("✓ Nội dung {}: đạt{}.").format(", ".join(codes), points)


def given_back(value: Verdict, codes: Sequence[str], due_on: date) -> Markup:
    """The verdict was recorded, and the department is notified."""
    return Markup("Đã ghi nội dung {}: {}, hạn {}. Trợ lý đã báo ngành.").format(
        ", ".join(codes), verdict(value), formats.day(due_on)
    )
