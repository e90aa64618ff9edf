"""The doctor's sentences about each check, with advice."""

from pathlib import Path

from core.wording.formats import thousands

_MEGABYTE = 1_000_000

MARKS = {"ok": "✅", "warning": "🟠", "fault": "🔴"}

TITLES = {
    "configuration": "Cấu hình",
    "telegram": "Đường đến Telegram",
    "proxy": "Proxy",
    "token": "Mã bot",
    "webhook": "Webhook",
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


def to_do(advice: str) -> str:
    """Advice below a check's line."""
    return f"   → {advice}"


def summary(warnings: int, faults: int) -> str:
    """The worst status of all checks."""
    if faults or warnings:
        return f"Có {faults} lỗi, {warnings} lưu ý."
    return "Mọi thứ đều tốt."


def progress(done: int, total: int) -> str:
    """The progress of reading the evidence."""
    return f"Đang đọc tài liệu kiểm chứng: {thousands(done)}/{thousands(total)}"


def not_in_time(seconds: int) -> str:
    """A check did not end in time."""
    return f"kiểm tra không xong trong {seconds} giây."


def check_failed(reason: str) -> str:
    """A check itself failed; `reason` is the error's name."""
    return f"không kiểm tra được ({reason})."


def try_again() -> str:
    """Advice when a check did not work."""
    return "Đề nghị chạy lại; vẫn vậy thì kiểm tra ổ đĩa, mạng, quyền đọc."


def settings_are_good() -> str:
    """The configuration is valid."""
    return "đọc được, mọi thiết lập hợp lệ."


def mend_settings() -> str:
    """Advice for an invalid configuration."""
    return "Đề nghị sửa tệp cấu hình rồi chạy lại; các mục khác chưa kiểm tra được."


def office_time(shown: str, zone: str) -> str:
    """The time at the office."""
    return f"ở cơ quan bây giờ là {shown} ({zone})."


def machine_time(shown: str) -> str:
    """The machine has another time zone; only the log shows it."""
    return f"Máy này để múi giờ khác ({shown}); nhật ký ghi theo giờ của máy, lời nhắc thì không."


def room(folder: Path, size: int) -> str:
    """The free space, in bytes."""
    return f"{folder} còn trống {thousands(size // _MEGABYTE)} MB."


def make_room() -> str:
    """Advice when there is little free space."""
    return "Đề nghị giải phóng dung lượng, hoặc đặt [backup] directory ở ổ đĩa khác."


def no_data_folder(folder: Path) -> str:
    """The data folder is missing."""
    return f"không có thư mục dữ liệu {folder}."


def not_writable(folder: Path) -> str:
    """We may not write there."""
    return f"không ghi được vào {folder}."


def give_rights() -> str:
    """Advice: the assistant's user must be able to write."""
    return "Đề nghị cấp quyền ghi cho tài khoản chạy trợ lý."


def open_to_others(path: Path) -> str:
    """Other users of this machine can read it."""
    return f"người khác trên máy này vào được {path}."


def close_file(path: Path) -> str:
    """Advice to make a file private."""
    return f"Đề nghị chạy: chmod 600 {path}"


def close_folder(path: Path) -> str:
    """Advice to make a folder private."""
    return f"Đề nghị chạy: chmod 700 {path}"


def rights_are_good() -> str:
    """Only the owner can read it."""
    return "chỉ chủ tệp vào được."


def log_is_off() -> str:
    """The settings turn the log off."""
    return "không ghi vào tệp (theo thiết lập)."


def log_is_at(path: Path) -> str:
    """The log can be written."""
    return f"ghi vào {path}."


def log_not_writable(path: Path) -> str:
    """The log cannot be written."""
    return f"không ghi được vào {path}."


def last_seen(shown: str | None) -> str:
    """When the assistant last worked."""
    return f"làm việc lần cuối lúc {shown}." if shown else "chưa chạy lần nào."


def is_at_work() -> str:
    """The assistant works now."""
    return "đang chạy."
