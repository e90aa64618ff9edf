"""Words about people, roles and invitations."""

from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from core.office import BotOnZalo
from core.wording import departments, formats
from core.wording.says import fixed, plain, plainly, says
from models import Role

_ROLES = {
    Role.COORDINATOR: "⟨văn phòng⟩ (theo dõi, tổng hợp)",
    Role.OFFICIAL: "Cán bộ, công chức của ngành",
    Role.LEADER: "Chủ tịch, Phó Chủ tịch",
    Role.INSPECTOR: "Tổ kiểm tra",
    Role.ADMIN: "Quản trị kỹ thuật",
}


def role(value: Role) -> str:
    """The name of a role."""
    return _ROLES[value]


_SHORT = {
    Role.COORDINATOR: "⟨văn phòng⟩",
    Role.OFFICIAL: "cán bộ",
    Role.LEADER: "lãnh đạo",
    Role.INSPECTOR: "Tổ kiểm tra",
    Role.ADMIN: "quản trị kỹ thuật",
}


def held_short(value: Role, department: str | None) -> str:
    """A person's role on a button; an official's is named by the department."""
    return department or _SHORT[value]


ask_code = fixed(
    "Kính chào đồng chí. Trợ lý chỉ phục vụ cán bộ, công chức có mã mời. Đề nghị đồng chí gửi mã "
    "mời do ⟨văn phòng⟩ cấp (12 ký tự, dạng XXXX-XXXX-XXXX).",
    "A stranger writes; this is all they get.",
)
ask_code_again = fixed(
    "Vai trò của đồng chí trong trợ lý đã được thu hồi. Muốn dùng lại, đề nghị đồng chí gửi mã "
    "mời do ⟨văn phòng⟩ cấp (12 ký tự, dạng XXXX-XXXX-XXXX).\n"
    "Xem, sửa dữ liệu về mình: /dulieu. Đề nghị xóa: /xoadulieu.",
    "All roles of the person have ended; they still have access to their own data.",
)
code_not_valid = plain(
    "Mã mời không đúng, đã dùng hoặc đã hết hạn. Đề nghị đồng chí kiểm tra lại hoặc xin mã mới ở "
    "⟨văn phòng⟩.",
    "A code is wrong, used or expired; a stranger is not told which.",
)


@says("<b>{why}</b>", "A refusal as a note before the next question.")
def refused(why: str) -> Markup: ...


too_many_guesses = plain(
    "Đồng chí đã nhập sai mã nhiều lần. Đề nghị thử lại sau 1 giờ.",
    "The person has guessed too often.",
)


@says(
    "Kính chào đồng chí <b>{full_name}</b>.\n\nTrợ lý CCHC lưu họ tên, chức vụ, ngành, lịch nghỉ "
    "và nội dung đồng chí báo cáo để theo dõi {plan}. Không gửi tài liệu mật hoặc dữ liệu cá "
    "nhân của công dân qua kênh này. Cần xem, sửa, xóa: gõ /dulieu.",
    "The data that are kept, told on first use (personal data law, see the notice rule).",
)
def notice(plan: str, full_name: str) -> Markup: ...


def plan_named(number: str | None) -> str:
    """The plan, by its number when it has one."""
    return f"Kế hoạch {number}" if number else "Kế hoạch khắc phục tồn tại, hạn chế CCHC"


notice_read = plain("Tôi đã đọc", "The button under the notice.")
mend_name = plain("Sửa họ tên", "The button for correcting one's name.")


@says(
    "Họ tên đang ghi: <b>{full_name}</b>.\nĐề nghị đồng chí gõ đầy đủ họ và tên rồi gửi.",
    "The question for the right name.",
)
def ask_name(full_name: str) -> Markup: ...


def ask_first_name(shown: str) -> Markup:
    """The question for the full name; `shown` is the name that the channel gave."""
    return Markup(
        "Trợ lý CCHC lưu họ tên để ghi trong báo cáo và nhật ký; {}.\n"
        "Đề nghị đồng chí gõ đầy đủ họ và tên rồi gửi (ví dụ: Nguyễn Thị Mẫu)."
    ).format(
        "tài khoản này không có tên"
        if shown == nameless()
        else f"tên đang hiển thị ở đây “{shown}” chưa phải họ tên đầy đủ"
    )


@says("Đã ghi họ tên: <b>{full_name}</b>.", "The name was corrected.")
def renamed(full_name: str) -> Markup: ...


name_not_valid = plain(
    "Họ tên cần có cả họ và tên, viết đủ chữ, không có chữ số, chức vụ. Đề nghị đồng chí gõ lại.",
    "The typed words are no name.",
)
nameless = plain("(chưa nêu họ tên)", "A person without a known name, in lists.")
called_nothing = plain("cán bộ", 'A person without a known name, addressed after "đồng chí".')
ask_role = fixed(
    "<b>MỜI NGƯỜI DÙNG</b>\nĐồng chí mời ai?", "The question for the role to invite for."
)
ask_department = fixed(
    "<b>MỜI CÁN BỘ</b>\nCán bộ thuộc ngành nào?", "The question for the official's department."
)


class WaysIn(NamedTuple):
    """How the invited person opens the assistant: Telegram's link, and Zalo's bots."""

    telegram: str | None
    zalo: tuple[BotOnZalo, ...]


def invitation(
    who: str,
    code: str,
    ways: WaysIn,
    *,
    days: int,
    until: datetime,
    note: Markup,
) -> Markup:
    """An invitation, written to be forwarded unchanged.

    It is valid for `days`, until `until` (local); `note` is for the person who forwards it.
    """
    return Markup(
        "Kính mời đồng chí sử dụng trợ lý Nhắc Việc với vai trò {}.\n\n"
        "{}\n<b>{}</b>\n\n"
        "Mã dùng một lần, có hiệu lực {} ngày (đến {}).{}{}"
    ).format(who, _opening(ways), code, days, formats.moment(until), "\n\n" if note else "", note)


def _opening(ways: WaysIn) -> Markup:
    """The ways to the assistant; the code follows."""
    if not ways.zalo:
        opening = Markup("mở liên kết\n{}\nhoặc ").format(ways.telegram) if ways.telegram else ""
        return Markup("Đề nghị {}gửi cho trợ lý mã").format(opening)
    bots = Markup("{}").format(" hoặc ".join(zalo_bot(*bot) for bot in ways.zalo))
    if not ways.telegram:
        return Markup("Đề nghị mở Zalo, {}, rồi nhắn cho trợ lý mã").format(bots)
    return Markup(
        "• Trên Zalo: {}, rồi nhắn mã dưới đây;\n"
        "• Trên Telegram: mở liên kết\n{}\nhoặc nhắn mã dưới đây.\n\nMã mời"
    ).format(bots, ways.telegram)


def how_to_open(ways: WaysIn) -> Markup:
    """Under a code for another chat: where the assistant is; nothing while that is not known."""
    lines = [f"• Zalo: {zalo_bot(*bot)}" for bot in ways.zalo]
    lines += [f"• Telegram: mở {ways.telegram}"] if ways.telegram else []
    return Markup("\n\nCách mở trợ lý:\n{}").format("\n".join(lines)) if lines else Markup()


def zalo_bot(shown_name: str, link: str) -> str:
    """How to find a bot in Zalo; Zalo has no link that carries a code."""
    if shown_name and link:
        return f"tìm “{shown_name}” (hoặc mở {link})"
    return f"mở {link}" if link else f"tìm “{shown_name}”" if shown_name else "mở bot của cơ quan"


def invited_as(value: Role, department: str | None) -> str:
    """The role and department of a code."""
    return f"cán bộ {departments.body_of(department)}" if department else role(value)


invite_another = plain("Mời thêm người", "The button for another invitation.")
joined_already = fixed("Đã ghi thêm vai trò của đồng chí.", "A known person used another code.")
summary_not_allowed = plain(
    "Tổng hợp chỉ dành cho ⟨văn phòng⟩ và lãnh đạo UBND xã.",
    "Only coordinators and leaders see the summary.",
)
record_not_allowed = plain(
    "Đồng chí chỉ xem được lịch sử và tài liệu của ngành mình.",
    "Only those who report for a department or oversee it see its log and files.",
)
inviting_not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ được mời người dùng.", "Only the coordinator invites."
)
coordinating_not_allowed = plain(
    "Việc này chỉ dành cho ⟨văn phòng⟩. Đề nghị đồng chí liên hệ ⟨văn phòng⟩.",
    "Only the coordinator does this.",
)
inspecting_not_allowed = plain(
    "Việc này chỉ dành cho Tổ kiểm tra.", "Only the inspection team does this."
)
directing_not_allowed = plain(
    "Chỉ Chủ tịch, Phó Chủ tịch UBND xã gửi chỉ đạo.",
    "A person who is not a leader tries to direct.",
)
reporting_not_allowed = plain(
    "Đồng chí không được giao báo cáo cho ngành này. Đề nghị liên hệ ⟨văn phòng⟩.",
    "An official writes for their own departments.",
)
nothing_to_report = plain(
    "Kính báo cáo đồng chí: đồng chí không có báo cáo ngành phải gửi. Tiến độ các ngành có ở mục "
    "“Tổng hợp”.",
    "A leader has no department to report for.",
)
no_department = plain(
    "Đồng chí chưa được giao báo cáo cho ngành nào. Đề nghị liên hệ ⟨văn phòng⟩.",
    "The person reports for no department.",
)
department_for_official = plain(
    "Chỉ vai trò cán bộ (official) gắn với một ngành, và phải nêu tên ngành.",
    "Officials need a department, other roles have none.",
)
no_such_department = plain(
    "Không có ngành này trong kế hoạch. Đề nghị kiểm tra lại tên ngành.",
    "The department belongs to another commune.",
)
of_another_commune = plain(
    "Tài khoản này đang gắn với xã khác. Đề nghị dùng tài khoản khác.",
    "The chat is linked to another commune.",
)


@plainly(
    "Không có ngành “{name}”. Các ngành trong kế hoạch: {known:joined}.",
    "No department has this name.",
)
def department_not_found(name: str, known: list[str]) -> str: ...


WORDS_FOR_READ = frozenset({"da doc", "da doc roi", "toi da doc roi", "doc roi", "ok", "dong y"})
"""What people type instead of pressing "Tôi đã đọc", unaccented."""


reviewing_not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ và lãnh đạo UBND xã duyệt báo cáo.",
    "A person who is neither coordinator nor leader.",
)
