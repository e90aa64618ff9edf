"""Files that came before a task was chosen."""

from collections.abc import Sequence

from markupsafe import Markup

from core.wording import formats
from core.wording.says import plain, says


def ask_whose(media_types: Sequence[str]) -> Markup:
    """Which task do the files prove?"""
    count = len(media_types)
    what = "ảnh" if all(one.startswith("image/") for one in media_types) else "tệp"
    these = f"{count} {what} này" if count > 1 else f"{formats.capital(what)} này"
    return Markup("Đã nhận {} tệp, chưa ghi vào báo cáo.\n<b>{} là của nội dung nào?</b>").format(
        count, these
    )


other_tasks = plain(
    "Nội dung khác", "The button that offers all tasks and reports, not only the likely ones."
)
carry_on = plain("Việc đang làm dở", "The button for what was being done before.")


@says(
    "Đang chờ {count} tệp. Đề nghị đồng chí chọn nội dung trước khi gửi thêm.",
    "More files than are kept before it is known what they prove.",
)
def too_many_waiting(count: int) -> Markup: ...
