"""People: words of the manifest, which other rooms show."""

from core.logged import LogWords
from core.menu import AWAY, COORDINATOR, OVERSEERS, OWN, MenuEntry
from core.own_table import OwnTable
from core.people.words.people import role
from models import Role

COMMANDS = (
    MenuEntry(
        170,
        "nghiphep",
        "Nghỉ phép",
        "Ghi ngày nghỉ và người báo cáo thay",
        AWAY,
        buttons=AWAY,
        typed=("nghi phep", "nghiphep"),
    ),
    MenuEntry(230, "bangiao", "Bàn giao", "Báo chuyển công tác, xem việc phải bàn giao", AWAY),
    MenuEntry(
        260,
        "kiemtra",
        "Kiểm tra liên lạc",
        "Ai chưa nhận được tin nhắc",
        OVERSEERS,
        buttons=COORDINATOR,
        typed=("kiem tra lien lac", "kiemtra", "kiem tra"),
    ),
    MenuEntry(
        290,
        "moi",
        "Mời người dùng",
        "Tạo mã mời; xem, hủy mã đang mở",
        COORDINATOR,
        buttons=COORDINATOR,
        typed=("moi nguoi dung", "moi"),
    ),
    MenuEntry(
        300, "thuhoi", "Thu hồi vai trò", "Thu hồi vai trò của người vào nhầm, thôi việc", OVERSEERS
    ),
    MenuEntry(
        310,
        "dulieu",
        "Dữ liệu của tôi",
        "Xem, sửa, đề nghị xóa dữ liệu về mình",
        OWN,
        typed=("du lieu", "dulieu"),
    ),
    MenuEntry(
        315,
        "kenh",
        "Kênh liên lạc",
        "Xem, thêm, gỡ Zalo, Telegram của mình",
        OWN,
        typed=("kenh", "kenh lien lac", "them kenh", "lien ket zalo", "lien ket telegram"),
    ),
    MenuEntry(
        320,
        "xoadulieu",
        "Gỡ liên kết",
        "Đề nghị gỡ tài khoản khỏi trợ lý",
        OWN,
        typed=("xoa du lieu", "xoadulieu", "go lien ket"),
    ),
)

LOG = LogWords(
    actions={
        "handing over announced": "Báo chuyển công tác, đề nghị bàn giao",
        "leave entered": "Ghi lịch nghỉ",
        "leave cancelled": "Bỏ lịch nghỉ",
        "invited": "Mời tham gia",
        "joined": "Tham gia trợ lý",
        "notice read": "Đã đọc thông báo về dữ liệu",
        "code approved": "Duyệt mã mời",
        "code cancelled": "Hủy mã mời",
        "renamed": "Đổi tên",
        "revoked": "Thôi các vai trò",
        "role removed": "Gỡ vai trò",
        "link code made": "Tạo mã liên kết kênh",
        "chat linked": "Liên kết thêm kênh",
        "chat removed": "Gỡ một kênh",
        "unlinked": "Gỡ liên kết tài khoản",
        "became unreachable": "Không còn nhận được tin",
        "deletion asked": "Đề nghị xóa dữ liệu",
        "deletion granted": "Đồng ý xóa dữ liệu",
        "deletion refused": "Không đồng ý xóa dữ liệu",
        "mutual acceptance": "Hai người xác nhận việc cho nhau",
    },
    facts={
        "departments": "Các ngành",
        "role": "Vai trò",
        "roles": "Vai trò",
        "full_name": "Họ tên",
        "channel": "Kênh",
        "accounts": "Số tài khoản",
        "with": "Với người",
        "is_invited": "Do mời",
        "is_granted": "Đồng ý",
    },
    values={"role": {str(one): role(one) for one in Role}},
)

OWN_DATA = (
    OwnTable(180, "leaves", "lịch nghỉ", is_assistants=True),
    OwnTable(220, "invitations", "mã mời", is_assistants=True),
    OwnTable(230, "link_codes", "mã liên kết kênh", is_assistants=True),
    OwnTable(235, "upload_links", "đường dẫn gửi tệp", is_assistants=True),
    OwnTable(240, "deletion_requests", "đề nghị xóa dữ liệu", is_assistants=True),
)
