"""Sentences for files that came before a task was chosen."""

from collections.abc import Sequence

from markupsafe import Markup

from core.wording import formats
from core.wording.says import plain, says


def ask_whose(media_types: Sequence[str]) -> Markup:
    """Asks which task the files prove."""
    count = len(media_types)
    what = "ảnh" if all(one.startswith("image/") for one in media_types) else "tệp"
    these = f"{count} {what} này" if count > 1 else f"{formats.capital(what)} này"
    return Markup("Đã nhận {} tệp, chưa ghi vào báo cáo.\n<b>{} là của nội dung nào?</b>").format(
        count, these
    )


other_tasks = plain(
    "Nội dung khác", "The button that shows all tasks and reports, not only the likely ones."
)
carry_on = plain("Việc đang làm dở", "The button that returns to the interrupted conversation.")


@says(
    "Đang chờ {count} tệp. Đề nghị đồng chí chọn nội dung trước khi gửi thêm.",
    "Too many files wait for a task; no more are accepted.",
)
def too_many_waiting(count: int) -> Markup: ...
