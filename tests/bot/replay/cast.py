"""The fifteen people of the replayed office."""

from dataclasses import dataclass

from models import Role
from simulator.people import SimulatedUser

DEPARTMENTS = (
    "Tư pháp",
    "Văn phòng HĐND - UBND xã",
    "Văn phòng Nội vụ",
    "Văn hoá – LĐTĐ&XH",
    "Địa chính – Xây dựng",
)
_JUSTICE, _OFFICE, _INTERIOR, _CULTURE, _LAND = DEPARTMENTS
COORDINATING = _INTERIOR


@dataclass(frozen=True)
class Member:
    """A person of the office; `chat` also identifies them in the replay."""

    chat: int
    name: str
    departments: tuple[str, ...] = ()  # departments for which they report
    roles: tuple[Role, ...] = ()  # further roles

    def as_user(self) -> SimulatedUser:
        """Give the person as a user of the simulator."""
        return SimulatedUser(id=self.chat, first_name=self.name, has_started=True)


CAST = (
    Member(101, "Trần Thị An", (_JUSTICE,)),
    Member(102, "Lê Văn Bình", (_JUSTICE,)),
    Member(103, "Nguyễn Thị Cúc", (_OFFICE,)),
    Member(104, "Phạm Văn Dũng", (_OFFICE,)),
    Member(105, "Hoàng Thị Giang", (_INTERIOR,), (Role.COORDINATOR,)),
    Member(106, "Võ Văn Hải", (), (Role.COORDINATOR,)),
    Member(107, "Đặng Thị Hoa", (_INTERIOR,)),
    Member(108, "Bùi Văn Khoa", (_CULTURE,)),
    Member(109, "Đỗ Thị Lan", (_CULTURE,)),
    Member(110, "Hồ Văn Minh", (_LAND,)),
    Member(111, "Ngô Thị Nga", (_CULTURE, _LAND)),
    Member(112, "Dương Văn Phúc", (), (Role.INSPECTOR,)),
    Member(113, "Lý Thị Quỳnh", (_JUSTICE,), (Role.INSPECTOR,)),
    Member(114, "Phan Văn Sơn", (), (Role.LEADER,)),
    Member(115, "Trịnh Thị Thu", (), (Role.LEADER,)),
)
BY_CHAT = {member.chat: member for member in CAST}


def holders(role: Role) -> tuple[int, ...]:
    """Give the people with a role."""
    return tuple(member.chat for member in CAST if role in member.roles)


def reporters(department: str | None) -> tuple[int, ...]:
    """Give those who report for a department; None is the inspection team."""
    if department is None:
        return holders(Role.INSPECTOR)
    return tuple(member.chat for member in CAST if department in member.departments)


def possible_deputies(chat: int) -> tuple[int, ...]:
    """Give the possible deputies of a person; no department inspects itself."""
    inspects = Role.INSPECTOR in BY_CHAT[chat].roles
    able = {Role.INSPECTOR, Role.COORDINATOR}
    return tuple(
        member.chat
        for member in CAST
        if member.chat != chat
        and Role.LEADER not in member.roles
        and (not inspects or able & set(member.roles))
    )
