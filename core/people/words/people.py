"""What is said of people, roles and invitations."""

from datetime import datetime

from markupsafe import Markup

from core.wording import departments, formats
from models import Role

_ROLES = {
    Role.COORDINATOR: "⟨văn phòng⟩ (theo dõi, tổng hợp)",
    Role.OFFICIAL: "Cán bộ, công chức của ngành",
    Role.LEADER: "Chủ tịch, Phó Chủ tịch",
    Role.INSPECTOR: "Tổ kiểm tra",
    Role.ADMIN: "Quản trị kỹ thuật",
}


def role(value: Role) -> str:
    """A role's name."""
    return _ROLES[value]


_SHORT = {
    Role.COORDINATOR: "⟨văn phòng⟩",
    Role.OFFICIAL: "cán bộ",
    Role.LEADER: "lãnh đạo",
    Role.INSPECTOR: "Tổ kiểm tra",
    Role.ADMIN: "quản trị kỹ thuật",
}


def held_short(value: Role, department: str | None) -> str:
    """A role that somebody holds, on a button: the department says it for an official."""
    return department or _SHORT[value]


def ask_code() -> Markup:
    """Nobody unknown gets anything but this."""
    return Markup(
        "Kính chào đồng chí. Trợ lý chỉ phục vụ cán bộ, công chức có mã mời. "
        "Đề nghị đồng chí gửi mã mời do ⟨văn phòng⟩ cấp (12 ký tự, dạng XXXX-XXXX-XXXX)."
    )


def ask_code_again() -> Markup:
    """Somebody whose every role ended: what is left to them is their own data."""
    return Markup(
        "Vai trò của đồng chí trong trợ lý đã được thu hồi. Muốn dùng lại, đề nghị đồng chí "
        "gửi mã mời do ⟨văn phòng⟩ cấp (12 ký tự, dạng XXXX-XXXX-XXXX).\n"
        "Xem, sửa dữ liệu về mình: /dulieu. Đề nghị xóa: /xoadulieu."
    )


def code_not_valid() -> str:
    """A wrong, used or expired code: which of them is not told to a stranger."""
    return (
        "Mã mời không đúng, đã dùng hoặc đã hết hạn. "
        "Đề nghị đồng chí kiểm tra lại hoặc xin mã mới ở ⟨văn phòng⟩."
    )


def refused(why: str) -> Markup:
    """A refusal as a note before the next question."""
    return Markup("<b>{}</b>").format(why)


def too_many_guesses() -> str:
    """Guessing is slowed down."""
    return "Đồng chí đã nhập sai mã nhiều lần. Đề nghị thử lại sau 1 giờ."


def notice(plan: str, full_name: str) -> Markup:
    """What is kept, on first use (personal data law, see the notice rule)."""
    return Markup(
        "Kính chào đồng chí <b>{}</b>.\n\n"
        "Trợ lý CCHC lưu họ tên, chức vụ, ngành, lịch nghỉ và nội dung đồng chí báo cáo để "
        "theo dõi {}. "
        "Không gửi tài liệu mật hoặc dữ liệu cá nhân của công dân qua kênh này. "
        "Cần xem, sửa, xóa: gõ /dulieu."
    ).format(full_name, plan)


def plan_named(number: str | None) -> str:
    """The plan, by its number when it has one."""
    return f"Kế hoạch {number}" if number else "Kế hoạch khắc phục tồn tại, hạn chế CCHC"


def notice_read() -> str:
    """The button under the notice."""
    return "Tôi đã đọc"


def mend_name() -> str:
    """The button that mends the name."""
    return "Sửa họ tên"


def ask_name(full_name: str) -> Markup:
    """The right name, asked for."""
    return Markup(
        "Họ tên đang ghi: <b>{}</b>.\nĐề nghị đồng chí gõ đầy đủ họ và tên rồi gửi."
    ).format(full_name)


def ask_first_name(shown: str) -> Markup:
    """The full name, asked of somebody whose channel gave none; `shown` is what it gave."""
    return Markup(
        "Trợ lý CCHC lưu họ tên để ghi trong báo cáo và nhật ký; {}.\n"
        "Đề nghị đồng chí gõ đầy đủ họ và tên rồi gửi (ví dụ: Nguyễn Thị Mẫu)."
    ).format(
        "tài khoản này không có tên"
        if shown == nameless()
        else f"tên đang hiển thị ở đây “{shown}” chưa phải họ tên đầy đủ"
    )


def renamed(full_name: str) -> Markup:
    """The name was corrected."""
    return Markup("Đã ghi họ tên: <b>{}</b>.").format(full_name)


def name_not_valid() -> str:
    """What was typed is no name."""
    return (
        "Họ tên cần có cả họ và tên, viết đủ chữ, không có chữ số, chức vụ. "
        "Đề nghị đồng chí gõ lại."
    )


def nameless() -> str:
    """Somebody whose channel gives no name, in lists."""
    return "(chưa nêu họ tên)"


def called_nothing() -> str:
    """How somebody is addressed who has not said their name: behind "đồng chí"."""
    return "cán bộ"


def ask_role() -> Markup:
    """Whom the coordinator wants to invite."""
    return Markup("<b>MỜI NGƯỜI DÙNG</b>\nĐồng chí mời ai?")


def ask_department() -> Markup:
    """For which department an official is invited."""
    return Markup("<b>MỜI CÁN BỘ</b>\nCán bộ thuộc ngành nào?")


def invitation(
    who: str,
    code: str,
    link: str | None,
    times: tuple[int, datetime],
    note: Markup,
) -> Markup:
    """An invitation, written so that it can be forwarded as it is.

    `times` are how many days it is good, and until when (local); `note` is for who forwards it.
    """
    opening = Markup("mở liên kết {} hoặc ").format(link) if link else Markup()
    return Markup(
        "Kính mời đồng chí sử dụng trợ lý Nhắc Việc ({}).\n\n"
        "Đề nghị {}gửi mã <b>{}</b> cho trợ lý.\n\n"
        "Mã dùng một lần, có hiệu lực {} ngày (đến {}).{}{}"
    ).format(who, opening, code, times[0], formats.moment(times[1]), "\n\n" if note else "", note)


def invited_as(value: Role, department: str | None) -> str:
    """Whom a code is for."""
    return f"cán bộ {departments.body_of(department)}" if department else role(value)


def invite_another() -> str:
    """The button for one more."""
    return "Mời thêm người"


def joined_already() -> Markup:
    """A person who is known used another code."""
    return Markup("Đã ghi thêm vai trò của đồng chí.")


def summary_not_allowed() -> str:
    """Only the coordinator and the leaders see it."""
    return "Tổng hợp chỉ dành cho ⟨văn phòng⟩ và lãnh đạo UBND xã."


def record_not_allowed() -> str:
    """The log and the files of a department are for those who report for it or oversee it."""
    return "Đồng chí chỉ xem được lịch sử và tài liệu của ngành mình."


def inviting_not_allowed() -> str:
    """Only the coordinator invites."""
    return "Chỉ ⟨văn phòng⟩ được mời người dùng."


def coordinating_not_allowed() -> str:
    """Only the coordinator does this."""
    return "Việc này chỉ dành cho ⟨văn phòng⟩. Đề nghị đồng chí liên hệ ⟨văn phòng⟩."


def inspecting_not_allowed() -> str:
    """Only the inspection team does this."""
    return "Việc này chỉ dành cho Tổ kiểm tra."


def directing_not_allowed() -> str:
    """Somebody else than a leader."""
    return "Chỉ Chủ tịch, Phó Chủ tịch UBND xã gửi chỉ đạo."


def reporting_not_allowed() -> str:
    """An official writes for their own departments."""
    return "Đồng chí không được giao báo cáo cho ngành này. Đề nghị liên hệ ⟨văn phòng⟩."


def nothing_to_report() -> str:
    """A leader has no department to report for."""
    return (
        "Kính báo cáo đồng chí: đồng chí không có báo cáo ngành phải gửi. "
        "Tiến độ các ngành có ở mục “Tổng hợp”."
    )


def no_department() -> str:
    """The person reports for no department."""
    return "Đồng chí chưa được giao báo cáo cho ngành nào. Đề nghị liên hệ ⟨văn phòng⟩."


def department_for_official() -> str:
    """An official belongs to a department, the others to none."""
    return "Chỉ vai trò cán bộ (official) gắn với một ngành, và phải nêu tên ngành."


def no_such_department() -> str:
    """The department is not one of this commune."""
    return "Không có ngành này trong kế hoạch. Đề nghị kiểm tra lại tên ngành."


def of_another_commune() -> str:
    """The chat is linked to another commune."""
    return "Tài khoản này đang gắn với xã khác. Đề nghị dùng tài khoản khác."


def department_not_found(name: str, known: list[str]) -> str:
    """No department is called so."""
    return f"Không có ngành “{name}”. Các ngành trong kế hoạch: {', '.join(known)}."


WORDS_FOR_READ = frozenset({"da doc", "da doc roi", "toi da doc roi", "doc roi", "ok", "dong y"})
"""What people type instead of pressing "Tôi đã đọc", unaccented."""


def reviewing_not_allowed() -> str:
    """Somebody else than the coordinator or a leader."""
    return "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã duyệt báo cáo."
