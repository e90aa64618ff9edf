"""The doctor's sentences about Telegram, proxy, token, webhook and clock."""

from core.wording.formats import thousands


def reached(host: str, milliseconds: int) -> str:
    """Telegram answers."""
    return f"{host} trả lời sau {thousands(milliseconds)} ms."


def not_reached(host: str, reason: str) -> str:
    """Telegram does not answer."""
    return f"không kết nối được {host} ({reason})."


def mend_way() -> str:
    """Advice when Telegram does not answer: the network, or a block."""
    return (
        "Đề nghị kiểm tra mạng; nếu mạng chặn Telegram thì đặt [telegram] proxy hoặc api_url; "
        "đang dùng proxy thì kiểm tra proxy."
    )


def odd_answer(host: str, status: int) -> str:
    """An answer came that is no Bot API's."""
    return f"{host} trả lời {status}, không phải Bot API."


def check_address() -> str:
    """Advice: check the address, or the provider's page in between."""
    return "Đề nghị kiểm tra [telegram] api_url, và mạng có trang đăng nhập hay chặn ở giữa không."


def not_asked() -> str:
    """This was not checked, because Telegram was not reached."""
    return "chưa kiểm tra được vì không đến được Telegram."


def not_asked_without_token() -> str:
    """This was not checked, because Telegram tells it only with a valid token."""
    return "chưa kiểm tra được vì chưa có mã bot đúng."


def when_token_is_good() -> str:
    """Advice: check again with a valid token."""
    return "Đề nghị chạy lại khi đã điền mã bot."


def when_reached() -> str:
    """Advice: check again when Telegram answers."""
    return "Đề nghị chạy lại khi có mạng."


def no_token() -> str:
    """There is no token."""
    return "chưa có."


def fill_in_token() -> str:
    """Advice when the token is missing or wrong."""
    return "Đề nghị lấy mã ở @BotFather và điền vào [telegram] token."


def token_is_good(username: str) -> str:
    """Telegram accepts the token."""
    return f"Telegram nhận, bot @{username}."


def token_refused() -> str:
    """Telegram refuses the token."""
    return "Telegram không nhận mã này."


def no_proxy() -> str:
    """No proxy is set."""
    return "không dùng."


def proxy_answers(host: str) -> str:
    """The proxy accepts connections."""
    return f"{host} nhận kết nối."


def proxy_is_dead(host: str, reason: str) -> str:
    """The proxy accepts no connection."""
    return f"{host} không nhận kết nối ({reason})."


def mend_proxy() -> str:
    """Advice when the proxy accepts no connection."""
    return "Đề nghị bật proxy, hoặc sửa [telegram] proxy."


def no_webhook() -> str:
    """No webhook is set."""
    return "không đặt, trợ lý tự lấy tin."


def webhook_is_set() -> str:
    """Another program set a webhook, so polling is refused."""
    return "đang được đặt cho một địa chỉ khác, Telegram gửi tin đến đó."


def remove_webhook() -> str:
    """Advice to remove the webhook."""
    return (
        "Đề nghị chắc rằng không chương trình nào khác dùng mã bot này; khi chạy, trợ lý tự gỡ "
        "webhook. Nghi mã bị lộ thì đổi mã ở @BotFather."
    )


def clock_is_right(seconds: int) -> str:
    """Our clock and the server's agree."""
    return f"lệch {seconds} giây so với máy chủ."


def clock_is_wrong(seconds: int) -> str:
    """The clocks differ; positive: ours is ahead."""
    way = "nhanh" if seconds > 0 else "chậm"
    return f"{way} {thousands(abs(seconds))} giây so với máy chủ."


def set_clock() -> str:
    """Advice to set the clock."""
    return (
        "Đề nghị bật đồng bộ giờ qua mạng; lệch chẵn 7 giờ thường do đồng hồ phần cứng đặt theo "
        "giờ địa phương."
    )


def clock_unknown() -> str:
    """The server told no time."""
    return "máy chủ không cho biết giờ nên chưa so được."
