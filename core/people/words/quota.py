"""Words to the coordinators about how many messages and people a channel's plan still allows."""

from datetime import date

from markupsafe import Markup

from core.wording.says import plain, says


def month(first: date) -> str:
    """Name a month by its first day."""
    return f"{first:%m/%Y}"


@says(
    "{channel:platform} đã dùng <b>{used:thousands}/{messages:thousands} tin</b> của tháng {month} "
    "({percent}%). Từ 80%, trợ lý chỉ gửi nhắc hạn và việc cần xử lý, gộp các tin báo.",
    "The coordinators hear that much of the month's messages is used.",
)
def much_is_used(channel: str, used: int, messages: int, month: str, percent: int) -> Markup: ...
@says(
    "{channel:platform} đã dùng <b>{used:thousands}/{messages:thousands} tin</b> của tháng {month} "
    "({percent}%), sắp hết. Khi hết, tin nhắc chuyển sang kênh khác của từng người hoặc chờ sang "
    "tháng sau. Đề nghị cán bộ có kênh khác gõ /kenh để liên kết thêm.",
    "The coordinators hear that nearly all of the month's messages are used.",
)
def nearly_all_is_used(
    channel: str, used: int, messages: int, month: str, percent: int
) -> Markup: ...
@says(
    "<b>{channel:platform} đã hết tin của tháng {month}</b> (đã gửi {sent:thousands}, nhận "
    "{received:thousands}). Tin còn nợ chuyển sang kênh khác của từng người, hoặc chờ đến ngày "
    "{next_on:day}; không mất tin nào. Việc gấp đề nghị nhắc trực tiếp.",
    "The coordinators hear that a channel carries no more this month.",
)
def all_is_used(channel: str, month: str, sent: int, received: int, next_on: date) -> Markup: ...
@says(
    "{channel:platform} có <b>{people}/{users} người</b>: nhiều hơn gói cho phép, người vào sau có "
    "thể không nhận được tin. Đề nghị nâng gói, thêm bot, hoặc gỡ liên kết người đã thôi việc.",
    "The coordinators hear that more people joined than the channel's plan allows.",
)
def too_many_people(channel: str, people: int, users: int) -> Markup: ...
@says(
    "Lưu ý: {channel:platform} đã có {people}/{users} người theo gói; người vào thêm ở kênh này có "
    "thể không nhận được tin.",
    "Under an invitation, when the channel's plan allows nobody more.",
)
def no_room_for_more(channel: str, people: int, users: int) -> Markup: ...


open_check = plain("Kiểm tra liên lạc", "The button that shows what a channel still allows.")
