"""What the summary command says."""

from collections.abc import Sequence
from pathlib import Path


def written(path: Path) -> str:
    """One file is there."""
    return f"Đã ghi {path}"


def already_there(folder: Path, name: str) -> str:
    """A file of that name may have been worked on."""
    return (
        f"Thư mục {folder} đã có tệp {name}, trợ lý không ghi đè: "
        "xin chuyển tệp cũ đi hoặc chọn thư mục khác bằng --out."
    )


def not_written(folder: Path) -> str:
    """The folder cannot be written, or the disk is full."""
    return f"Không ghi được vào thư mục {folder}: xin kiểm tra quyền ghi và chỗ trống trên đĩa."


def no_round(key: str, keys: Sequence[str]) -> str:
    """There is no such round."""
    if not keys:
        return "Chưa có kế hoạch nào: xin nhập kế hoạch bằng nhacviec plan import."
    return f"Không có kỳ {key}. Các kỳ báo cáo: {', '.join(keys)}."


def no_day(words: str) -> str:
    """The day cannot be read."""
    return f"Không hiểu ngày “{words}”: xin ghi như 2023-03-10 hoặc 10/3/2023."
