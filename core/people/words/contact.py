"""Words to the coordinators about people who are unreachable, or who may be one person."""

from typing import NamedTuple

from markupsafe import Markup

from core.wording.says import plain, says


@says(
    "Chưa gửi được tin nhắc cho đồng chí <b>{name}</b>. Đề nghị ⟨văn phòng⟩ nhắc trực tiếp và "
    "báo người phụ trách kỹ thuật.",
    "The coordinators hear that a reminder cannot be sent, for any reason.",
)
def undelivered(name: str) -> Markup: ...
@says(
    "Chưa gửi được tin cho đồng chí <b>{name}</b>: tài khoản đã chặn hoặc chưa mở trợ lý. Đề "
    "nghị ⟨văn phòng⟩ liên hệ trực tiếp để đồng chí đó mở lại.",
    "The coordinators hear that a person is unreachable.",
)
def unreachable(name: str) -> Markup: ...


open_check = plain("Kiểm tra liên lạc", "The button that lists unreachable people.")


class Acceptances(NamedTuple):
    """A person, and how many answers of the other they accepted."""

    name: str
    answers: int


def mutual(first: Acceptances, second: Acceptances, *, is_invited: bool) -> Markup:
    """Two people who accept each other's work."""
    if is_invited:
        return Markup(
            "🟠 <b>Cần xem lại:</b> đồng chí {} được đồng chí {} mời làm lãnh đạo, và trong 30 "
            "ngày đã duyệt đạt {} nội dung của chính đồng chí đó."
        ).format(first.name, second.name, first.answers)
    return Markup(
        "🟠 <b>Cần xem lại:</b> đồng chí {} duyệt đạt {} nội dung của đồng chí {}, "
        "và ngược lại {} nội dung."
    ).format(first.name, first.answers, second.name, second.answers)


def mutual_notice(first: Acceptances, second: Acceptances, *, is_invited: bool) -> Markup:
    """Those who oversee hear of the two people, once."""
    return Markup("{}\nĐề nghị kiểm tra đây có phải hai người khác nhau không.").format(
        mutual(first, second, is_invited=is_invited)
    )
