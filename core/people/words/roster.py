"""The list of people on the command line, and taking all their roles away."""

from core.people.words import people
from core.wording.says import plain, plainly
from models import Role

_REACHABLE = {True: "nhận được tin", False: "đã chặn trợ lý", None: "chưa có tài khoản"}


def headings() -> tuple[str, ...]:
    """The table's columns."""
    return ("Số", "Họ và tên", "Vai trò", "Tài khoản")


def held(role: Role, department: str | None) -> str:
    """One role of a person."""
    return people.invited_as(role, department)


holds_nothing = plain("(đã thu hồi quyền)", "In the table: the person has no role any more.")


def account(is_reachable: bool | None) -> str:  # noqa: FBT001 - None: no account
    """Whether the person is reachable."""
    return _REACHABLE[is_reachable]


nobody_yet = plain("Chưa có ai: xin mời bằng “nhacviec invite”.", "The list is empty.")


@plainly(
    "Không có người số {person_id}: xin xem số bằng “nhacviec people”.",
    "No person has this number.",
)
def unknown(person_id: int) -> str: ...
@plainly(
    "Đồng chí {name} không còn vai trò nào để thu hồi.", "The person has no role to take away."
)
def has_no_role(name: str) -> str: ...
@plainly(
    "Thu hồi mọi vai trò của đồng chí {name}?", "The question before all roles are taken away."
)
def ask_revoke(name: str) -> str: ...
@plainly("Đã thu hồi mọi vai trò của đồng chí {name}.", "All roles were taken away.")
def revoked(name: str) -> str: ...


not_revoked = plain("Chưa thu hồi gì.", "The question was answered with no.")
