"""Why a plan is not imported."""


def another_plan(year: int, number: str | None) -> str:
    """A year has one plan."""
    return (
        f"Năm {year} đã có kế hoạch {number}: một năm chỉ theo dõi một kế hoạch. "
        "Nếu là năm khác, xin nêu bằng --year."
    )
