"""Words of the summary command."""

from collections.abc import Sequence
from pathlib import Path

from core.wording.says import plainly


@plainly("Đã ghi {path}", "A file was written.")
def written(path: Path) -> str: ...
@plainly(
    "Thư mục {folder} đã có tệp {name}, trợ lý không ghi đè: xin chuyển tệp cũ đi hoặc chọn thư "
    "mục khác bằng --out.",
    "A file of that name exists; it may hold somebody's work and is not overwritten.",
)
def already_there(folder: Path, name: str) -> str: ...
@plainly(
    "Không ghi được vào thư mục {folder}: xin kiểm tra quyền ghi và chỗ trống trên đĩa.",
    "The folder is not writable, or the disk is full.",
)
def not_written(folder: Path) -> str: ...


def no_round(key: str, keys: Sequence[str]) -> str:
    """The round does not exist."""
    if not keys:
        return "Chưa có kế hoạch nào: xin nhập kế hoạch bằng nhacviec plan import."
    return f"Không có kỳ {key}. Các kỳ báo cáo: {', '.join(keys)}."


@plainly(
    "Không hiểu ngày “{words}”: xin ghi như 2023-03-10 hoặc 10/3/2023.", "The day cannot be read."
)
def no_day(words: str) -> str: ...
