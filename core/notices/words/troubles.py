"""What the administrators are told of the program and its machine."""

from datetime import datetime

from markupsafe import Markup

_CHANNELS = {"telegram": "Telegram"}


def bad_update(channel: str, update_id: int | str) -> Markup:
    """Something came from the channel that could not be read, and was set aside."""
    return Markup(
        "Trợ lý nhận được một tin không đọc được từ {channel} (mã {id}) và đã bỏ qua tin đó; các "
        "tin khác vẫn được phục vụ. Nếu trong ngày còn tin như vậy, trợ lý chỉ ghi vào nhật ký. "
        "Đề nghị cập nhật máy chủ Bot API nếu dùng máy chủ riêng."
    ).format(channel=_CHANNELS.get(channel, channel), id=update_id)


def little_room(folder: str, megabytes: int) -> Markup:
    """The disk is nearly full."""
    return Markup(
        "Ổ đĩa chứa {folder} chỉ còn trống {megabytes} MB. Đề nghị giải phóng dung lượng trước khi "
        "đầy: khi đầy, trợ lý không ghi được báo cáo và tài liệu của các ngành."
    ).format(folder=folder, megabytes=megabytes)


def files_set_aside(count: int) -> Markup:
    """Files that no answer names were moved out of the evidence folder; nothing was deleted."""
    return Markup(
        "{count} tệp gửi lên đã lâu mà không thuộc báo cáo nào được chuyển sang thư mục quarantine "
        "(không xóa). Nếu cơ sở dữ liệu vừa bị thay bằng bản cũ, trợ lý tự đưa về khi có lại bản "
        "đúng. Xem, đưa về: nhacviec quarantine."
    ).format(count=count)


def sweep_refused(unknown: int, files: int) -> Markup:
    """Too many files are unknown: the database is an older copy, or another one."""
    return Markup(
        "{unknown}/{files} tệp minh chứng trên đĩa không có trong cơ sở dữ liệu: có thể cơ sở dữ "
        "liệu là bản cũ hoặc của nơi khác. Trợ lý không chuyển, không xóa tệp nào. "
        "Đề nghị kiểm tra và khôi phục đúng cơ sở dữ liệu."
    ).format(unknown=unknown, files=files)


def quarantine_ripe(count: int) -> Markup:
    """Files have lain in quarantine so long that a person may have them deleted."""
    return Markup(
        "{count} tệp không thuộc báo cáo nào đã nằm trong thư mục quarantine từ 90 ngày trở lên. "
        "Trợ lý không tự xóa. Khi chắc chắn không cần: nhacviec quarantine --delete."
    ).format(count=count)


def file_altered(name: str, sha256: str) -> Markup:
    """A file of evidence is no longer what was sent; it is given to nobody."""
    return Markup(
        "Tệp minh chứng “{name}” (SHA-256 {sha256}) trên đĩa không còn đúng như lúc nhận nên không "
        "được đưa ra. Đề nghị tìm bản đúng trong bản sao lưu và chép lại vào thư mục evidence."
    ).format(name=name, sha256=sha256)


def files_missing(count: int) -> Markup:
    """Files of evidence are no longer on the disk."""
    return Markup(
        "{count} tệp minh chứng có trong cơ sở dữ liệu mà không còn trên đĩa. "
        "Đề nghị tìm trong bản sao lưu và chép lại vào thư mục evidence."
    ).format(count=count)


def local_files() -> Markup:
    """The own Bot API server names files that lie on its machine, out of our reach."""
    return Markup(
        "Máy chủ Bot API riêng chạy ở chế độ --local nên chỉ cho biết tệp nằm ở đâu, mà trợ lý "
        "không đọc được chỗ đó: chưa nhận được ảnh, tệp nào. Đề nghị cho trợ lý quyền đọc thư mục "
        "tệp của máy chủ đó, hoặc để máy chủ phục vụ tệp qua HTTP (bỏ --local)."
    )


def backup_failed(reason: str) -> Markup:
    """The nightly copy was not made; it is tried again each hour."""
    return Markup(
        "Sao lưu hằng đêm không thành công. {reason} Trợ lý thử lại mỗi giờ; kiểm tra bằng "
        "“nhacviec doctor”."
    ).format(reason=reason)


def backup_incomplete(missing: int) -> Markup:
    """The copy was made, without files that are lost or altered."""
    return Markup(
        "Đã sao lưu, nhưng {missing} tệp minh chứng không còn trên máy hoặc đã bị thay đổi nên "
        "không có trong bản sao. Đề nghị chạy “nhacviec doctor” để xem."
    ).format(missing=missing)


def backup_overdue(since: str) -> Markup:
    """No copy succeeded for two days; `since` is when the last one did."""
    when = Markup("từ {}").format(since) if since else Markup("từ khi cài đặt")
    return Markup(
        "Đã hơn hai ngày chưa sao lưu được dữ liệu ({since}). Nếu máy hỏng lúc này, báo cáo của "
        "các ngành từ đó đến nay sẽ mất. Đề nghị người quản trị xử lý ngay, hoặc chạy "
        "“nhacviec backup --to” vào một ổ đĩa khác."
    ).format(since=when)


def away(since: str, until: str) -> Markup:
    """The assistant was not at work for a while, in the office's hours."""
    return Markup(
        "Trợ lý đã ngừng từ {since} đến {until}, trong giờ gửi tin. Tin các đồng chí gửi trong lúc "
        "đó được trả lời ngay khi chạy lại; lời nhắc đến hạn được gửi bù một lần."
    ).format(since=since, until=until)


def token_refused(since: str, until: str) -> Markup:
    """Telegram did not know the token, and knows it again."""
    return Markup(
        "Telegram đã từ chối mã bot từ {since} nên trợ lý phải dừng; "
        "từ {until} trợ lý chạy lại được."
    ).format(since=since, until=until)


def clock_moved(was: datetime, now_is: datetime) -> Markup:
    """The machine's clock was set by an hour or more while the assistant ran."""
    return Markup(
        "Đồng hồ của máy chạy trợ lý vừa đổi từ {was} sang {now}. "
        "Hạn và lời nhắc tính theo đồng hồ này: nếu giờ mới chưa đúng, "
        "đề nghị chỉnh lại giờ và bật tự động đồng bộ giờ trên máy."
    ).format(was=_moment(was), now=_moment(now_is))


def _moment(at: datetime) -> str:
    return at.strftime("%H:%M ngày %d/%m/%Y")
