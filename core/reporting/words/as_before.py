"""Sentences for repeating the previous round's answers."""

from collections.abc import Sequence

from markupsafe import Markup

from core.reporting.card import Card, Entry
from core.reporting.previous import Previous
from core.reporting.words import proving
from core.reporting.words.levels import level
from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says

_SHOWN_TITLE = 80  # characters
_SHOWN_NAMES = 3  # of pieces of evidence


def heading(card: Card, count: int) -> Markup:
    """How many tasks will repeat their last answer."""
    return Markup("<b>NHƯ KỲ TRƯỚC – {}</b>\nGhi {} nội dung của {} như báo cáo gần nhất:").format(
        formats.capitals(formats.round_title(card.round_key)),
        count,
        departments.body_of(card.department_name),
    )


def line(entry: Entry, said: Previous, *, wants_proof: bool) -> Markup:
    """A task with its last answer and evidence."""
    return Markup("<b>{}</b> {}\n→ {} ({}); {}").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        level(said.progress),
        formats.round_name(said.round_key),
        _proof(entry, said, wants_proof=wants_proof),
    )


def _proof(entry: Entry, said: Previous, *, wants_proof: bool) -> str:
    if wants_proof:
        return "chưa có tài liệu kiểm chứng, trợ lý sẽ hỏi"
    if entry.carried:
        return f"tài liệu {proving.carried(entry.carried, _SHOWN_NAMES)}"
    if entry.evidence_count or entry.documents:
        return proving.counted(entry)
    return "giải trình giữ nguyên" if said.explanation else "chưa có tài liệu kiểm chứng"


def ask(unproven: int) -> Markup:
    """Asks for confirmation, and says what lacks evidence."""
    if not unproven:
        return Markup("Nội dung nào thay đổi, đồng chí quay lại chọn riêng nội dung đó.")
    return Markup(
        "Có {} nội dung ghi <b>đã hoàn thành</b> mà chưa có tài liệu kiểm chứng: "
        "trợ lý hỏi lần lượt sau khi xác nhận."
    ).format(unproven)


@plainly("Xác nhận {count} nội dung", "The button that confirms these answers.")
def confirm(count: int) -> str: ...


nothing_left = fixed(
    "Không còn nội dung nào để ghi như kỳ trước.", "A colleague answered the tasks meanwhile."
)


def place_in_queue(number: int, of: int) -> Markup:
    """The task's number among those without evidence."""
    if of == 1:
        return Markup("<b>Bổ sung tài liệu kiểm chứng</b>")
    return Markup("<b>Bổ sung tài liệu kiểm chứng ({}/{})</b>").format(number, of)


skip = plain("Bỏ qua", "The button that leaves a task for later.")
onwards = fixed(
    "Đồng chí xác nhận, hoặc gửi thêm ảnh, tệp của nội dung này.",
    "What the person may do with a task that now has evidence.",
)


def kept(count: int) -> Markup:
    """The last answers were recorded again."""
    if not count:
        return Markup()
    return Markup(
        "✓ Đã ghi {} nội dung như kỳ trước. Nội dung nào thay đổi, đồng chí chọn để sửa."
    ).format(count)


@says(
    "Chưa xác nhận: {codes:joined}. Đồng chí chọn nội dung để bổ sung.",
    "The tasks left for later are not confirmed.",
)
def left(codes: Sequence[str]) -> Markup: ...
