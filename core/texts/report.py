"""What is said while a department reports on its tasks."""

from datetime import date, datetime

from markupsafe import Markup

from core.rounds.card import Card, Entry
from core.texts import formats

_SHOWN_TITLE = 160  # characters of a title on the card; the task's own screen has all of it
_SHOWN_WORDS = 1200  # characters of a result or a difficulty
_NAMES = {
    0: "Chưa thực hiện",
    25: "Đang thực hiện 25%",
    50: "Đang thực hiện 50%",
    75: "Đang thực hiện 75%",
    100: "Đã hoàn thành",
}


def level(progress: int | None) -> str:
    """How far a task is, by percent; None when nobody said."""
    return "Chưa cập nhật" if progress is None else _NAMES[progress]


def card_heading(card: Card, deadline: Markup) -> Markup:
    """Whose report it is and by when."""
    return Markup("<b>BÁO CÁO {} – {}</b>\n{}").format(
        formats.capitals(formats.quarter(card.round_key)),
        formats.capitals(card.department_name),
        deadline,
    )


def deadline(due_on: date, effective_on: date, today: date, days_overdue: int) -> Markup:
    """The deadline, both days when it moved, and how far off it is."""
    moved = Markup()
    if due_on != effective_on:
        moved = Markup(" (ngày {} là ngày nghỉ)").format(formats.day(due_on))
    return Markup("Hạn gửi: <b>{}</b>{}, {}.").format(
        formats.day_of_week(effective_on), moved, distance(effective_on, today, days_overdue)
    )


def distance(effective_on: date, today: date, days_overdue: int) -> str:
    """How far off the deadline is: còn 7 ngày; hôm nay là hạn cuối; đã quá hạn 02 ngày làm việc."""
    days = (effective_on - today).days
    if days > 0:
        return f"còn {days} ngày"
    if days == 0:
        return "hôm nay là hạn cuối"
    return f"đã quá hạn {days_overdue:02} ngày làm việc" if days_overdue else "đã quá hạn"


def card_state(card: Card, submitted_at: datetime | None) -> Markup:
    """How far the report is; `submitted_at` is local."""
    if submitted_at:
        return Markup("Đã gửi lúc {}. Sửa nội dung nào, đồng chí chọn nội dung đó.").format(
            formats.moment(submitted_at)
        )
    if card.is_complete:
        return Markup("Đã đủ {0}/{0} nội dung. Đề nghị đồng chí gửi báo cáo.").format(
            len(card.entries)
        )
    return Markup("Đã xong {}/{} nội dung. Đồng chí chọn nội dung cần cập nhật.").format(
        card.done_count, len(card.entries)
    )


def card_line(entry: Entry) -> Markup:
    """A task on the card."""
    return Markup("<b>{}</b> {}\n→ {}{}").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        level(entry.progress),
        _extras(entry),
    )


def _extras(entry: Entry) -> str:
    extras = []
    if entry.evidence_count:
        extras.append(f"{entry.evidence_count} tệp minh chứng")
    if entry.difficulty:
        extras.append("có khó khăn, vướng mắc")
    if entry.has_draft:
        extras.append("chưa xác nhận")
    return "".join(f"; {extra}" for extra in extras)


def entry_button(entry: Entry) -> str:
    """A task's button: its state before its code, so that it fits a phone."""
    mark = "✓" if entry.is_done else ("✎" if entry.has_draft else "○")
    return f"{mark} {entry.code} · {level(entry.progress)}"


def send() -> str:
    """The button that sends the report."""
    return "Gửi báo cáo"


def task_heading(entry: Entry, scored_year: int) -> Markup:
    """A task with its indicator of the year that the plan mends."""
    return Markup("<b>Nội dung {}.</b> {}{}").format(
        entry.code, entry.title, _indicator(entry, scored_year)
    )


def _indicator(entry: Entry, year: int) -> str:
    if entry.score is not None and entry.max_score is not None:
        reached = f"{formats.number(entry.score)}/{formats.number(entry.max_score)}"
        return f" (năm {year} đạt {reached} điểm)"
    if entry.percent is not None:
        return f" (năm {year} đạt {formats.number(entry.percent)}%)"
    return ""


def ask_level() -> Markup:
    """How far is it?"""
    return Markup("Nội dung này hiện thực hiện đến đâu?")


def answer_so_far(entry: Entry) -> Markup:
    """The answer as it stands, before it is confirmed."""
    parts = [Markup("Mức độ: <b>{}</b>").format(level(entry.progress))]
    if entry.result:
        parts.append(Markup("Kết quả: {}").format(_words(entry.result)))
    if entry.evidence_count:
        parts.append(Markup("Minh chứng: {} tệp").format(entry.evidence_count))
    if entry.difficulty:
        parts.append(Markup("Khó khăn, vướng mắc: {}").format(_words(entry.difficulty)))
    return Markup("\n").join(parts)


def _words(words: str) -> str:
    return words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS] + "… (đã lưu đủ)"


def answer_hint(entry: Entry) -> Markup:
    """What may be done now without another tap."""
    if entry.is_done:
        return Markup(
            "Đã xác nhận. Gõ chữ để ghi thêm kết quả, gửi ảnh hoặc tệp để thêm minh chứng."
        )
    return Markup(
        "Đồng chí xác nhận, hoặc gõ kết quả, gửi ảnh, tệp minh chứng ngay tại đây. "
        "Không gửi tài liệu mật."
    )


def confirm() -> str:
    """The button that confirms the answer."""
    return "Xác nhận"


def to_card() -> str:
    """The button back to the list of tasks."""
    return "‹ Danh sách nội dung"


def write_result(has_result: bool) -> str:  # noqa: FBT001 - a fact about the answer
    """The button for the result in words."""
    return "Viết lại kết quả" if has_result else "Ghi kết quả"


def send_evidence() -> str:
    """The button for evidence."""
    return "Gửi minh chứng"


def tell_difficulty() -> str:
    """The button for a difficulty."""
    return "Khó khăn, vướng mắc"


def change_level() -> str:
    """The button that asks anew how far it is."""
    return "Sửa mức độ"


def ask_result() -> Markup:
    """The result in words, asked for."""
    return Markup("Đề nghị đồng chí gõ kết quả thực hiện, ngắn gọn trong một tin nhắn.")


def ask_evidence() -> Markup:
    """Evidence, asked for."""
    return Markup(
        "Đề nghị đồng chí gửi tài liệu kiểm chứng (ảnh hoặc tệp PDF, Word, Excel; mỗi tệp "
        "không quá 20 MB). Không gửi tài liệu mật qua kênh này."
    )


def ask_difficulty() -> Markup:
    """A difficulty, asked for."""
    return Markup(
        "Trong kỳ, ngành có khó khăn, vướng mắc gì khi thực hiện nội dung này? "
        "Đề nghị đồng chí nêu nguyên nhân và đề xuất, kiến nghị."
    )


def no_difficulty() -> str:
    """The button that takes a difficulty back."""
    return "Không còn khó khăn"


def result_kept() -> Markup:
    """The words were kept as the result."""
    return Markup("Đã ghi kết quả.")


def difficulty_kept() -> Markup:
    """The words were kept as a difficulty."""
    return Markup("Đã ghi khó khăn, vướng mắc.")


def difficulty_gone() -> Markup:
    """The difficulty was taken back."""
    return Markup("Đã ghi: không còn khó khăn, vướng mắc.")


def evidence_kept(new: int, sent: int) -> Markup:
    """Files were kept; the same file counts once."""
    if new == 0:
        return Markup("Tệp này đã có, không cần gửi lại.")
    repeated = f" ({sent - new} tệp đã có từ trước)" if sent > new else ""
    return Markup("Đã nhận {} tệp minh chứng{}.").format(new, repeated)


def confirmed(code: str, progress: int | None) -> Markup:
    """A task's answer was confirmed."""
    return Markup("✓ Đã ghi nội dung {}: {}.").format(code, level(progress))


def thanks(card: Card, submitted_at: datetime, effective_on: date) -> Markup:
    """The report came; `submitted_at` is local."""
    days = (effective_on - submitted_at.date()).days
    when = "trước hạn" if days > 0 else ("đúng hạn" if days == 0 else "sau hạn")
    return Markup(
        "<b>Đã nhận báo cáo {}.</b>\n"
        "Đã nhận đủ {}/{} nội dung của ngành {} lúc {}, {}. Trân trọng cảm ơn đồng chí."
    ).format(
        formats.round_title(card.round_key),
        card.done_count,
        len(card.entries),
        card.department_name,
        formats.moment(submitted_at),
        when,
    )


def see_report() -> str:
    """The button that opens the report again."""
    return "Xem báo cáo"


def choose_department() -> Markup:
    """An official of two departments reports for which?"""
    return Markup("<b>BÁO CÁO</b>\nĐồng chí báo cáo cho ngành nào?")


def department_choice(card: Card) -> str:
    """A department with the round and how far its report is."""
    state = "đã gửi" if card.submitted_at else f"{card.done_count}/{len(card.entries)}"
    return f"{card.department_name} · {formats.quarter(card.round_key)} · {state}"
