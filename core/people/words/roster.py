"""The list of people on the command line, and taking their roles away."""

from core.people.words import people
from models import Role

_REACHABLE = {True: "nhận được tin", False: "đã chặn trợ lý", None: "chưa có tài khoản"}


def headings() -> tuple[str, ...]:
    """The table's columns."""
    return ("Số", "Họ và tên", "Vai trò", "Tài khoản")


def held(role: Role, department: str | None) -> str:
    """One role of a person."""
    return people.invited_as(role, department)


def holds_nothing() -> str:
    """In the table: all roles were taken away."""
    return "(đã thu hồi quyền)"


def account(is_reachable: bool | None) -> str:  # noqa: FBT001 - the state itself; None: no account
    """Whether the person can be written to."""
    return _REACHABLE[is_reachable]


def nobody_yet() -> str:
    """The list is empty."""
    return "Chưa có ai: xin mời bằng “nhacviec invite”."


def unknown(person_id: int) -> str:
    """Nobody has this number."""
    return f"Không có người số {person_id}: xin xem số bằng “nhacviec people”."


def has_no_role(name: str) -> str:
    """There is nothing to take away."""
    return f"Đồng chí {name} không còn vai trò nào để thu hồi."


def ask_revoke(name: str) -> str:
    """Take every role away?"""
    return f"Thu hồi mọi vai trò của đồng chí {name}?"


def revoked(name: str) -> str:
    """Every role was taken away."""
    return f"Đã thu hồi mọi vai trò của đồng chí {name}."


def not_revoked() -> str:
    """The person at the terminal said no."""
    return "Chưa thu hồi gì."
