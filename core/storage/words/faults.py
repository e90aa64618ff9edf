"""Sentences about an unusable database file, which stays unchanged."""

from pathlib import Path

from core.wording.says import plainly


@plainly(
    "{path} là một thư mục, không phải tệp dữ liệu: xin chuyển thư mục này đi nơi khác.",
    "The path of the database is a folder.",
)
def is_folder(path: Path) -> str: ...
@plainly(
    "Tệp dữ liệu {path} đã hỏng hoặc không phải cơ sở dữ liệu: xin giữ lại tệp này và phục hồi "
    "từ bản sao lưu gần nhất.",
    "The file is no database, or a damaged one.",
)
def damaged(path: Path) -> str: ...
@plainly(
    "Tệp {path} là cơ sở dữ liệu của chương trình khác: xin chọn thư mục dữ liệu khác ở mục "
    "[storage].",
    "The file is another program's database.",
)
def of_another_program(path: Path) -> str: ...
@plainly(
    "Tệp dữ liệu {path} do bản trợ lý mới hơn ghi (lược đồ {found}, bản này đọc đến {known}): "
    "xin cài bản mới nhất rồi chạy lại.",
    "A newer assistant has written the file; an older one would damage it.",
)
def of_newer_version(path: Path, found: str, known: str) -> str: ...
@plainly(
    "Không ghi được vào tệp dữ liệu {path}: xin kiểm tra quyền ghi của tệp, của thư mục chứa tệp "
    "và của ổ đĩa.",
    "The file, or its folder, is read-only.",
)
def read_only(path: Path) -> str: ...
@plainly(
    "Không mở được tệp dữ liệu {path}: xin kiểm tra quyền đọc, ghi của tệp và thư mục.",
    "The file exists, and cannot be opened.",
)
def cannot_be_opened(path: Path) -> str: ...
@plainly(
    "Tệp dữ liệu {path} đang bị chương trình khác giữ: xin đóng chương trình đó (hoặc chờ xong "
    "việc sao lưu) rồi chạy lại.",
    "Another program has locked the file for too long.",
)
def busy(path: Path) -> str: ...
@plainly(
    "Ổ đĩa chứa tệp dữ liệu {path} đã đầy hoặc không đọc, ghi được: xin kiểm tra ổ đĩa rồi chạy "
    "lại.",
    "The disk is full, or has read or write errors.",
)
def disk_fails(path: Path) -> str: ...
