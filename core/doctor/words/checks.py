"""The doctor's sentences about each check, with advice."""

from pathlib import Path

from core.wording.formats import thousands
from core.wording.says import plain, plainly

_MEGABYTE = 1_000_000

MARKS = {"ok": "✅", "warning": "🟠", "fault": "🔴"}

TITLES = {
    "configuration": "Cấu hình",
    "telegram": "Đường đến Telegram",
    "proxy": "Proxy",
    "token": "Mã bot",
    "webhook": "Webhook",
    "zalo": "Đường đến Zalo",
    "zalo_proxy": "Proxy đến Zalo",
    "zalo_token": "Mã bot Zalo",
    "zalo_webhook": "Webhook Zalo",
    "zalo_quota": "Số tin Zalo tháng này",
    "web": "Máy chủ web",
    "web_port": "Cổng máy chủ web",
    "clock": "Đồng hồ",
    "zone": "Múi giờ",
    "disk": "Ổ đĩa",
    "rights": "Quyền tệp",
    "database": "Cơ sở dữ liệu",
    "identity": "Đúng cơ sở dữ liệu",
    "schema": "Phiên bản dữ liệu",
    "evidence": "Tài liệu kiểm chứng",
    "calendar": "Lịch năm sau",
    "backup": "Sao lưu",
    "log": "Nhật ký",
    "service": "Trợ lý",
}


def line(check: str, status: str, message: str) -> str:
    """The line of one check."""
    return f"{MARKS[status]} {TITLES[check]}: {message}"


@plainly("   → {advice}", "Advice below a check's line.")
def to_do(advice: str) -> str: ...


def summary(warnings: int, faults: int) -> str:
    """The worst status of all checks."""
    if faults or warnings:
        return f"Có {faults} lỗi, {warnings} lưu ý."
    return "Mọi thứ đều tốt."


@plainly(
    "Đang đọc tài liệu kiểm chứng: {done:thousands}/{total:thousands}",
    "The progress of reading the evidence.",
)
def progress(done: int, total: int) -> str: ...
@plainly("kiểm tra không xong trong {seconds} giây.", "A check did not end in time.")
def not_in_time(seconds: int) -> str: ...
@plainly("không kiểm tra được ({reason}).", "A check itself failed; `reason` is the error's name.")
def check_failed(reason: str) -> str: ...


try_again = plain(
    "Đề nghị chạy lại; vẫn vậy thì kiểm tra ổ đĩa, mạng, quyền đọc.",
    "Advice when a check did not work.",
)
settings_are_good = plain("đọc được, mọi thiết lập hợp lệ.", "The configuration is valid.")
mend_settings = plain(
    "Đề nghị sửa tệp cấu hình rồi chạy lại; các mục khác chưa kiểm tra được.",
    "Advice for an invalid configuration.",
)


@plainly("ở cơ quan bây giờ là {shown} ({zone}).", "The time at the office.")
def office_time(shown: str, zone: str) -> str: ...
@plainly(
    "Máy này để múi giờ khác ({shown}); nhật ký ghi theo giờ của máy, lời nhắc thì không.",
    "The machine has another time zone; only the log shows it.",
)
def machine_time(shown: str) -> str: ...


def room(folder: Path, size: int) -> str:
    """The free space, in bytes."""
    return f"{folder} còn trống {thousands(size // _MEGABYTE)} MB."


make_room = plain(
    "Đề nghị giải phóng dung lượng, hoặc đặt [backup] directory ở ổ đĩa khác.",
    "Advice when there is little free space.",
)


@plainly("không có thư mục dữ liệu {folder}.", "The data folder is missing.")
def no_data_folder(folder: Path) -> str: ...
@plainly("không ghi được vào {folder}.", "We may not write there.")
def not_writable(folder: Path) -> str: ...


give_rights = plain(
    "Đề nghị cấp quyền ghi cho tài khoản chạy trợ lý.",
    "Advice: the assistant's user must be able to write.",
)


@plainly("người khác trên máy này vào được {path}.", "Other users of this machine can read it.")
def open_to_others(path: Path) -> str: ...
@plainly("Đề nghị chạy: chmod 600 {path}", "Advice to make a file private.")
def close_file(path: Path) -> str: ...
@plainly("Đề nghị chạy: chmod 700 {path}", "Advice to make a folder private.")
def close_folder(path: Path) -> str: ...


rights_are_good = plain("chỉ chủ tệp vào được.", "Only the owner can read it.")
log_is_off = plain("không ghi vào tệp (theo thiết lập).", "The settings turn the log off.")


@plainly("ghi vào {path}.", "The log can be written.")
def log_is_at(path: Path) -> str: ...
@plainly("không ghi được vào {path}.", "The log cannot be written.")
def log_not_writable(path: Path) -> str: ...


def last_seen(shown: str | None) -> str:
    """When the assistant last worked."""
    return f"làm việc lần cuối lúc {shown}." if shown else "chưa chạy lần nào."


is_at_work = plain("đang chạy.", "The assistant works now.")
