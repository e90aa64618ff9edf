"""Mistakes in a Word template."""

import re
from pathlib import Path

from core.wording.says import plainly

FITTED = "Cột vừa chữ"
"""The alternative text of a table whose columns are to be as wide as their words need."""

GLUE = "\u00a0"
"""A blank at which no line breaks."""

KEPT = (
    re.compile(r" (?=(?:xã|phường|tỉnh|huyện|đặc khu)(?:$|[,;.)]))", re.IGNORECASE),
    re.compile(r"(?<=quý) (?=[IV]+\b)", re.IGNORECASE),
    re.compile(r"(?<=HĐND) (?=(?:[-–]|và) UBND)", re.IGNORECASE),
    re.compile(r"(?<=HĐND [-–]) (?=UBND)"),
    re.compile(r"(?<=HĐND và) (?=UBND)", re.IGNORECASE),
    re.compile(r"(?<=:) (?=\d[\d,]*$)"),
)
"""Blanks at which no line of a title and no name breaks: UBND xã, quý II, HĐND - UBND, chưa gửi: 2.
"""

NUMBERED = (
    re.compile(r"\b(?:ngày|tháng|năm|quý|Điều|khoản) (?=\d)", re.IGNORECASE),
    re.compile(r"\b[Ss]ố (?=\d+\w*/)"),
    re.compile(r"\b[69] (?=tháng\b)"),
    re.compile(r"\w (?=[-–] \w)"),
)
"""Blanks, each after its match's first signs, at which no line of a text breaks: ngày 05, Điều 3,
6 tháng; and none begins with a dash, as if an item of a list began there."""

HYPHEN = re.compile(r"(?<=[0-9A-ZĐ])-(?=[0-9A-ZĐ])")
"""The hyphen of a symbol (12/KH-UBND, NĐ-CP), at which no line breaks."""


@plainly(
    "Không thấy mẫu Word {path}: xin kiểm tra mục [documents] templates trong tệp cấu hình.",
    "The settings name a file that does not exist.",
)
def no_file(path: Path) -> str: ...
@plainly(
    "Mẫu {path} không phải tệp Word (.docx) đọc được: xin mở bằng Word rồi lưu lại dạng .docx.",
    "The file is not a Word file, or is damaged.",
)
def not_word(path: Path) -> str: ...
@plainly(
    "Mẫu {path} có chỗ điền “{name}” mà trợ lý không biết: xin sửa theo mẫu có sẵn.",
    "The template has an unknown placeholder.",
)
def unknown_placeholder(path: Path, name: str) -> str: ...
@plainly(
    "Mẫu {path} thiếu chỗ điền “{name}”: xin thêm theo mẫu có sẵn, nếu không thì mất nội dung.",
    "The template lacks a placeholder, so that content would be lost.",
)
def missing_placeholder(path: Path, name: str) -> str: ...
@plainly(
    "Mẫu {path} viết sai chỗ điền ở gần “{near}”: xin sửa theo mẫu có sẵn.",
    "The placeholders have a syntax error.",
)
def wrong_syntax(path: Path, near: str) -> str: ...
