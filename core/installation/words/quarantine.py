"""Words of the quarantine command."""

from datetime import date

from core.wording import formats
from core.wording.says import plain, plainly

nothing = plain("Không có tệp nào được chuyển riêng.", "No file is in quarantine.")


def line(since: date, count: int, megabytes: float) -> str:
    """The files of one day."""
    size = f"{megabytes:.1f}".replace(".", ",")
    return f"{formats.day(since)}: {count} tệp, {size} MB"


def put_back(count: int, left: int) -> str:
    """Files were restored."""
    rest = f" {left} tệp ở lại: đã có bản đúng, hoặc nội dung bị sai khác." if left else ""
    return f"Đã đưa {count} tệp trở lại thư mục minh chứng.{rest}"


nothing_ripe = plain(
    "Chưa có tệp nào nằm đó từ 90 ngày trở lên mà không báo cáo nào cần đến: không xóa gì.",
    "No file is old enough and unused by answers.",
)


@plainly("Xóa hẳn {count} tệp? Không lấy lại được.", "The question before files are deleted.")
def ask_delete(count: int) -> str: ...


not_deleted = plain("Không xóa tệp nào.", "No file was deleted, because the answer was no.")


@plainly("Đã xóa {count} tệp.", "Files were deleted.")
def deleted(count: int) -> str: ...


one_of_both = plain("Chỉ chọn một trong hai: --restore hoặc --delete.", "Both options were given.")
