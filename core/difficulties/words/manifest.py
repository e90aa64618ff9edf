"""Words of the manifest of difficulties."""

from core.logged import LogWords
from core.menu import EXTENDING, MenuEntry
from core.own_table import OwnTable

COMMANDS = (
    MenuEntry(
        110,
        "khokhan",
        "Khó khăn, vướng mắc",
        "Nêu, xử lý khó khăn, vướng mắc",
        EXTENDING,
        buttons=EXTENDING,
        typed=("kho khan", "khokhan", "vuong mac", "kho khan, vuong mac"),
    ),
)

LOG = LogWords(
    subjects={"difficulty": "Khó khăn, vướng mắc"},
    acts={
        "raised": "nêu",
        "answered": "hướng dẫn, trả lời",
        "passed on": "chuyển lãnh đạo",
        "replied": "ngành phản hồi",
        "closed": "kết thúc",
        "withdrawn": "ngành báo đã tự giải quyết",
        "reopened": "mở lại",
    },
    facts={"proposal": "Đề xuất, kiến nghị", "addressed_to": "Gửi đến", "act": "Việc đã làm"},
    values={
        "reason": {
            "funding": "kinh phí",
            "staff": "nhân lực",
            "software": "phần mềm",
            "authority": "thẩm quyền",
            "cooperation": "phối hợp",
            "other": "khác",
        }
    },
)

OWN_DATA = (
    OwnTable(70, "difficulties", "khó khăn đã nêu"),
    OwnTable(80, "difficulty_steps", "lượt ghi về khó khăn"),
)
