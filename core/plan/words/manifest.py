"""The plan: words of the manifest, which other rooms show."""

from core.logged import LogWords
from core.menu import COORDINATOR, MenuEntry

COMMANDS = (
    MenuEntry(
        240,
        "suanoidung",
        "Sửa cách ghi nội dung",
        "Sửa cách ghi một nội dung: sửa tên 1.1",
        COORDINATOR,
    ),
)

LOG = LogWords(
    actions={"task retitled": "Sửa cách ghi nội dung", "plan imported": "Nạp kế hoạch"},
    facts={"title": "Nội dung"},
)
