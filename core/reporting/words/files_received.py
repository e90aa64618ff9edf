"""Sentences after files came for a task; short, because this is the most frequent answer."""

from markupsafe import Markup

from core.progress_levels import COMPLETE
from core.reporting.card import Entry
from core.reporting.words import proving
from core.reporting.words.levels import level
from core.wording import formats
from core.wording.says import plain, says

_SHOWN_TITLE = 40  # characters
_SHOWN_RESULT = 60


def state(entry: Entry) -> Markup:
    """The task's state, its evidence, and what still needs confirmation."""
    parts = []
    if entry.progress is not None:
        parts.append(formats.uncapital(level(entry.progress)))
    if proofs := proving.count(entry):
        parts.append(f"{proofs} tài liệu kiểm chứng")
    elif entry.progress == COMPLETE:
        parts.append(proving.lacking(entry.explanation))
    if entry.result:
        parts.append(f"kết quả “{formats.shortened(entry.result, _SHOWN_RESULT)}”")
    if entry.has_draft and entry.progress is not None:
        parts.append("chưa xác nhận")
    return Markup("<b>{}</b> {}: {}.").format(
        entry.code,
        formats.shortened(entry.title, _SHOWN_TITLE),
        "; ".join(parts) or "chưa cập nhật",
    )


ask_level = plain(
    "Nội dung này hiện thực hiện đến đâu?", "Asks how far the task is; nobody has said it yet."
)
confirm = plain("Xác nhận", "The button that confirms the answer.")
more = plain("Thêm", "The button that opens everything the person can record for the task.")


def drop(count: int) -> str:
    """The button that takes back the last files."""
    return "Bỏ tệp này" if count == 1 else f"Bỏ {count} tệp này"


nothing_to_drop = plain("Không còn tệp nào để bỏ.", "The files are already gone.")


@says(
    "Đã bỏ {count} tệp khỏi nội dung {code}, xóa khỏi máy chủ. Nhật ký giữ mã SHA-256.",
    "The files were taken back before the report was sent.",
)
def dropped(count: int, code: str) -> Markup: ...
