"""The doctor's sentences about each Zalo bot: the way, token, webhook, quota."""

from core.wording.formats import thousands
from core.wording.says import plain, plainly


@plainly("({name}) {message}", "A finding of one of several Zalo bots.")
def of_bot(name: str, message: str) -> str: ...
@plainly("{host} trả lời sau {milliseconds:thousands} ms.", "Zalo answers.")
def reached(host: str, milliseconds: int) -> str: ...
@plainly("không kết nối được {host} ({reason}).", "Zalo does not answer.")
def not_reached(host: str, reason: str) -> str: ...


mend_way = plain(
    "Đề nghị kiểm tra mạng và tường lửa: máy này cần gọi được ra ngoài bằng https; cơ quan dùng "
    "proxy thì đặt [zalo] proxy.",
    "Advice when Zalo does not answer.",
)


@plainly("{host} trả lời {status}, không phải Zalo Bot API.", "An answer came that is not Zalo's.")
def odd_answer(host: str, status: int) -> str: ...


check_address = plain(
    "Đề nghị kiểm tra [zalo] api_url, và mạng có trang đăng nhập hay chặn ở giữa không.",
    "Advice: check the address, or the provider's page in between.",
)
not_asked = plain(
    "chưa kiểm tra được vì không đến được Zalo.",
    "This was not checked, because Zalo was not reached.",
)
when_reached = plain("Đề nghị chạy lại sau ít phút.", "Advice: check again when Zalo answers.")
not_asked_without_token = plain(
    "chưa kiểm tra được vì chưa có mã bot đúng.",
    "This was not checked, because Zalo tells it only with a valid token.",
)
when_token_is_good = plain(
    "Đề nghị chạy lại khi đã điền mã bot.", "Advice: check again with a valid token."
)
mend_proxy = plain(
    "Đề nghị bật proxy, hoặc sửa [zalo] proxy.", "Advice when the proxy accepts no connection."
)


@plainly("Zalo nhận: {shown_name}.", "Zalo accepts the token.")
def token_is_good(shown_name: str) -> str: ...


@plainly(
    "Zalo nhận: {shown_name}; thiết lập chưa ghi tên bot nên lời mời không nêu được.",
    "The token is good, but the settings do not name the bot.",
)
def nameless(shown_name: str) -> str: ...


fill_in_name = plain(
    "Đề nghị ghi tên bot như hiện trong Zalo vào [zalo] bot_name.",
    "Advice when the settings do not name the bot.",
)
token_refused = plain("Zalo không nhận mã này.", "Zalo refuses the token.")
fill_in_token = plain(
    "Đề nghị lấy lại mã trong tin nhắn của Zalo Bot Creator và điền vào [zalo] token.",
    "Advice when the token is wrong.",
)


@plainly("Zalo đang lỗi (mã {status}), chưa biết mã bot đúng hay sai.", "Zalo answers an error.")
def odd_refusal(status: int) -> str: ...


no_webhook = plain("không đặt, trợ lý tự lấy tin.", "No webhook is set, as the settings say.")


@plainly(
    "đang đặt tới {host}: Zalo gửi tin đến đó, trợ lý không lấy được.",
    "A webhook is set, so polling is refused.",
)
def webhook_is_set(host: str) -> str: ...


remove_webhook = plain(
    "Đề nghị chắc rằng không chương trình nào khác dùng mã bot này; khi chạy, trợ lý tự gỡ "
    "webhook. Nghi mã bị lộ thì đổi mã ở Zalo Bot Creator.",
    "Advice to remove the webhook.",
)


@plainly("đã đặt tới {address}.", "The webhook is our own web server's.")
def webhook_is_ours(address: str) -> str: ...


webhook_needs_https = plain(
    "thiết lập is_webhook cần máy chủ web có địa chỉ https.",
    "A webhook is wanted, but the web server has no public https address.",
)
set_public_url = plain(
    "Đề nghị đặt [web] public_url là địa chỉ https mà điện thoại mở được, hoặc bỏ is_webhook.",
    "Advice: set the address of the web server.",
)


@plainly("đang đặt tới {host}, không phải máy chủ này.", "The webhook is of another address.")
def webhook_is_elsewhere(host: str) -> str: ...


not_set_yet = plain("chưa đặt.", "A webhook is wanted, and none is set.")
restart_to_set = plain(
    "Đề nghị chạy lại trợ lý: khi khởi động, trợ lý tự đặt webhook.",
    "Advice: the assistant sets the webhook when it starts.",
)


def month_used(used: int, messages: int, *, with_received: bool) -> str:
    """How much of the month's quota is used."""
    what = "gửi và nhận" if with_received else "gửi"
    share = used * 100 // messages
    return f"tháng này đã {what} {thousands(used)}/{thousands(messages)} tin ({share}%)."


used_up = plain("Đã hết số tin của tháng.", "The month's quota is used up.")
when_used_up = plain(
    "Tin còn nợ chờ sang tháng, hoặc đi kênh khác nếu người nhận có. Cần ngay thì nâng gói dịch vụ "
    "của bot rồi sửa [zalo] messages.",
    "Advice when the quota is gone.",
)
when_nearly_used_up = plain(
    "Lời nhắc đến hạn được gửi trước; tin không cần ngay thì gộp lại hoặc thôi gửi. Sắp hết thì "
    "nâng gói dịch vụ của bot rồi sửa [zalo] messages.",
    "Advice when most of the quota is used.",
)
quota_unknown = plain("chưa có số liệu.", "The ledger of messages cannot be read.")
