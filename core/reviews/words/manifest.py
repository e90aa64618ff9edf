"""Words of the manifest of reviews."""

from core.logged import LogWords
from core.menu import OVERSEERS, MenuEntry
from core.own_table import OwnTable
from core.tracked import TrackedKind

COMMANDS = (
    MenuEntry(
        90,
        "duyet",
        "Duyệt báo cáo",
        "Duyệt, trả lại, yêu cầu giải trình",
        OVERSEERS,
        buttons=OVERSEERS,
        typed=("duyet bao cao",),
    ),
)

RETURNED = TrackedKind(10, what="Nội dung trả lại để sửa", opens="Sửa", is_short=True)
EXPLAIN = TrackedKind(10, what="Nội dung cần giải trình", opens="Giải trình", is_short=True)

LOG = LogWords(
    subjects={"review": "Thẩm định"},
    actions={"answer reviewed": "Thẩm định câu trả lời"},
    acts={
        "passed": "đạt",
        "accepted": "đạt",
        "returned": "trả lại để sửa",
        "explain": "yêu cầu giải trình",
        "explanation asked": "yêu cầu giải trình",
    },
    facts={"verified_score": "Điểm thẩm định", "verdict": "Kết luận"},
    values={
        "verdict": {"passed": "đạt", "returned": "trả lại để sửa", "explain": "yêu cầu giải trình"}
    },
)

OWN_DATA = (OwnTable(90, "reviews", "lượt thẩm định"),)
