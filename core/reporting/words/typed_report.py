"""Sentences about a report typed in free words: what was understood, what was recorded."""

from collections.abc import Sequence

from markupsafe import Markup

from core.reporting.card import Card, Entry
from core.reporting.words.levels import level as level_name
from core.reporting.words.levels import nearest
from core.speech.levels import Level
from core.wording import formats
from core.wording.says import plain, plainly

_SHOWN = 200  # UTF-16 units of a result
_TITLE = 60
_BUTTON = 34


def heading(card: Card | None) -> Markup:
    """Introduces what was understood, and names the round."""
    if card is None:
        return Markup("<b>Trợ lý đọc được như sau, chưa ghi:</b>")
    return Markup("<b>Báo cáo {}. Trợ lý đọc được như sau, chưa ghi:</b>").format(
        formats.round_name(card.round_key)
    )


def line(entry: Entry, level: Level | None, result: str, department: str) -> Markup:
    """One task: its level, its result, and what of the current answer will be replaced."""
    whose = Markup(" ({})").format(department) if department else Markup()
    told = Markup("<b>{}</b> {}{}: <b>{}</b>{}").format(
        entry.code,
        formats.shortened(entry.title, _TITLE),
        whose,
        level_name(level.percent) if level else _without_level(entry),
        Markup(" – {}").format(formats.clipped(result, _SHOWN, "…")) if result else "",
    )
    return Markup("\n").join([told, *_changes(entry, level, result)])


def _without_level(entry: Entry) -> str:
    if entry.progress is None:
        return "chưa rõ mức độ, chọn sau"
    return f"giữ mức {level_name(entry.progress)}"


def _changes(entry: Entry, level: Level | None, result: str) -> list[Markup]:
    found = []
    if level is not None and level.said is not None:
        found.append(Markup("<i>{}</i>").format(nearest(level.said, level.percent)))
    if level is not None and entry.progress not in {None, level.percent}:
        found.append(Markup("<i>Thay mức đang ghi: {}.</i>").format(level_name(entry.progress)))
    if result and entry.result:
        found.append(Markup("<i>Ghi thêm dưới kết quả đã có.</i>"))
    return found


def loose(words: str, code: str) -> Markup:
    """Words that match no task."""
    why = Markup(" (không có nội dung {} trong phần việc của đồng chí)").format(code)
    return Markup("Chưa rõ nội dung: “{}”{}").format(
        formats.clipped(words or code, _SHOWN, "…"), why if code else ""
    )


def nothing_is_sent(*, is_sent: bool) -> Markup:
    """Says that the button records the answers but does not send the report."""
    if is_sent:
        return Markup("Báo cáo kỳ này đã gửi; ghi xong, đề nghị đồng chí xác nhận lại từng mục.")
    return Markup("Bấm ghi thì các mục trên được ghi vào báo cáo; báo cáo chưa gửi đi.")


WORDS_FOR_TAKE = frozenset({"ghi", "ghi di", "ghi tat ca", "ghi het", "ghi lai", "ghi luon", "luu"})
"""What people may type (without diacritics) instead of that button."""


def take_all(count: int) -> str:
    """The button that records the answers."""
    return "Ghi tất cả" if count > 1 else "Ghi"


@plainly("Sửa {code}", "The button that corrects one task.")
def mend(code: str) -> str: ...


def place(words: str) -> str:
    """The button that chooses the task for unmatched words."""
    return formats.shortened(f"Chọn nội dung cho “{words}”", _BUTTON)


def ask_mend(entry: Entry) -> Markup:
    """Asks for the right level of a task."""
    return Markup("Nội dung <b>{}</b>: đồng chí chọn mức độ đúng.").format(entry.code)


def into_round(card: Card) -> str:
    """The button that records the answers in another round's report."""
    return f"Ghi vào {formats.round_name(card.round_key)}"


@plainly("Không ghi {code}", "The button that leaves one task out.")
def without(code: str) -> str: ...


another_task = plain("Nội dung khác", "The button that chooses another task.")


def ask_task(words: str) -> Markup:
    """Asks to which task the words belong."""
    return Markup("“{}” là của nội dung nào?").format(formats.clipped(words, _SHOWN, "…"))


leave_out = plain("Không ghi câu này", "The button that leaves these words out.")


def kept(codes: Sequence[str], unproven: Sequence[str], open_codes: Sequence[str]) -> Markup:
    """The answers were recorded; names the tasks that still need evidence or a level."""
    parts = [Markup("✓ Đã ghi: {}.").format(", ".join(codes))]
    if unproven:
        parts.append(Markup("Cần tài liệu kiểm chứng: {}.").format(", ".join(unproven)))
    if open_codes:
        parts.append(Markup("Còn chọn mức độ, xác nhận: {}.").format(", ".join(open_codes)))
    return Markup(" ").join(parts)
