"""Words of the QR picture: on the wall for everybody, or with one person's code."""

from datetime import date

from core.wording import formats
from core.wording.says import plain, plainly

title = plain("TRỢ LÝ NHẮC VIỆC", "The heading of the picture.")
ZALO = "Zalo"
TELEGRAM = "Telegram"


def steps(channels: str, *, has_code: bool, is_started_by_link: bool) -> tuple[str, ...]:
    """What to do, step by step; a Telegram link carries the code, Zalo has no such link."""
    opening = f"1. Mở {channels}, quét mã QR để mở trợ lý."
    if not has_code:
        return (
            opening,
            "2. Nhắn mã mời mà ⟨văn phòng⟩ cấp riêng cho đồng chí.",
            "Mỗi mã mời dành cho một người, dùng một lần; đề nghị không chuyển cho người khác.",
        )
    if is_started_by_link:
        return (opening, "2. Bấm Bắt đầu.")
    return (opening, "2. Nhắn cho trợ lý mã mời dưới đây.")


@plainly("Mã mời {code}", "The code in the picture.")
def code_is(code: str) -> str: ...


def code_for(who: str, until: date) -> str:
    """Whose code it is, and how long it is valid."""
    return f"Dành riêng cho: {who}. Dùng một lần, đến hết ngày {formats.day(until)}."


either = plain("Zalo hoặc Telegram", "Both channels are in the picture.")


@plainly(
    "Đã có tệp {path}: xin chọn tên khác, hoặc xóa tệp đó.",
    "The picture would overwrite a file.",
)
def exists(path: str) -> str: ...
@plainly(
    "Không ghi được tệp {path}: xin kiểm tra thư mục và quyền ghi.",
    "The picture cannot be written.",
)
def not_written(path: str) -> str: ...
@plainly("Đã ghi ảnh mã QR: {path}", "The picture was written.")
def written(path: str) -> str: ...


no_link = plain(
    "Chưa biết liên kết mở bot nên chưa làm được mã QR: xin điền [zalo] link (hoặc [telegram] "
    "token) trong tệp cấu hình, rồi chạy lại khi có mạng.",
    "No bot has a link that a QR code could hold.",
)
role_or_picture = plain(
    "Xin nêu --role để cấp mã mời, hoặc --qr TỆP.png để làm ảnh treo tường (không có mã mời).",
    "The invite command was given neither a role nor a file.",
)
has_code = plain(
    "Ảnh có mã mời dùng một lần: chỉ đưa cho người được mời, không treo nơi công cộng.",
    "A warning below the picture with a code.",
)
try_first = plain(
    "Đề nghị quét thử bằng điện thoại trước khi treo hoặc gửi.", "Advice after a picture was made."
)
