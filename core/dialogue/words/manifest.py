"""Words of the manifest of conversations."""

from core.logged import LogWords
from core.menu import EVERYBODY, OWN, MenuEntry
from core.own_table import OwnTable

COMMANDS = (
    MenuEntry(220, "hoi", "Hỏi", "Hỏi bằng lời thường: tư pháp nộp chưa", EVERYBODY),
    MenuEntry(330, "menu", "Menu", "Các việc có thể làm", OWN),
    MenuEntry(340, "huy", "Hủy", "Dừng việc đang làm, giữ những gì đã ghi", OWN),
    MenuEntry(
        350,
        "trogiup",
        "Trợ giúp",
        "Cách dùng trợ lý",
        OWN,
        buttons=OWN,
        typed=("tro giup", "trogiup"),
    ),
)

LOG = LogWords(
    actions={
        "words passed on": "Chuyển lời tới bộ phận theo dõi",
        "passed words seen to": "Ghi đã xử lý lời được chuyển tới",
    }
)

OWN_DATA = (
    OwnTable(150, "events", "dòng nhật ký", is_assistants=True),
    OwnTable(160, "accesses", "lần xem, tải tài liệu", is_assistants=True),
    OwnTable(170, "outbox", "tin nhắn", is_assistants=True),
)
