"""Words of the quarantine command."""

from datetime import date

from core.wording import formats


def nothing() -> str:
    """No file was set aside."""
    return "Không có tệp nào được chuyển riêng."


def line(since: date, count: int, megabytes: float) -> str:
    """The files of one day."""
    size = f"{megabytes:.1f}".replace(".", ",")
    return f"{formats.day(since)}: {count} tệp, {size} MB"


def put_back(count: int, left: int) -> str:
    """Files were put back."""
    rest = f" {left} tệp ở lại: đã có bản đúng, hoặc nội dung bị sai khác." if left else ""
    return f"Đã đưa {count} tệp trở lại thư mục minh chứng.{rest}"


def nothing_ripe() -> str:
    """No file has lain there long enough, or answers name those that have."""
    return "Chưa có tệp nào nằm đó từ 90 ngày trở lên mà không báo cáo nào cần đến: không xóa gì."


def ask_delete(count: int) -> str:
    """Asks before files are gone for good."""
    return f"Xóa hẳn {count} tệp? Không lấy lại được."


def not_deleted() -> str:
    """The answer was no."""
    return "Không xóa tệp nào."


def deleted(count: int) -> str:
    """Files are gone."""
    return f"Đã xóa {count} tệp."


def one_of_both() -> str:
    """Both options were given."""
    return "Chỉ chọn một trong hai: --restore hoặc --delete."
