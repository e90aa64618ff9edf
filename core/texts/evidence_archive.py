"""The evidence archive: its folders, its file's name, and the sheet that lists what is in it."""

from datetime import date

from core.texts import formats
from core.texts.departments import body_of
from core.texts.documents_periods import in_a_file_name

_SHOWN_FINDING = 60  # characters

INDEX_NAME = "Bảng kê minh chứng.xlsx"
SHEET = "Minh chứng"
COLUMNS = (
    ("TT", 6),
    ("Ngành", 24),
    ("Mã", 7),
    ("Nội dung", 50),
    ("Tệp, văn bản", 36),
    ("Ngày văn bản", 13),
    ("Người gửi", 22),
    ("Thời gian gửi", 17),
    ("Dung lượng (byte)", 14),
    ("SHA-256", 24),
    ("Phần", 7),
    ("Vị trí trong tệp nén", 50),
    ("Ghi chú", 34),
)
"""Headings, and widths in characters."""

CITED = "Văn bản được nêu, không gửi tệp"
LOST = "Không còn trên máy của cơ quan; tìm trong bản sao lưu"
WITHDRAWN = "Đã rút; nội dung đã xóa khỏi máy của cơ quan"
ALTERED = "Nội dung trên máy của cơ quan không còn đúng như lúc nhận; tìm trong bản sao lưu"
TOO_BIG = "Lớn hơn mức gửi được một lần nên không có trong tệp nén; lấy riêng bằng /lichsu"


def whole_report() -> str:
    """Files of no single task."""
    return "Chung cả báo cáo"


def finding(words: str) -> str:
    """Files of what the inspection team found."""
    return f"Tồn tại: {formats.shortened(words, _SHOWN_FINDING)}"


def archive_name(round_key: str, part: int, parts: int, until: date | None) -> str:
    """The archive's own name: Minh-chung-CCHC_Quy-I-2023_phan-1-3.zip."""
    name = in_a_file_name(formats.capital(formats.round_name(round_key)))
    of_day = f"_den-{until:%d-%m-%Y}" if until else ""
    of_part = f"_phan-{part}-{parts}" if parts > 1 else ""
    return f"Minh-chung-CCHC_{name}{of_day}{of_part}.zip"


def heading(round_key: str, until: date | None) -> str:
    """What the sheet lists."""
    of_day = f" (đến ngày {formats.day(until)})" if until else ""
    return f"BẢNG KÊ TÀI LIỆU KIỂM CHỨNG - {formats.round_title(round_key).upper()}{of_day}"


def nothing_yet(round_key: str, department: str | None) -> str:
    """The round, or a department in it, has neither files nor documents."""
    whose = f"{body_of(department)}, " if department else ""
    return f"Chưa có tài liệu kiểm chứng nào của {whose}{formats.round_name(round_key)}."


def counted(files: int, documents: int) -> str:
    """What is in it."""
    cited = f"; {documents} văn bản được nêu, ghi ở bảng kê" if documents else ""
    return f"Gồm {files} tệp{cited}."


def no_room(megabytes: int) -> str:
    """The disk on which the assistant runs is nearly full."""
    return (
        f"Ổ đĩa của máy cơ quan không đủ chỗ để soạn tệp minh chứng ({megabytes} MB). "
        "Đề nghị đồng chí báo người phụ trách kỹ thuật dọn bớt ổ đĩa."
    )


def in_parts(parts: int) -> str:
    """It does not fit one file."""
    return (
        f"Chia {parts} phần để gửi được; bảng kê ở phần 1. Giải nén các phần vào cùng một thư mục."
    )


def missing(lost: int, too_big: int) -> str:
    """What is not in it; the sheet names them."""
    reasons = []
    if lost:
        reasons.append(f"{lost} tệp không còn trên máy của cơ quan")
    if too_big:
        reasons.append(f"{too_big} tệp quá lớn")
    return f"Không kèm: {', '.join(reasons)}; xem cột Ghi chú của bảng kê."


def altered(count: int) -> str:
    """Files whose bytes are no longer those that were received; the sheet names them."""
    return f"Không kèm {count} tệp có nội dung bị thay đổi trên máy của cơ quan."
