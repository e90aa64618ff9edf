"""Words of the manifest of deadlines."""

from core.logged import LogWords
from core.menu import COORDINATOR, EVERYBODY, EXTENDING, REPORTING, MenuEntry
from core.own_table import OwnTable

COMMANDS = (
    MenuEntry(
        130,
        "hen",
        "Hẹn ngày báo cáo",
        "Hẹn ngày gửi báo cáo đang nợ",
        REPORTING,
        typed=("hen ngay", "hen"),
    ),
    MenuEntry(
        140,
        "nhaclai",
        "Nhắc lại sau",
        "Lùi lời nhắc trong ngày hoặc sang mai",
        REPORTING,
        typed=("nhac lai", "nhac lai sau"),
    ),
    MenuEntry(150, "lydo", "Báo lý do chậm", "Nêu lý do báo cáo chậm hạn", REPORTING),
    MenuEntry(
        160,
        "giahan",
        "Gia hạn",
        "Xin gia hạn, cho ý kiến về gia hạn",
        EXTENDING,
        buttons=EXTENDING,
        typed=("gia han", "giahan", "xin gia han"),
    ),
    MenuEntry(
        270,
        "ky",
        "Kỳ báo cáo",
        "Xem, đổi, xác nhận ngày của các kỳ",
        COORDINATOR,
        buttons=COORDINATOR,
        typed=("ky bao cao", "ky"),
    ),
    MenuEntry(
        280,
        "lich",
        "Lịch làm việc",
        "Ngày nghỉ, ngày làm bù, các hạn sắp tới",
        EVERYBODY,
        buttons=EVERYBODY,
        typed=("lich", "lich lam viec"),
    ),
)

LOG = LogWords(
    subjects={"extension": "Gia hạn", "round": "Kỳ báo cáo"},
    actions={
        "late reason given": "Nêu lý do báo cáo chậm",
        "extension asked": "Xin gia hạn",
        "extension granted": "Đồng ý gia hạn",
        "extension refused": "Không đồng ý gia hạn",
        "round moved": "Đổi ngày của kỳ",
        "round confirmed": "Xác nhận các ngày của kỳ",
        "promised": "Hẹn ngày gửi báo cáo",
        "day changed": "Ghi ngày nghỉ, ngày làm bù",
        "day forgotten": "Bỏ ngày nghỉ, ngày làm bù đã ghi",
        "calendar confirmed": "Xác nhận lịch của năm",
    },
    acts={"moved": "đổi ngày"},
    facts={
        "cutoff_on": "Chốt số liệu",
        "due_on": "Hạn",
        "commune_due_on": "Hạn xã gửi cấp trên",
        "wanted_on": "Xin đến ngày",
        "granted_on": "Gia hạn đến",
        "on": "Ngày",
        "is_working": "Là ngày làm việc",
    },
)

OWN_DATA = (
    OwnTable(60, "extensions", "đề nghị gia hạn"),
    OwnTable(130, "changed_days", "ngày nghỉ, ngày làm bù"),
    OwnTable(140, "confirmed_years", "năm lịch đã xác nhận"),
    OwnTable(190, "pauses", "lần hẹn, lùi lời nhắc", is_assistants=True),
)
