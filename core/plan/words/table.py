"""A plan as a table on the terminal."""

from core.plan.document import PlanDocument, PlanWarning
from core.wording import formats


def title(document: PlanDocument) -> str:
    """The plan's number, day and name."""
    issued = f" ngày {formats.day(document.issued_on)}" if document.issued_on else ""
    tasks = sum(len(department.tasks) for department in document.departments)
    return (
        f"Kế hoạch {document.number or '(chưa có số)'}{issued}: {document.title}\n"
        f"{len(document.departments)} ngành, {tasks} nội dung."
    )


def headings() -> tuple[str, ...]:
    """The table's columns."""
    return ("Mã", "Ngành", "Nội dung", "Điểm", "Ghi chú")


def warning(found: PlanWarning) -> str:
    """An oddity of the source, for the importing person."""
    where = f"dòng {found.line}: " if found.line is not None else ""
    return f"Lưu ý, {where}{found.text}"
