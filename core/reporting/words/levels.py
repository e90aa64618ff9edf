"""How far a task is, in words."""

_NAMES = {
    0: "Chưa thực hiện",
    25: "Đang thực hiện 25%",
    50: "Đang thực hiện 50%",
    75: "Đang thực hiện 75%",
    100: "Đã hoàn thành",
}


def level(progress: int | None) -> str:
    """How far a task is, by percent; None when nobody said."""
    return "Chưa cập nhật" if progress is None else _NAMES[progress]
