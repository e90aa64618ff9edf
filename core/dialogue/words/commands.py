"""The commands: which role has which, and how each is named on the menu."""

from collections.abc import Iterable

from models import Role

_OWN = frozenset(Role)  # what concerns only oneself
_EVERYBODY = _OWN - {Role.ADMIN}  # of the office: whoever looks after the program reads no reports
_OVERSEERS = frozenset({Role.COORDINATOR, Role.LEADER})
_COORDINATOR = frozenset({Role.COORDINATOR})
REPORTING = frozenset({Role.OFFICIAL, Role.INSPECTOR})
_EXTENDING = frozenset({Role.OFFICIAL, Role.COORDINATOR, Role.LEADER})
_AWAY = frozenset({Role.OFFICIAL, Role.INSPECTOR, Role.COORDINATOR})

# name → (label on the menu, description, roles), in the order in which they are shown
_COMMANDS: dict[str, tuple[str, str, frozenset[Role]]] = {
    "baocao": ("Báo cáo", "Báo cáo kết quả của ngành", frozenset({Role.OFFICIAL})),
    "viec": ("Việc của tôi", "Việc còn phải làm và thời hạn", REPORTING),
    "nop": ("Khung kế hoạch, kiểm tra", "Nộp khung kế hoạch, báo cáo kiểm tra", REPORTING),
    "khungkehoach": (
        "Khung kế hoạch",
        "Lập khung kế hoạch theo từng nội dung",
        frozenset({Role.OFFICIAL}),
    ),
    "summary": ("Tổng hợp", "Tổng hợp tiến độ các ngành", _OVERSEERS),
    "tonghop": ("Tổng hợp", "Tổng hợp tiến độ các ngành", _OVERSEERS),
    "bantin": ("Bản tin hằng tuần", "Nhận, thôi nhận bản tin thứ Hai", _OVERSEERS),
    "tailieu": ("Tài liệu", "Soạn Word, Excel, biểu đồ, tệp minh chứng", _EVERYBODY),
    "duyet": ("Duyệt báo cáo", "Duyệt, trả lại, yêu cầu giải trình", _OVERSEERS),
    "chidao": ("Chỉ đạo", "Gửi chỉ đạo, xác nhận đã nhận chỉ đạo", _EXTENDING),
    "khokhan": ("Khó khăn, vướng mắc", "Nêu, xử lý khó khăn, vướng mắc", _EXTENDING),
    "tontai": ("Tồn tại qua kiểm tra", "Ghi, khắc phục, xác nhận tồn tại", _EVERYBODY),
    "hen": ("Hẹn ngày báo cáo", "Hẹn ngày gửi báo cáo đang nợ", REPORTING),
    "nhaclai": ("Nhắc lại sau", "Lùi lời nhắc trong ngày hoặc sang mai", REPORTING),
    "lydo": ("Báo lý do chậm", "Nêu lý do báo cáo chậm hạn", REPORTING),
    "giahan": ("Gia hạn", "Xin gia hạn, cho ý kiến về gia hạn", _EXTENDING),
    "nghiphep": ("Nghỉ phép", "Ghi ngày nghỉ và người báo cáo thay", _AWAY),
    "xeploai": (
        "Xếp loại cuối năm",
        "Số liệu cả năm, mức đề xuất (tham khảo)",
        _EXTENDING,
    ),
    "trangthai": ("Trạng thái các ngành", "Các ngành đã báo cáo, đã được nhắc đến đâu", _EVERYBODY),
    "lichsu": ("Lịch sử", "Ai đã làm gì với một nội dung, kèm các tệp", _EVERYBODY),
    "tep": ("Tệp đã gửi", "Xem lại, rút tệp đã gửi", _EVERYBODY),
    "hoi": ("Hỏi", "Hỏi bằng lời thường: tư pháp nộp chưa", _EVERYBODY),
    "bangiao": ("Bàn giao", "Báo chuyển công tác, xem việc phải bàn giao", _AWAY),
    "suanoidung": ("Sửa cách ghi nội dung", "Sửa cách ghi một nội dung: sửa tên 1.1", _COORDINATOR),
    "nhacngay": ("Nhắc ngay", "Nhắc ngay các ngành chưa gửi", _COORDINATOR),
    "kiemtra": ("Kiểm tra liên lạc", "Ai chưa nhận được tin nhắc", _OVERSEERS),
    "ky": ("Kỳ báo cáo", "Xem, đổi, xác nhận ngày của các kỳ", _COORDINATOR),
    "lich": ("Lịch làm việc", "Ngày nghỉ, ngày làm bù, các hạn sắp tới", _EVERYBODY),
    "moi": ("Mời người dùng", "Tạo mã mời; xem, hủy mã đang mở", _COORDINATOR),
    "thuhoi": ("Thu hồi vai trò", "Thu hồi vai trò của người vào nhầm, thôi việc", _OVERSEERS),
    "dulieu": ("Dữ liệu của tôi", "Xem, sửa, đề nghị xóa dữ liệu về mình", _OWN),
    "xoadulieu": ("Gỡ liên kết", "Đề nghị gỡ tài khoản khỏi trợ lý", _OWN),
    "menu": ("Menu", "Các việc có thể làm", _OWN),
    "huy": ("Hủy", "Dừng việc đang làm, giữ những gì đã ghi", _OWN),
    "trogiup": ("Trợ giúp", "Cách dùng trợ lý", _OWN),
}

KNOWN = frozenset(_COMMANDS)
"""Every command's name."""

ON_THE_MENU = frozenset(
    {
        "baocao",
        "viec",
        "nop",
        "tontai",
        "giahan",
        "khokhan",
        "nghiphep",
        "summary",
        "duyet",
        "trangthai",
        "kiemtra",
        "ky",
        "lich",
        "moi",
        "trogiup",
    }
)
"""Commands that have a button there; the others are for typing."""

_LEADERS_MENU = frozenset({"chidao"})
"""Those that only leaders begin: others are led there by a message."""

_COORDINATORS_MENU = frozenset({"kiemtra"})
"""Those that coordinators begin: leaders are led there by a message, or type them."""


def for_menu(roles: Iterable[Role]) -> list[str]:
    """List the commands that have a button on the menu of these roles."""
    held = frozenset(roles)
    shown = ON_THE_MENU | _LEADERS_MENU if Role.LEADER in held else ON_THE_MENU
    if Role.COORDINATOR not in held:
        shown -= _COORDINATORS_MENU
    return [name for name in for_roles(held) if name in shown]


_SAME = frozenset({"tonghop"})
"""Other names of a command: they work, and are not listed twice in the help."""


def for_help(roles: Iterable[Role]) -> list[str]:
    """List the commands that the help explains."""
    return [name for name in for_roles(roles) if name not in _SAME]


def for_roles(roles: Iterable[Role]) -> list[str]:
    """List the commands of somebody with these roles."""
    held = frozenset(roles)
    return [name for name, (_, _, allowed) in _COMMANDS.items() if allowed & held]


def label(name: str) -> str:
    """What a command is called on a button."""
    return _COMMANDS[name][0]


def description(name: str) -> str:
    """What a command does."""
    return _COMMANDS[name][1]


def about() -> str:
    """What the assistant is, in a chat where nothing was said yet."""
    return (
        "Trợ lý nhắc việc, thu báo cáo khắc phục tồn tại, hạn chế CCHC của các ngành. "
        "Dành cho cán bộ, công chức được mời."
    )


def start() -> str:
    """The only command of somebody unknown."""
    return "Bắt đầu, nhập mã mời"
