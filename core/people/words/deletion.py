"""Requests to have one's chat unlinked: asked, decided, told."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from core.people.roles import RoleOf
from core.people.words import people
from core.wording import departments, formats
from core.wording.says import fixed, plain, says

_GOES = "tài khoản và cuộc trò chuyện với trợ lý, mọi vai trò, tin chưa gửi, lịch nghỉ sắp tới"
_STAYS = "họ tên, báo cáo, tệp, nhật ký, vì là hồ sơ của cơ quan"


def ask() -> Markup:
    """The question before the request: what is deleted, and what stays."""
    return Markup(
        "<b>ĐỀ NGHỊ XÓA DỮ LIỆU</b>\nGỡ bỏ: {}.\nGiữ lại: {}.\n"
        "Được trả lời trong 2 ngày làm việc, gỡ trong 15 ngày; muốn dùng lại cần mã mời mới.\n"
        "<b>Đồng chí đề nghị gỡ liên kết?</b>"
    ).format(_GOES, _STAYS)


send = plain("Đề nghị gỡ liên kết", "The button that sends the request.")
asked = fixed(
    "Đã chuyển đề nghị xóa dữ liệu. Đồng chí được trả lời trong 2 ngày làm việc; trong khi chờ, "
    "mọi việc vẫn như cũ.",
    "The request was sent to the deciders.",
)
asked_nobody = fixed(
    "Đã ghi đề nghị xóa dữ liệu, nhưng chưa có đồng chí nào khác cho ý kiến được qua trợ lý. Đề "
    "nghị đồng chí báo lãnh đạo UBND xã hoặc người cài đặt mời người thay; người đó sẽ nhận được "
    "đề nghị này.",
    "The request was recorded, but there is nobody to decide on it.",
)


@says(
    "<b>ĐỀ NGHỊ XÓA DỮ LIỆU</b>\nĐề nghị gửi ngày {asked_on:day} đang chờ ý kiến, được trả lời "
    "chậm nhất ngày <b>{answer_by:day}</b>.",
    "The request waits for a decision.",
)
def waits(asked_on: date, answer_by: date) -> Markup: ...


is_granted = fixed(
    "<b>ĐỀ NGHỊ XÓA DỮ LIỆU</b>\nĐề nghị đã được đồng ý. Trợ lý gỡ liên kết ngay sau khi gửi "
    "đồng chí tin báo cuối cùng.",
    "The request was granted, and the chat is about to be unlinked.",
)
asked_already = plain(
    "Đề nghị xóa dữ liệu của đồng chí đã được ghi. Đề nghị đồng chí chờ kết quả.",
    "The person already has an open request.",
)


@says(
    "Đồng chí <b>{name}</b> đề nghị xóa dữ liệu cá nhân (gỡ liên kết với trợ lý). Đề nghị trả "
    "lời trong 2 ngày làm việc, xử lý trong 15 ngày.",
    "The deciders hear of the request.",
)
def wanted(name: str) -> Markup: ...


open_wish = plain("Cho ý kiến", "The button that opens the request.")
waiting_heading = fixed(
    "<b>ĐỀ NGHỊ XÓA DỮ LIỆU CHỜ Ý KIẾN</b>", "The heading of the list of open requests."
)


@says(
    "• Đồng chí <b>{name}</b>: gửi ngày {asked_on:day}, cần trả lời chậm nhất {answer_by:day}",
    "One request in the list.",
)
def waiting_line(name: str, asked_on: date, answer_by: date) -> Markup: ...


def waiting_button(name: str) -> str:
    """The button of one request."""
    return f"Cho ý kiến: {formats.shortened(name, 40)}"


own = plain(
    "Đề nghị xóa dữ liệu của mình",
    "The button by which a decider makes a request of their own.",
)


def wish(name: str, asked_on: date, answer_by: date, delete_by: date) -> Markup:
    """The request as a decider sees it."""
    return Markup(
        "Đồng chí <b>{}</b> đề nghị xóa dữ liệu ngày {}. Trả lời chậm nhất {}, gỡ chậm nhất {}.\n"
        "Gỡ bỏ: {}.\nGiữ lại: {}."
    ).format(
        name,
        formats.day(asked_on),
        formats.day(answer_by),
        formats.day(delete_by),
        _GOES,
        _STAYS,
    )


def left_to_nobody(held: Sequence[RoleOf]) -> Markup:
    """Departments and offices of which the person is the sole holder."""
    if not held:
        return Markup()
    names = [departments.body_of(name) if name else people.role(role) for role, name in held]
    return Markup("<b>Lưu ý:</b> sau khi gỡ, không còn ai ở: {}. Đề nghị mời người thay.").format(
        "; ".join(names)
    )


def question(*, is_leader: bool) -> Markup:
    """The question whether to grant the request."""
    if is_leader:
        return Markup("Kính xin ý kiến đồng chí.")
    return Markup("Đồng chí có đồng ý gỡ liên kết không?")


grant = plain("Gỡ liên kết", "The button that grants the request.")
refuse = plain("Từ chối", "The button that refuses the request.")


@says(
    "Lý do từ chối đề nghị của đồng chí <b>{name}</b>? Chọn hoặc gõ lý do; đồng chí đó được báo.",
    "The question for the reason of a refusal.",
)
def ask_reason(name: str) -> Markup: ...


REASONS = (
    "Công việc chưa bàn giao cho người thay",
    "Người đề nghị đã thôi đề nghị",
)
"""Reasons that are offered before one is typed."""


@says(
    "Đã ghi: đồng ý. Trợ lý báo đồng chí {name} rồi gỡ liên kết, chậm nhất hết ngày "
    "{latest_on:day}.",
    "The granting was recorded.",
)
def granted(name: str, latest_on: date) -> Markup: ...
@says("Đã ghi: từ chối. Trợ lý sẽ báo lại đồng chí {name} kèm lý do.", "The refusal was recorded.")
def refused(name: str) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}. Đề nghị xóa dữ liệu đã được đồng ý: trợ lý gỡ liên kết với cuộc "
    "trò chuyện này và không nhắn nữa. Báo cáo, tệp, nhật ký được giữ là hồ sơ của cơ quan. Trân "
    "trọng cảm ơn đồng chí.",
    "The last message to a person whose chat is unlinked.",
)
def farewell(called: str) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}. Đề nghị xóa dữ liệu chưa được đồng ý.\n"
    "Lý do: {reason}\nNgười cho ý kiến: đồng chí {decided_by}. Đồng chí có thể đề nghị lại bằng "
    "/xoadulieu.",
    "The person hears the reason of the refusal.",
)
def refused_notice(called: str, decided_by: str, reason: str) -> Markup: ...


gone = plain(
    "Không tìm thấy đề nghị này. Đề nghị đồng chí mở lại bằng /xoadulieu.",
    "The request does not exist.",
)
deciding_not_allowed = plain(
    "Chỉ ⟨văn phòng⟩ hoặc lãnh đạo UBND xã cho ý kiến về đề nghị xóa dữ liệu.",
    "The person may not decide on requests.",
)
not_for_oneself = plain(
    "Đề nghị của chính mình phải do đồng chí khác cho ý kiến.",
    "Nobody decides on their own request.",
)


def decided_already(decided_by: str, *, is_granted: bool) -> str:
    """Another person has decided already."""
    said = "đồng ý gỡ liên kết" if is_granted else "từ chối"
    return f"Đề nghị này đã có ý kiến: đồng chí {decided_by} {said}."
