"""What the administrators are told of the program and its machine."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

BAD_UPDATE = "bad update"
BACKUP_FAILED = "backup failed"
BACKUP_INCOMPLETE = "backup incomplete"
BACKUP_OVERDUE = "backup overdue"
AWAY = "away"
TOKEN_REFUSED = "token refused"  # noqa: S105 - a name, no secret


def bad_update(facts: Mapping[str, Any]) -> Markup:
    """Something came from the channel that could not be read, and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; "
        "các tin khác vẫn được phục vụ. Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(**facts)


def backup_failed(facts: Mapping[str, Any]) -> Markup:
    """The nightly copy was not made; it is tried again each hour."""
    return Markup(
        "Sao lưu hằng đêm không thành công. {reason} Trợ lý thử lại mỗi giờ; kiểm tra bằng "
        "“nhacviec doctor”."
    ).format(**facts)


def backup_incomplete(facts: Mapping[str, Any]) -> Markup:
    """The copy was made, without files that are lost or altered."""
    return Markup(
        "Đã sao lưu, nhưng {missing} tệp minh chứng không còn trên máy hoặc đã bị thay đổi nên "
        "không có trong bản sao. Đề nghị chạy “nhacviec doctor” để xem."
    ).format(**facts)


def backup_overdue(facts: Mapping[str, Any]) -> Markup:
    """No copy succeeded for two days; `since` is when the last one did."""
    since = Markup("từ {since}") if facts["since"] else Markup("từ khi cài đặt")
    return Markup(
        "Đã hơn hai ngày chưa sao lưu được dữ liệu ({since}). Nếu máy hỏng lúc này, báo cáo của "
        "các ngành từ đó đến nay sẽ mất. Đề nghị người quản trị xử lý ngay, hoặc chạy "
        "“nhacviec backup --to” vào một ổ đĩa khác."
    ).format(since=since.format(**facts))


def away(facts: Mapping[str, Any]) -> Markup:
    """The assistant was not at work for a while, in the office's hours."""
    return Markup(
        "Trợ lý đã ngừng từ {since} đến {until}, trong giờ gửi tin. Tin các đồng chí gửi trong lúc "
        "đó được trả lời ngay khi chạy lại; lời nhắc đến hạn được gửi bù một lần."
    ).format(**facts)


def token_refused(facts: Mapping[str, Any]) -> Markup:
    """Telegram did not know the token, and knows it again."""
    return Markup(
        "Telegram đã từ chối mã bot từ {since} nên trợ lý phải dừng; "
        "từ {until} trợ lý chạy lại được."
    ).format(**facts)


_WORDS: dict[str, Callable[[Mapping[str, Any]], Markup]] = {
    BAD_UPDATE: bad_update,
    BACKUP_FAILED: backup_failed,
    BACKUP_INCOMPLETE: backup_incomplete,
    BACKUP_OVERDUE: backup_overdue,
    AWAY: away,
    TOKEN_REFUSED: token_refused,
}


def trouble(facts: Mapping[str, Any]) -> Markup:
    """A trouble's words, by the name in its facts."""
    return _WORDS[facts["trouble"]](facts)
