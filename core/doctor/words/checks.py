"""What the doctor says of each check, and what to do."""

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
    """One check."""
    return f"{MARKS[status]} {TITLES[check]}: {message}"


def to_do(advice: str) -> str:
    """What to do about the line above."""
    return f"   → {advice}"


def summary(warnings: int, faults: int) -> str:
    """How bad it is in all."""
    if faults or warnings:
        return f"Có {faults} lỗi, {warnings} lưu ý."
    return "Mọi thứ đều tốt."


def progress(done: int, total: int) -> str:
    """How far the evidence was read."""
    return f"Đang đọc tài liệu kiểm chứng: {thousands(done)}/{thousands(total)}"


def not_in_time(seconds: int) -> str:
    """A check did not end."""
    return f"kiểm tra không xong trong {seconds} giây."


def check_failed(reason: str) -> str:
    """A check itself went wrong; `reason` is the error's name."""
    return f"không kiểm tra được ({reason})."


def try_again() -> str:
    """A check did not work."""
    return "Đề nghị chạy lại; vẫn vậy thì kiểm tra ổ đĩa, mạng, quyền đọc."


def settings_are_good() -> str:
    """The configuration can be read."""
    return "đọc được, mọi thiết lập hợp lệ."


def mend_settings() -> str:
    """It cannot."""
    return "Đề nghị sửa tệp cấu hình rồi chạy lại; các mục khác chưa kiểm tra được."


def office_time(shown: str, zone: str) -> str:
    """What time it is."""
    return f"ở cơ quan bây giờ là {shown} ({zone})."


def machine_time(shown: str) -> str:
    """The machine has another zone: only the log shows it."""
    return f"Máy này để múi giờ khác ({shown}); nhật ký ghi theo giờ của máy, lời nhắc thì không."


def room(folder: Path, size: int) -> str:
    """How much is free, in bytes."""
    return f"{folder} còn trống {thousands(size // _MEGABYTE)} MB."


def make_room() -> str:
    """There is little."""
    return "Đề nghị giải phóng dung lượng, hoặc đặt [backup] directory ở ổ đĩa khác."


def no_data_folder(folder: Path) -> str:
    """It is not there."""
    return f"không có thư mục dữ liệu {folder}."


def not_writable(folder: Path) -> str:
    """We may not write there."""
    return f"không ghi được vào {folder}."


def give_rights() -> str:
    """Who runs the assistant must be able to write."""
    return "Đề nghị cấp quyền ghi cho tài khoản chạy trợ lý."


def open_to_others(path: Path) -> str:
    """Others on this machine can read it."""
    return f"người khác trên máy này vào được {path}."


def close_file(path: Path) -> str:
    """How it is closed."""
    return f"Đề nghị chạy: chmod 600 {path}"


def close_folder(path: Path) -> str:
    """How it is closed."""
    return f"Đề nghị chạy: chmod 700 {path}"


def rights_are_good() -> str:
    """Only the owner reads."""
    return "chỉ chủ tệp vào được."


def log_is_off() -> str:
    """By the settings."""
    return "không ghi vào tệp (theo thiết lập)."


def log_is_at(path: Path) -> str:
    """It can be written."""
    return f"ghi vào {path}."


def log_not_writable(path: Path) -> str:
    """It cannot."""
    return f"không ghi được vào {path}."


def last_seen(shown: str | None) -> str:
    """When the assistant was last at work."""
    return f"làm việc lần cuối lúc {shown}." if shown else "chưa chạy lần nào."


def is_at_work() -> str:
    """It wrote its sign a moment ago."""
    return "đang chạy."
