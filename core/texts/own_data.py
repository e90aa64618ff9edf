"""What is kept about a person, told to that person."""

from datetime import datetime

from markupsafe import Markup

from core.people.own_data import OwnData
from core.texts import formats
from core.texts.people import role
from models import Role


def heading() -> Markup:
    """What the list begins with."""
    return Markup("<b>DỮ LIỆU VỀ ĐỒNG CHÍ</b>")


def lines(kept: OwnData, joined_at: datetime) -> list[Markup]:
    """Everything, a line each; `joined_at` is local."""
    roles = "; ".join(role(Role(held)) for held in kept.roles)
    channels = ", ".join(f"{channel} ({address})" for channel, address in kept.channels)
    return [
        Markup("Họ tên: <b>{}</b>").format(kept.full_name),
        Markup("Vai trò: {}").format(roles),
        Markup("Ngành: {}").format(", ".join(kept.departments) or "không"),
        Markup("Tài khoản: {}").format(channels),
        Markup("Tham gia từ: {}").format(formats.day(joined_at)),
        Markup("Đã ghi: {} câu trả lời, {} tệp kiểm chứng, {} dòng nhật ký").format(
            kept.answers, kept.files, kept.log_lines
        ),
        Markup("Khung kế hoạch: {} nội dung (xem /khungkehoach)").format(kept.measures),
        Markup(
            "Lịch nghỉ: {}; đề nghị gia hạn: {}; hẹn ngày báo cáo: {} (xem /nghiphep, /viec)"
        ).format(kept.leaves, kept.requests, kept.promises),
    ]


def records_stay() -> Markup:
    """What deletion means for official records."""
    return Markup(
        "Văn phòng - Nội vụ trả lời yêu cầu trong 2 ngày làm việc. "
        "Báo cáo đã gửi là hồ sơ của cơ quan nên được giữ lại."
    )


def ask_deletion() -> str:
    """The button by which a person asks to be deleted."""
    return "Đề nghị xóa"


def deletion_asked() -> Markup:
    """The wish was passed on."""
    return Markup("Đã chuyển đề nghị xóa dữ liệu đến Văn phòng - Nội vụ.")


def deletion_wanted(name: str) -> Markup:
    """The coordinators are told of the wish."""
    return Markup(
        "Đồng chí <b>{}</b> đề nghị xóa dữ liệu cá nhân. "
        "Đề nghị Văn phòng - Nội vụ trả lời trong 2 ngày làm việc, xử lý trong 15 ngày."
    ).format(name)
