"""Refusals of an import."""

from core.wording.says import plainly


@plainly(
    "Năm {year} đã có kế hoạch {number}: một năm chỉ theo dõi một kế hoạch. Nếu là năm khác, xin "
    "nêu bằng --year.",
    "The year already has another plan.",
)
def another_plan(year: int, number: str | None) -> str: ...
