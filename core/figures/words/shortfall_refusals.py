"""Why a task was not declared not done, or that was not taken back."""

from datetime import date

from core.wording import formats


def not_allowed() -> str:
    """Somebody else than the coordinator or a leader."""
    return "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã xác định nội dung không hoàn thành."


def not_ones_own() -> str:
    """Nobody judges the department they report for."""
    return "Đồng chí không tự xác định nội dung của ngành mình: đề nghị lãnh đạo UBND xã xác định."


def leaders_declare_this() -> str:
    """The coordinating department's own tasks."""
    return "Nội dung của ngành đầu mối do Chủ tịch hoặc Phó Chủ tịch UBND xã xác định."


def not_yet(year: int, closes_on: date) -> str:
    """The year's last round was not opened."""
    return (
        f"Chưa đến cuối năm {year}: từ ngày {formats.day(closes_on)}, khi mở kỳ báo cáo cuối năm, "
        "mới xác định nội dung không hoàn thành."
    )


def declared_before(by: str) -> str:
    """Somebody declared it meanwhile."""
    return f"Đồng chí {by} đã xác định nội dung này không hoàn thành."


def is_done() -> str:
    """It was done."""
    return "Nội dung này đã hoàn thành nên không xác định là không hoàn thành."


def not_declared() -> str:
    """Nobody declared it, or it was taken back."""
    return "Nội dung này hiện không bị xác định là không hoàn thành."


def reason_wanted() -> str:
    """No reason was written."""
    return "Đề nghị đồng chí gõ lý do, để ngành được biết."
