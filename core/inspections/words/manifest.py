"""Inspections: words of the manifest, which other rooms show."""

from core.logged import LogWords
from core.menu import EVERYBODY, MenuEntry
from core.own_table import OwnTable
from core.tracked import TrackedKind

COMMANDS = (
    MenuEntry(
        120,
        "tontai",
        "Tồn tại qua kiểm tra",
        "Ghi, khắc phục, xác nhận tồn tại",
        EVERYBODY,
        buttons=EVERYBODY,
        typed=("tontai", "ton tai", "ton tai qua kiem tra"),
    ),
)

FINDING = TrackedKind(30, what="Tồn tại qua kiểm tra cần khắc phục", opens="Khắc phục")

LOG = LogWords(
    subjects={"finding": "Tồn tại qua kiểm tra"},
    actions={
        "finding recorded": "Ghi tồn tại qua kiểm tra",
        "finding mended": "Báo đã khắc phục tồn tại",
        "finding confirmed": "Xác nhận đã khắc phục",
        "finding withdrawn": "Rút tồn tại qua kiểm tra",
        "finding corrected": "Sửa tồn tại qua kiểm tra",
        "mending added to": "Bổ sung kết quả khắc phục",
        "mending confirmed": "Xác nhận đã khắc phục",
        "mending refused": "Chưa công nhận đã khắc phục",
    },
    acts={"recorded": "ghi", "mended": "báo đã khắc phục", "refused": "chưa công nhận"},
    facts={
        "mended_words": "Kết quả khắc phục",
        "refusal": "Lý do chưa công nhận",
        "field": "Lĩnh vực",
        "remedy": "Yêu cầu khắc phục",
    },
)

OWN_DATA = (OwnTable(110, "findings", "tồn tại đã ghi hoặc khắc phục"),)
