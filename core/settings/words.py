"""Settings that are words of the office, and sentences about a wrong configuration."""

from pathlib import Path

from core.wording.says import plain, plainly

NO_SERVER = "no_server"
"""The error type for an address that belongs to no server."""

COORDINATING_DEPARTMENT = "Văn phòng - Nội vụ"
"""The coordinating department of the plan that ships."""

INSPECTION_FIELDS = (
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng chính quyền số",
)
"""The fields of administrative reform from which an inspector chooses."""

SIGNERS = ("CHỦ TỊCH", "PHÓ CHỦ TỊCH")
"""Who may sign for the People's Committee, the usual signer first."""

ADDRESSEES = ("Ủy ban nhân dân tỉnh", "Sở Nội vụ")
"""To whom a commune reports, since there are no districts."""

RECIPIENTS = (
    "TT Đảng ủy, TT HĐND xã",
    "Chủ tịch, PCT UBND xã",
    "Các phòng, ban, ngành thuộc UBND xã",
)
"""Who else receives the People's Committee's reports."""


RATING_SCALE = (
    (90, "Hoàn thành xuất sắc nhiệm vụ"),
    (70, "Hoàn thành tốt nhiệm vụ"),
    (50, "Hoàn thành nhiệm vụ"),
    (0, "Không hoàn thành nhiệm vụ"),
)
"""Percentage → proposed level (Nghị định 335/2025/NĐ-CP)."""


@plainly(
    "Không thấy tệp cấu hình {path}: hãy chạy “nhacviec init” để tạo.",
    "The configuration file is missing.",
)
def no_file(path: Path) -> str: ...
@plainly(
    "Không mở được tệp cấu hình {path}: xin kiểm tra quyền đọc.",
    "The file exists, and cannot be opened.",
)
def unreadable(path: Path) -> str: ...
@plainly(
    "{path} là một thư mục: xin nêu tệp cấu hình, thường là config.toml, bằng --config.",
    "The path is a folder.",
)
def is_folder(path: Path) -> str: ...
@plainly(
    "Tệp cấu hình {path} không phải mã hóa UTF-8: xin mở bằng Notepad, chọn “Lưu thành” (Save "
    "as) với mã hóa UTF-8.",
    "The file is in another encoding, as old editors write it.",
)
def not_utf8(path: Path) -> str: ...


def not_toml(path: Path, line: str = "", column: str = "") -> str:
    """The file is not TOML; usually the place is known."""
    where = f" ở dòng {line}, cột {column}" if line else " ở cuối tệp"
    return (
        f"Tệp cấu hình {path} viết sai cú pháp TOML{where} (thiếu dấu ngoặc, thiếu dấu nháy, hoặc "
        "ghi một tên hai lần): xin xem config.example.toml."
    )


@plainly(
    "Tệp cấu hình {path}: “{setting}” cần là địa chỉ máy chủ như https://api.telegram.org hoặc "
    "http://127.0.0.1:8081, không có phần đường dẫn phía sau.",
    "The Bot API server's address is invalid.",
)
def no_server(path: Path, setting: str) -> str: ...


_WRONG = {"missing": "còn thiếu", "extra_forbidden": "không có trong danh sách thiết lập"}


def wrong_value(path: Path, setting: str, kind: str) -> str:
    """One setting is missing, unknown or out of range; `kind` is pydantic's name of the error."""
    if kind == NO_SERVER:
        return no_server(path, setting)
    why = _WRONG.get(kind, "có giá trị không hợp lệ")
    return f"Tệp cấu hình {path}: “{setting}” {why}, xin xem config.example.toml."


@plainly(
    "Chưa có mã bot: xin điền “token” ở mục [zalo] hoặc [telegram] (hoặc cả hai) trong {path}.",
    "There is no token, and the assistant needs one.",
)
def no_token(path: Path) -> str: ...


token_refused = plain(
    "Telegram không nhận mã bot này: xin kiểm tra “token” do @BotFather cấp.",
    "Telegram refuses the token.",
)


@plainly(
    "Zalo không nhận mã bot của “{name}”: xin kiểm tra “token” ở mục [zalo] của bot đó.",
    "Zalo refuses the token.",
)
def zalo_token_refused(name: str) -> str: ...
@plainly(
    "Không tạo được thư mục dữ liệu {path}: xin kiểm tra đường dẫn và quyền ghi.",
    "The data folder is missing and cannot be made.",
)
def folder_not_made(path: Path) -> str: ...
@plainly(
    "Lưu ý: người khác trên máy này đọc được {path} (có mã bot): xin chạy “chmod 600 {path}”.",
    "Other users of this machine can read the configuration, which holds the token.",
)
def readable_by_others(path: Path) -> str: ...
