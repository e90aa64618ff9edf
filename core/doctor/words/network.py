"""The doctor's sentences about Telegram, proxy, token, webhook and clock."""

from core.wording.formats import thousands
from core.wording.says import plain, plainly


@plainly("{host} trả lời sau {milliseconds:thousands} ms.", "Telegram answers.")
def reached(host: str, milliseconds: int) -> str: ...
@plainly("không kết nối được {host} ({reason}).", "Telegram does not answer.")
def not_reached(host: str, reason: str) -> str: ...


mend_way = plain(
    "Đề nghị kiểm tra mạng; nếu mạng chặn Telegram thì đặt [telegram] proxy hoặc api_url; đang "
    "dùng proxy thì kiểm tra proxy.",
    "Advice when Telegram does not answer: the network, or a block.",
)


@plainly("{host} trả lời {status}, không phải Bot API.", "An answer came that is no Bot API's.")
def odd_answer(host: str, status: int) -> str: ...


check_address = plain(
    "Đề nghị kiểm tra [telegram] api_url, và mạng có trang đăng nhập hay chặn ở giữa không.",
    "Advice: check the address, or the provider's page in between.",
)
not_asked = plain(
    "chưa kiểm tra được vì không đến được Telegram.",
    "This was not checked, because Telegram was not reached.",
)
not_asked_without_token = plain(
    "chưa kiểm tra được vì chưa có mã bot đúng.",
    "This was not checked, because Telegram tells it only with a valid token.",
)
when_token_is_good = plain(
    "Đề nghị chạy lại khi đã điền mã bot.", "Advice: check again with a valid token."
)
when_reached = plain("Đề nghị chạy lại khi có mạng.", "Advice: check again when Telegram answers.")
no_token = plain("chưa có.", "There is no token.")
fill_in_any_token = plain(
    "Đề nghị điền mã bot Zalo vào [zalo] token, hoặc mã của @BotFather vào [telegram] token; một "
    "trong hai là đủ.",
    "Advice when no channel has a token.",
)
telegram_not_used = plain("không dùng, trợ lý chạy trên Zalo.", "Only Zalo is set up.")
fill_in_token = plain(
    "Đề nghị lấy mã ở @BotFather và điền vào [telegram] token.",
    "Advice when the token is missing or wrong.",
)


@plainly("Telegram nhận, bot @{username}.", "Telegram accepts the token.")
def token_is_good(username: str) -> str: ...


token_refused = plain("Telegram không nhận mã này.", "Telegram refuses the token.")
no_proxy = plain("không dùng.", "No proxy is set.")


@plainly("{host} nhận kết nối.", "The proxy accepts connections.")
def proxy_answers(host: str) -> str: ...
@plainly("{host} không nhận kết nối ({reason}).", "The proxy accepts no connection.")
def proxy_is_dead(host: str, reason: str) -> str: ...


mend_proxy = plain(
    "Đề nghị bật proxy, hoặc sửa [telegram] proxy.", "Advice when the proxy accepts no connection."
)
no_webhook = plain("không đặt, trợ lý tự lấy tin.", "No webhook is set.")
webhook_is_set = plain(
    "đang được đặt cho một địa chỉ khác, Telegram gửi tin đến đó.",
    "Another program set a webhook, so polling is refused.",
)
remove_webhook = plain(
    "Đề nghị chắc rằng không chương trình nào khác dùng mã bot này; khi chạy, trợ lý tự gỡ "
    "webhook. Nghi mã bị lộ thì đổi mã ở @BotFather.",
    "Advice to remove the webhook.",
)


@plainly("lệch {seconds} giây so với máy chủ.", "Our clock and the server's agree.")
def clock_is_right(seconds: int) -> str: ...


def clock_is_wrong(seconds: int) -> str:
    """The clocks differ; positive: ours is ahead."""
    way = "nhanh" if seconds > 0 else "chậm"
    return f"{way} {thousands(abs(seconds))} giây so với máy chủ."


set_clock = plain(
    "Đề nghị bật đồng bộ giờ qua mạng; lệch chẵn 7 giờ thường do đồng hồ phần cứng đặt theo giờ "
    "địa phương.",
    "Advice to set the clock.",
)
clock_unknown = plain("máy chủ không cho biết giờ nên chưa so được.", "The server told no time.")
