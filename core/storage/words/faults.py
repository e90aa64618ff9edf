"""Sentences about an unusable database file, which stays unchanged."""

from pathlib import Path


def is_folder(path: Path) -> str:
    """The path of the database is a folder."""
    return f"{path} là một thư mục, không phải tệp dữ liệu: xin chuyển thư mục này đi nơi khác."


def damaged(path: Path) -> str:
    """The file is no database, or a damaged one."""
    return (
        f"Tệp dữ liệu {path} đã hỏng hoặc không phải cơ sở dữ liệu: "
        "xin giữ lại tệp này và phục hồi từ bản sao lưu gần nhất."
    )


def of_another_program(path: Path) -> str:
    """The file is another program's database."""
    return (
        f"Tệp {path} là cơ sở dữ liệu của chương trình khác: "
        "xin chọn thư mục dữ liệu khác ở mục [storage]."
    )


def of_newer_version(path: Path, found: str, known: str) -> str:
    """A newer assistant has written the file; an older one would damage it."""
    return (
        f"Tệp dữ liệu {path} do bản trợ lý mới hơn ghi (lược đồ {found}, bản này đọc đến {known}): "
        "xin cài bản mới nhất rồi chạy lại."
    )


def read_only(path: Path) -> str:
    """The file, or its folder, is read-only."""
    return (
        f"Không ghi được vào tệp dữ liệu {path}: "
        "xin kiểm tra quyền ghi của tệp, của thư mục chứa tệp và của ổ đĩa."
    )


def cannot_be_opened(path: Path) -> str:
    """The file exists, and cannot be opened."""
    return f"Không mở được tệp dữ liệu {path}: xin kiểm tra quyền đọc, ghi của tệp và thư mục."


def busy(path: Path) -> str:
    """Another program has locked the file for too long."""
    return (
        f"Tệp dữ liệu {path} đang bị chương trình khác giữ: "
        "xin đóng chương trình đó (hoặc chờ xong việc sao lưu) rồi chạy lại."
    )


def disk_fails(path: Path) -> str:
    """The disk is full, or has read or write errors."""
    return (
        f"Ổ đĩa chứa tệp dữ liệu {path} đã đầy hoặc không đọc, ghi được: "
        "xin kiểm tra ổ đĩa rồi chạy lại."
    )
