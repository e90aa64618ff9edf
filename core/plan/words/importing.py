"""Refusals of an import."""


def another_plan(year: int, number: str | None) -> str:
    """The year already has another plan."""
    return (
        f"Năm {year} đã có kế hoạch {number}: một năm chỉ theo dõi một kế hoạch. "
        "Nếu là năm khác, xin nêu bằng --year."
    )
