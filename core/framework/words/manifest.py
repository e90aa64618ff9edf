"""Framework plans: words of the manifest, which other rooms show."""

from core.logged import LogWords
from core.menu import MenuEntry
from core.own_table import OwnTable
from core.tracked import TrackedKind
from models import Role

COMMANDS = (
    MenuEntry(
        40,
        "khungkehoach",
        "Khung kế hoạch",
        "Lập khung kế hoạch theo từng nội dung",
        frozenset({Role.OFFICIAL}),
        typed=("khung ke hoach", "khungkehoach"),
    ),
)

MEASURE = TrackedKind(
    40, what="Nội dung đến hạn hoàn thành theo khung kế hoạch", opens="Cập nhật", is_seasonal=True
)

LOG = LogWords(
    subjects={"measure": "Khung kế hoạch"},
    actions={"measure written": "Ghi giải pháp trong khung kế hoạch"},
    acts={"written": "ghi"},
    facts={
        "finish_on": "Hoàn thành ngày",
        "solution": "Giải pháp",
        "responsible": "Người thực hiện",
        "cooperation": "Phối hợp",
        "partners": "Phối hợp",
        "product": "Sản phẩm",
        "cooperation_said": "Phối hợp",
    },
)

OWN_DATA = (OwnTable(50, "measures", "giải pháp trong khung kế hoạch"),)
