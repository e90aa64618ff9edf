"""Words of the manifest of figures."""

from core.logged import LogWords
from core.menu import EVERYBODY, EXTENDING, OVERSEERS, MenuEntry
from core.own_table import OwnTable

COMMANDS = (
    MenuEntry(70, "bantin", "Bản tin hằng tuần", "Nhận, thôi nhận bản tin thứ Hai", OVERSEERS),
    MenuEntry(
        50,
        "summary",
        "Tổng hợp",
        "Tổng hợp tiến độ các ngành",
        OVERSEERS,
        buttons=OVERSEERS,
        typed=("summary",),
    ),
    MenuEntry(
        60,
        "tonghop",
        "Tổng hợp",
        "Tổng hợp tiến độ các ngành",
        OVERSEERS,
        typed=("tong hop", "tonghop"),
        is_other_name=True,
    ),
    MenuEntry(
        180, "xeploai", "Xếp loại cuối năm", "Số liệu cả năm, mức đề xuất (tham khảo)", EXTENDING
    ),
    MenuEntry(
        190,
        "trangthai",
        "Trạng thái các ngành",
        "Các ngành đã báo cáo, đã được nhắc đến đâu",
        EVERYBODY,
        buttons=EVERYBODY,
        typed=("trang thai", "trangthai"),
    ),
    MenuEntry(
        200,
        "lichsu",
        "Lịch sử",
        "Ai đã làm gì với một nội dung, kèm các tệp",
        EVERYBODY,
        typed=("lich su", "lichsu"),
    ),
)

LOG = LogWords(
    subjects={"shortfall": "Không hoàn thành"},
    actions={
        "shortfall declared": "Xác định không hoàn thành",
        "shortfall lifted": "Bỏ xác định không hoàn thành",
        "weekly digest wanted": "Chọn nhận bản tin tuần",
        "weekly digest ended": "Thôi nhận bản tin tuần",
    },
)

OWN_DATA = (
    OwnTable(120, "shortfalls", "nội dung đã ghi không hoàn thành"),
    OwnTable(210, "weekly_digests", "lần chọn bản tin tuần", is_assistants=True),
)
