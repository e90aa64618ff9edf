"""Sentences to administrators about the program and its machine."""

from datetime import datetime

from markupsafe import Markup

from core.wording import formats
from core.wording.says import fixed, says


def bad_update(channel: str, update_id: int | str) -> Markup:
    """An update from the channel was unreadable and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; các "
        "tin khác vẫn được phục vụ. Nếu trong ngày còn tin như vậy, trợ lý chỉ ghi vào nhật ký. "
        "Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(channel=formats.platform(channel), id=update_id)


@says(
    "Ổ đĩa chứa {folder} chỉ còn trống {megabytes} MB. Đề nghị giải phóng dung lượng trước khi "
    "đầy: khi đầy, trợ lý không ghi được báo cáo và tài liệu của các ngành.",
    "The disk is nearly full.",
)
def little_room(folder: str, megabytes: int) -> Markup: ...
@says(
    "{count} tệp gửi lên đã lâu mà không thuộc báo cáo nào được chuyển sang thư mục quarantine "
    "(không xóa). Nếu cơ sở dữ liệu vừa bị thay bằng bản cũ, trợ lý tự đưa về khi có lại bản "
    "đúng. Xem, đưa về: nhacviec quarantine.",
    "Files that no answer names were moved out of the evidence folder; nothing was deleted.",
)
def files_set_aside(count: int) -> Markup: ...
@says(
    "{unknown}/{files} tệp minh chứng trên đĩa không có trong cơ sở dữ liệu: có thể cơ sở dữ "
    "liệu là bản cũ hoặc của nơi khác. Trợ lý không chuyển, không xóa tệp nào. Đề nghị kiểm tra "
    "và khôi phục đúng cơ sở dữ liệu.",
    "Too many files are unknown: the database is probably an older copy or another one.",
)
def sweep_refused(unknown: int, files: int) -> Markup: ...
@says(
    "{count} tệp không thuộc báo cáo nào đã nằm trong thư mục quarantine từ 90 ngày trở lên. Trợ "
    "lý không tự xóa. Khi chắc chắn không cần: nhacviec quarantine --delete.",
    "Files have lain in quarantine so long that a person may have them deleted.",
)
def quarantine_ripe(count: int) -> Markup: ...
@says(
    "Tệp minh chứng “{name}” (SHA-256 {sha256}) trên đĩa không còn đúng như lúc nhận nên không "
    "được đưa ra. Đề nghị tìm bản đúng trong bản sao lưu và chép lại vào thư mục evidence.",
    "A file of evidence was altered; nobody receives it.",
)
def file_altered(name: str, sha256: str) -> Markup: ...
@says(
    "{count} tệp minh chứng có trong cơ sở dữ liệu mà không còn trên đĩa. Đề nghị tìm trong bản "
    "sao lưu và chép lại vào thư mục evidence.",
    "Files of evidence are no longer on the disk.",
)
def files_missing(count: int) -> Markup: ...


local_files = fixed(
    "Máy chủ Bot API riêng chạy ở chế độ --local nên chỉ cho biết tệp nằm ở đâu, mà trợ lý không "
    "đọc được chỗ đó: chưa nhận được ảnh, tệp nào. Đề nghị cho trợ lý quyền đọc thư mục tệp của "
    "máy chủ đó, hoặc để máy chủ phục vụ tệp qua HTTP (bỏ --local).",
    "The office's Bot API server names files that we cannot read on its machine.",
)


@says(
    "Sao lưu hằng đêm không thành công. {reason} Trợ lý thử lại mỗi giờ; kiểm tra bằng “nhacviec "
    "doctor”.",
    "The nightly copy was not made; it is tried again each hour.",
)
def backup_failed(reason: str) -> Markup: ...
@says(
    "Đã sao lưu, nhưng {missing} tệp minh chứng không còn trên máy hoặc đã bị thay đổi nên không "
    "có trong bản sao. Đề nghị chạy “nhacviec doctor” để xem.",
    "The nightly copy lacks files that are lost or altered.",
)
def backup_incomplete(missing: int) -> Markup: ...


def backup_overdue(since: str) -> Markup:
    """No copy succeeded for two days; `since` is when the last one did."""
    when = Markup("từ {}").format(since) if since else Markup("từ khi cài đặt")
    return Markup(
        "Đã hơn hai ngày chưa sao lưu được dữ liệu ({since}). Nếu máy hỏng lúc này, báo cáo của "
        "các ngành từ đó đến nay sẽ mất. Đề nghị người quản trị xử lý ngay, hoặc chạy "
        "“nhacviec backup --to” vào một ổ đĩa khác."
    ).format(since=when)


@says(
    "Trợ lý đã ngừng từ {since} đến {until}, trong giờ gửi tin. Tin gửi trong lúc đó: trên "
    "Telegram được trả lời ngay khi chạy lại; trên Zalo thì mất, ai đang trả lời dở được đề nghị "
    "gửi lại. Lời nhắc đến hạn được gửi bù một lần.",
    "The assistant did not run for a while in office hours; Zalo keeps nothing meanwhile.",
)
def away(since: str, until: str) -> Markup: ...
@says(
    "{channel:platform} đã từ chối mã bot từ {since} nên trợ lý không phục vụ được trên đó; "
    "từ {until} trợ lý chạy lại được.",
    "A platform refused the token for a while and accepts it again.",
)
def token_refused(channel: str, since: str, until: str) -> Markup: ...
@says(
    "{channel:platform} không nhận mã bot nên trợ lý không phục vụ được trên đó; nơi khác vẫn "
    "bình thường. Đề nghị sửa mã bot trong tệp cấu hình rồi chạy lại trợ lý.",
    "A platform refuses its token while another channel works.",
)
def channel_closed(channel: str) -> Markup: ...
@says(
    "Từ {since}, trợ lý không nhận được tin từ {channel:platform}. Tin gửi trong lúc đó không đến "
    "được trợ lý; khi nối lại, ai đang làm dở sẽ được nhắc gửi lại. Đề nghị kiểm tra mạng của máy "
    "chạy trợ lý; nếu mạng tốt thì {channel:platform} đang có sự cố.",
    "A channel brings nothing for a while; what is sent meanwhile is lost.",
)
def channel_silent(channel: str, since: str) -> Markup: ...


def clock_moved(was: datetime, now_is: datetime) -> Markup:
    """The machine's clock was set by an hour or more while the assistant ran."""
    return Markup(
        "Đồng hồ của máy chạy trợ lý vừa đổi từ {was} sang {now}. "
        "Hạn và lời nhắc tính theo đồng hồ này: nếu giờ mới chưa đúng, "
        "đề nghị chỉnh lại giờ và bật tự động đồng bộ giờ trên máy."
    ).format(was=_moment(was), now=_moment(now_is))


def _moment(at: datetime) -> str:
    return at.strftime("%H:%M ngày %d/%m/%Y")
