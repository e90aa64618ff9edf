"""Words about a person's chats: several channels of one person."""

from collections.abc import Sequence
from datetime import datetime

from markupsafe import Markup

from core.wording import formats
from core.wording.says import fixed, plain, plainly, says

heading = fixed(
    "<b>KÊNH LIÊN LẠC</b>\nTin nhắc gửi đến kênh dùng gần nhất; kênh đó không nhận được thì gửi "
    "sang kênh còn lại. Mỗi kênh là một cuộc trò chuyện riêng, báo cáo thì chung.",
    "The heading of the list of a person's chats.",
)


def line(
    channel: str, linked_at: datetime, used_at: datetime | None, *, is_here: bool, is_closed: bool
) -> Markup:
    """A chat in the list; the times are local."""
    used = f", dùng gần nhất {formats.moment(used_at)}" if used_at else ""
    words = Markup("• {}, liên kết ngày {}{}").format(
        formats.platform(channel), formats.day(linked_at), used
    )
    if is_here:
        return words + Markup(" – <b>đang dùng ở đây</b>")
    return words + (" – đang chặn trợ lý" if is_closed else "")


add = plain("Thêm kênh", "The button that gives a code for another chat.")


@plainly("Gỡ {channel:platform} ({linked_at:day})", "The button that removes a chat.")
def remove(channel: str, linked_at: datetime) -> str: ...


@says(
    "<b>LIÊN KẾT THÊM KÊNH</b>\nTrên kênh kia (Zalo hoặc Telegram), đề nghị đồng chí mở trợ lý "
    "rồi gửi mã\n<b>{code}</b>\n\nMã dùng một lần, có hiệu lực {minutes} phút. Không đưa mã "
    "cho người khác: ai dùng mã sẽ làm việc với tên của đồng chí.",
    "The code for one's own second chat.",
)
def own_code(code: str, minutes: int) -> Markup: ...
@says(
    "Kính gửi đồng chí <b>{name}</b>: để nhận tin ở kênh khác, đề nghị mở trợ lý trên kênh đó "
    "(Zalo hoặc Telegram) rồi gửi mã\n<b>{code}</b>\n\nMã dùng một lần, có hiệu lực {days} ngày "
    "(đến {until:moment}). Ai dùng mã sẽ làm việc với tên của đồng chí.",
    "A coordinator's code for the second chat of a person, to be sent on.",
)
def code_for(name: str, code: str, days: int, until: datetime) -> Markup: ...


link_somebody = plain("Thêm kênh cho người đã có", "The button among the invitations.")


@says(
    "Ngành này đã có đồng chí {names:joined}. Nếu chỉ để đồng chí đó dùng thêm Zalo hoặc Telegram, "
    "đề nghị không gửi mã này mà chọn “Thêm kênh cho người đã có”.",
    "Under an invitation for a department that has officials already.",
)
def department_has(names: Sequence[str]) -> Markup: ...


ask_whom = fixed(
    "<b>THÊM KÊNH CHO NGƯỜI ĐÃ CÓ</b>\nChọn người sẽ dùng thêm Zalo hoặc Telegram.",
    "The question whose second chat is linked.",
)


@says(
    "Đã liên kết {channel:platform} này với đồng chí <b>{name}</b>. Tin nhắc sẽ gửi đến đây. Xem, "
    "gỡ kênh: /kenh.",
    "A chat was linked to its person.",
)
def linked(channel: str, name: str) -> Markup: ...
@says(
    "Đồng chí còn một tài khoản {channel:platform} khác đang liên kết; cả hai cùng dùng được. Nếu "
    "không còn dùng tài khoản kia, đề nghị gỡ ở /kenh.",
    "After linking, when the person has another chat on the same channel.",
)
def same_channel_twice(channel: str) -> Markup: ...


def linked_elsewhere(channel: str, linked_at: datetime, made_by: str | None) -> Markup:
    """Told in the chats that the person had before."""
    by = Markup("mã do đồng chí {} tạo").format(made_by) if made_by else "mã lấy từ tài khoản này"
    return Markup(
        "Một tài khoản <b>{}</b> vừa được liên kết với đồng chí, lúc {}, bằng {}.\n"
        "Nếu không phải đồng chí, đề nghị gỡ ngay và báo ⟨văn phòng⟩."
    ).format(formats.platform(channel), formats.moment(linked_at), by)


open_chats = plain("Xem, gỡ kênh", "The button that lists one's chats.")


@says(
    "Đồng chí <b>{name}</b> đã liên kết thêm {channel:platform}, bằng mã do đồng chí "
    "<b>{made_by}</b> tạo.",
    "Those who oversee hear that somebody's chat was linked by another person's code.",
)
def linked_by_other(name: str, channel: str, made_by: str) -> Markup: ...
@says(
    "<b>Gỡ {channel:platform} liên kết ngày {linked_at:day}?</b> Tài khoản đó không dùng trợ lý "
    "với tên đồng chí được nữa, ngay từ lúc gỡ. Báo cáo đã ghi giữ nguyên.",
    "The question before a chat is removed.",
)
def ask_removal(channel: str, linked_at: datetime) -> Markup: ...


confirm = plain("Gỡ kênh này", "The button that removes a chat.")


@says("Đã gỡ {channel:platform}.", "A chat was removed.")
def removed(channel: str) -> Markup: ...
@says(
    "Kính gửi đồng chí {called}: tài khoản này đã được gỡ khỏi trợ lý, từ {channel:platform} của "
    "đồng chí. Nếu không phải đồng chí gỡ, đề nghị báo ⟨văn phòng⟩ ngay.",
    "The last message to a chat that was removed.",
)
def removed_here(called: str, channel: str) -> Markup: ...


gone = plain("Kênh này đã được gỡ.", "The chat is no longer linked.")
not_here = plain(
    "Không gỡ được kênh đang dùng. Đề nghị gỡ từ kênh kia, hoặc gõ /xoadulieu để thôi dùng trợ lý.",
    "A person tries to remove the chat in which they are.",
)
not_yet = plain(
    "Kênh này được liên kết bằng mã do người khác tạo, chưa đủ 3 ngày, nên chưa gỡ được kênh có "
    "trước. Nếu cần chặn kênh đó ngay (mất máy…), đề nghị báo ⟨văn phòng⟩ thu hồi vai trò.",
    "A chat that somebody else's code linked a short time ago wants to remove an older one.",
)
linked_already = plain(
    "Tài khoản này đã liên kết rồi. Đề nghị gửi mã ở kênh kia (Zalo hoặc Telegram); mã vẫn còn "
    "hiệu lực.",
    "A person sends the code in a chat that is theirs already.",
)


@plainly(
    "Tài khoản này đang dùng trợ lý với tên đồng chí {name}, nên không liên kết với người khác "
    "được. Đề nghị ⟨văn phòng⟩ thu hồi vai trò của tên này trước, rồi gửi lại mã.",
    "The chat belongs to another person who has a role.",
)
def of_another(name: str) -> str: ...


unknown = plain("Không thấy người này.", "The person is unknown, or of another commune.")
not_for_them = plain(
    "Chỉ tạo được mã cho cán bộ, công chức và Tổ kiểm tra. Lãnh đạo, ⟨văn phòng⟩ tự lấy mã: gõ "
    "/kenh trên kênh đang dùng.",
    "A coordinator wants a code for a person with a weighty role.",
)
