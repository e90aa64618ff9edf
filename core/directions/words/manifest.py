"""Words of the manifest of directions."""

from core.logged import LogWords
from core.menu import EXTENDING, MenuEntry
from core.own_table import OwnTable
from core.tracked import TrackedKind
from models import Role

COMMANDS = (
    MenuEntry(
        100,
        "chidao",
        "Chỉ đạo",
        "Gửi chỉ đạo, xác nhận đã nhận chỉ đạo",
        EXTENDING,
        buttons=frozenset({Role.LEADER}),
        typed=("chi dao", "chidao"),
    ),
)

DIRECTION = TrackedKind(
    20, what="Chỉ đạo chờ xác nhận đã nhận", opens="Xem chỉ đạo", is_daily=True, shows_day=False
)

LOG = LogWords(
    subjects={"direction": "Chỉ đạo"},
    actions={
        "direction given": "Cho ý kiến chỉ đạo",
        "direction acknowledged": "Xác nhận đã nhận chỉ đạo",
    },
    acts={"given": "giao", "acknowledged": "xác nhận đã nhận"},
)

OWN_DATA = (OwnTable(100, "directions", "chỉ đạo"),)
