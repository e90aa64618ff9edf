"""The evidence archive: its folders, its file name, and the sheet that lists its files."""

from collections.abc import Sequence
from datetime import date

from core.documents.words.periods import period, period_in_a_file_name
from core.wording import formats
from core.wording.departments import body_of
from core.wording.says import plain, plainly

_SHOWN_FINDING = 60  # characters
_KILOBYTE = 1024
_MEGABYTE = 1024 * _KILOBYTE

INDEX_NAME = "Bảng kê minh chứng.xlsx"
SHEET = "Minh chứng"
COLUMNS = (
    ("TT", 4),
    ("Ngành", 13),
    ("Mã", 6),
    ("Nội dung", 18),
    ("Tệp, văn bản", 20),
    ("Ngày văn bản", 11),
    ("Người gửi", 11),
    ("Gửi lúc", 16),
    ("Dung lượng", 9),
    ("SHA-256", 16),
    ("Phần", 5),
    ("Vị trí trong tệp nén", 18),
    ("Ghi chú", 12),
    ("Kỳ báo cáo", 11),
)
"""Headings, and widths in characters: together one A4 page across."""

CITED = "Văn bản được nêu, không gửi tệp"
LOST = "Không còn trên máy của cơ quan; tìm trong bản sao lưu"
WITHDRAWN = "Đã rút; nội dung đã xóa khỏi máy của cơ quan"
ALTERED = "Nội dung trên máy của cơ quan không còn đúng như lúc nhận; tìm trong bản sao lưu"
TOO_BIG = "Lớn hơn mức gửi được một lần nên không có trong tệp nén; lấy riêng bằng /lichsu"


whole_report = plain("Chung cả báo cáo", "Files that belong to the whole report.")


def finding(words: str) -> str:
    """Files that belong to a finding of the inspection team."""
    return f"Tồn tại: {formats.shortened(words, _SHOWN_FINDING)}"


def archive_name(round_key: str, part: int, parts: int, until: date | None) -> str:
    """The archive's file name: Minh-chung-CCHC_Quy-I-2023_phan-1-3.zip."""
    name = period_in_a_file_name(round_key)
    of_day = f"_den-{until:%d-%m-%Y}" if until else ""
    of_part = f"_phan-{part}-{parts}" if parts > 1 else ""
    return f"Minh-chung-CCHC_{name}{of_day}{of_part}.zip"


def heading(round_key: str, until: date | None) -> str:
    """The sheet's title."""
    of_day = f" (đến ngày {formats.day(until)})" if until else ""
    return f"BẢNG KÊ TÀI LIỆU KIỂM CHỨNG - {period(round_key).upper()}{of_day}"


def rounds(keys: Sequence[str]) -> str:
    """The rounds whose reports give the proof: quý I/2023; quý III/2023."""
    return "; ".join(formats.round_name(key) for key in keys)


@plainly(
    "Gồm {count} tệp, văn bản; thứ tự theo ngành và nội dung của kế hoạch.",
    "The count below the heading.",
)
def about(count: int) -> str: ...


def size(count: int) -> str:
    """A file's size: 340 KB; 1,2 MB."""
    if count < _MEGABYTE:
        return f"{-(-count // _KILOBYTE)} KB"
    return f"{count / _MEGABYTE:.1f} MB".replace(".", ",")


def nothing_yet(round_key: str, department: str | None) -> str:
    """The round, or a department in it, has neither files nor documents."""
    whose = f"{body_of(department)}, " if department else ""
    return f"Chưa có tài liệu kiểm chứng nào của {whose}{_span(round_key)}."


def _span(round_key: str) -> str:
    """All periods of the round: quý I/2023; quý III và 9 tháng đầu năm 2023."""
    is_own = round_key.endswith(("Q1", "S"))
    return formats.round_name(round_key) if is_own else period(round_key)


def counted(files: int, documents: int) -> str:
    """The counts of files and of cited documents."""
    cited = f"; {documents} văn bản được nêu, ghi ở bảng kê" if documents else ""
    return f"Gồm {files} tệp{cited}."


@plainly(
    "Ổ đĩa của máy cơ quan không đủ chỗ để soạn tệp minh chứng ({megabytes} MB). Đề nghị đồng "
    "chí báo người phụ trách kỹ thuật dọn bớt ổ đĩa.",
    "The disk on which the assistant runs is nearly full.",
)
def no_room(megabytes: int) -> str: ...
@plainly(
    "Chia {parts} phần để gửi được; bảng kê ở phần 1. Giải nén các phần vào cùng một thư mục.",
    "The evidence does not fit into one file.",
)
def in_parts(parts: int) -> str: ...


def missing(lost: int, too_big: int) -> str:
    """Files that the archive lacks; the sheet names them."""
    reasons = []
    if lost:
        reasons.append(f"{lost} tệp không còn trên máy của cơ quan")
    if too_big:
        reasons.append(f"{too_big} tệp quá lớn")
    return f"Không kèm: {', '.join(reasons)}; xem cột Ghi chú của bảng kê."


@plainly(
    "Không kèm {count} tệp có nội dung bị thay đổi trên máy của cơ quan.",
    "Files whose content has changed since they were received; the sheet names them.",
)
def altered(count: int) -> str: ...
