"""The access log on the command line."""

from collections.abc import Mapping
from typing import Any

from core.wording.says import plainly

_ACTIONS = {
    "file": "tải tệp kiểm chứng",
    "document": "lấy tài liệu",
    "summary": "xem tổng hợp",
    "weekly": "nhận bản tin tuần",
    "status": "xem trạng thái ngành",
    "history": "xem lịch sử, danh sách tệp",
    "review": "xem để duyệt",
    "case": "xem vướng mắc",
    "year end": "xem số liệu cả năm",
    "phone": "hỏi số điện thoại",
    "report": "xem báo cáo của ngành",
}

_FACTS = {
    "evidence_id": "tệp số",
    "product": "loại",
    "order_id": "lần yêu cầu số",
    "round_id": "kỳ số",
    "department_id": "ngành số",
    "task_id": "nội dung số",
    "id": "số",
    "year": "năm",
    "as_of": "đến ngày",
    "edition": "bản",
    "monday": "tuần",
}


def headings() -> tuple[str, ...]:
    """The table's columns."""
    return ("Lúc", "Số", "Họ và tên", "Đã xem, tải", "Của")


def action(name: str) -> str:
    """The name of an action."""
    return _ACTIONS.get(name, name)


def facts(known: Mapping[str, Any]) -> str:
    """The objects of an action."""
    told = {name: value for name, value in known.items() if value is not None}
    return "; ".join(f"{_FACTS.get(name, name)} {value}" for name, value in told.items())


@plainly("Không có lượt xem, tải nào trong {days} ngày qua.", "There are no accesses to list.")
def nothing(days: int) -> str: ...
