"""What the administrators are told of the program and its machine."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from markupsafe import Markup

BAD_UPDATE = "bad update"
LITTLE_ROOM = "little room"
FILES_SET_ASIDE = "files set aside"
SWEEP_REFUSED = "sweep refused"
QUARANTINE_RIPE = "quarantine ripe"
FILE_ALTERED = "file altered"
FILES_MISSING = "files missing"
LOCAL_FILES = "local files"
BACKUP_FAILED = "backup failed"
BACKUP_INCOMPLETE = "backup incomplete"
BACKUP_OVERDUE = "backup overdue"
AWAY = "away"
TOKEN_REFUSED = "token refused"  # noqa: S105 - a name, no secret

_CHANNELS = {"telegram": "Telegram"}
CLOCK_MOVED = "clock moved"


def bad_update(facts: Mapping[str, Any]) -> Markup:
    """Something came from the channel that could not be read, and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; các "
        "tin khác vẫn được phục vụ. Nếu trong ngày còn tin như vậy, trợ lý chỉ ghi vào nhật ký. "
        "Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(channel=_CHANNELS.get(facts["channel"], facts["channel"]), id=facts["id"])


def little_room(facts: Mapping[str, Any]) -> Markup:
    """The disk is nearly full."""
    return Markup(
        "Ổ đĩa chứa {folder} chỉ còn trống {megabytes} MB. Đề nghị giải phóng dung lượng trước khi "
        "đầy: khi đầy, trợ lý không ghi được báo cáo và tài liệu của các ngành."
    ).format(**facts)


def files_set_aside(facts: Mapping[str, Any]) -> Markup:
    """Files that no answer names were moved out of the evidence folder; nothing was deleted."""
    return Markup(
        "{count} tệp gửi lên đã lâu mà không thuộc báo cáo nào được chuyển sang thư mục quarantine "
        "(không xóa). Nếu cơ sở dữ liệu vừa bị thay bằng bản cũ, trợ lý tự đưa về khi có lại bản "
        "đúng. Xem, đưa về: nhacviec quarantine."
    ).format(**facts)


def sweep_refused(facts: Mapping[str, Any]) -> Markup:
    """Too many files are unknown: the database is an older copy, or another one."""
    return Markup(
        "{unknown}/{files} tệp minh chứng trên đĩa không có trong cơ sở dữ liệu: có thể cơ sở dữ "
        "liệu là bản cũ hoặc của nơi khác. Trợ lý không chuyển, không xóa tệp nào. "
        "Đề nghị kiểm tra và khôi phục đúng cơ sở dữ liệu."
    ).format(**facts)


def quarantine_ripe(facts: Mapping[str, Any]) -> Markup:
    """Files have lain in quarantine so long that a person may have them deleted."""
    return Markup(
        "{count} tệp không thuộc báo cáo nào đã nằm trong thư mục quarantine từ 90 ngày trở lên. "
        "Trợ lý không tự xóa. Khi chắc chắn không cần: nhacviec quarantine --delete."
    ).format(**facts)


def file_altered(facts: Mapping[str, Any]) -> Markup:
    """A file of evidence is no longer what was sent; it is given to nobody."""
    return Markup(
        "Tệp minh chứng “{name}” (SHA-256 {sha256}) trên đĩa không còn đúng như lúc nhận nên không "
        "được đưa ra. Đề nghị tìm bản đúng trong bản sao lưu và chép lại vào thư mục evidence."
    ).format(**facts)


def files_missing(facts: Mapping[str, Any]) -> Markup:
    """Files of evidence are no longer on the disk."""
    return Markup(
        "{count} tệp minh chứng có trong cơ sở dữ liệu mà không còn trên đĩa. "
        "Đề nghị tìm trong bản sao lưu và chép lại vào thư mục evidence."
    ).format(**facts)


def local_files(facts: Mapping[str, Any]) -> Markup:
    """The own Bot API server names files that lie on its machine, out of our reach."""
    return Markup(
        "Máy chủ Bot API riêng chạy ở chế độ --local nên chỉ cho biết tệp nằm ở đâu, mà trợ lý "
        "không đọc được chỗ đó: chưa nhận được ảnh, tệp nào. Đề nghị cho trợ lý quyền đọc thư mục "
        "tệp của máy chủ đó, hoặc để máy chủ phục vụ tệp qua HTTP (bỏ --local)."
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


def clock_moved(facts: Mapping[str, Any]) -> Markup:
    """The machine's clock was set by an hour or more while the assistant ran."""
    return Markup(
        "Đồng hồ của máy chạy trợ lý vừa đổi từ {was} sang {now}. "
        "Hạn và lời nhắc tính theo đồng hồ này: nếu giờ mới chưa đúng, "
        "đề nghị chỉnh lại giờ và bật tự động đồng bộ giờ trên máy."
    ).format(was=_moment(facts["was"]), now=_moment(facts["now_is"]))


def _moment(words: str) -> str:
    return datetime.fromisoformat(words).strftime("%H:%M ngày %d/%m/%Y")


_WORDS: dict[str, Callable[[Mapping[str, Any]], Markup]] = {
    BAD_UPDATE: bad_update,
    LITTLE_ROOM: little_room,
    FILES_SET_ASIDE: files_set_aside,
    SWEEP_REFUSED: sweep_refused,
    QUARANTINE_RIPE: quarantine_ripe,
    FILE_ALTERED: file_altered,
    FILES_MISSING: files_missing,
    LOCAL_FILES: local_files,
    BACKUP_FAILED: backup_failed,
    BACKUP_INCOMPLETE: backup_incomplete,
    BACKUP_OVERDUE: backup_overdue,
    AWAY: away,
    TOKEN_REFUSED: token_refused,
    CLOCK_MOVED: clock_moved,
}


def trouble(facts: Mapping[str, Any]) -> Markup:
    """A trouble's words, by the name in its facts."""
    return _WORDS[facts["trouble"]](facts)
