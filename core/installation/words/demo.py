"""The demonstration's commune, and its people, who are named after their roles."""

from core.wording.says import plain
from models import Role

COMMUNE = "xã Tùng Ảnh"
BOT_USERNAME = "nhacviec_demo_bot"

# user id, name, line under the name, roles, department
PEOPLE: tuple[tuple[int, str, str, tuple[Role, ...], str | None], ...] = (
    (101, "Cán bộ Tư pháp", "Ngành Tư pháp", (Role.OFFICIAL,), "Tư pháp"),
    (
        102,
        "Cán bộ Văn phòng HĐND - UBND",
        "Văn phòng HĐND - UBND xã",
        (Role.OFFICIAL,),
        "Văn phòng HĐND - UBND xã",
    ),
    (
        103,
        "Văn phòng - Nội vụ",
        "Theo dõi, đôn đốc, tổng hợp",
        (Role.COORDINATOR, Role.OFFICIAL),
        "Văn phòng Nội vụ",
    ),
    (
        104,
        "Cán bộ Văn hoá – LĐTĐ&XH",
        "Ngành Văn hoá – LĐTĐ&XH",
        (Role.OFFICIAL,),
        "Văn hoá – LĐTĐ&XH",
    ),
    (
        105,
        "Cán bộ Địa chính – Xây dựng",
        "Ngành Địa chính – Xây dựng",
        (Role.OFFICIAL,),
        "Địa chính – Xây dựng",
    ),
    (106, "Chủ tịch", "Lãnh đạo UBND xã", (Role.LEADER,), None),
    (107, "Tổ kiểm tra", "Kiểm tra CCHC hằng tháng", (Role.INSPECTOR,), None),
    (108, "Người chưa được mời", "Chưa có mã mời", (), None),
)


bot_name = plain("Nhắc Việc", "The assistant's name on the page.")
zalo_bot_name = plain("Bot Nhắc Việc", "Its name on Zalo, where a bot's name begins with Bot.")
