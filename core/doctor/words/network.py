"""What the doctor says of the network: Telegram, the proxy, the token, the webhook, the clock."""

from core.wording.formats import thousands


def reached(host: str, milliseconds: int) -> str:
    """Telegram answers."""
    return f"{host} trả lời sau {thousands(milliseconds)} ms."


def not_reached(host: str, reason: str) -> str:
    """It does not."""
    return f"không kết nối được {host} ({reason})."


def mend_way() -> str:
    """The network, or a block."""
    return (
        "Đề nghị kiểm tra mạng; nếu mạng chặn Telegram thì đặt [telegram] proxy hoặc api_url; "
        "đang dùng proxy thì kiểm tra proxy."
    )


def odd_answer(host: str, status: int) -> str:
    """Something answers that is no Bot API."""
    return f"{host} trả lời {status}, không phải Bot API."


def check_address() -> str:
    """The address, or a page of the provider in between."""
    return "Đề nghị kiểm tra [telegram] api_url, và mạng có trang đăng nhập hay chặn ở giữa không."


def not_asked() -> str:
    """Telegram was not reached."""
    return "chưa kiểm tra được vì không đến được Telegram."


def not_asked_without_token() -> str:
    """Telegram was reached, and tells it only to whoever has the token."""
    return "chưa kiểm tra được vì chưa có mã bot đúng."


def when_token_is_good() -> str:
    """There is no token, or a wrong one."""
    return "Đề nghị chạy lại khi đã điền mã bot."


def when_reached() -> str:
    """Telegram was not reached."""
    return "Đề nghị chạy lại khi có mạng."


def no_token() -> str:
    """There is none."""
    return "chưa có."


def fill_in_token() -> str:
    """There is none, or a wrong one."""
    return "Đề nghị lấy mã ở @BotFather và điền vào [telegram] token."


def token_is_good(username: str) -> str:
    """Telegram knows it."""
    return f"Telegram nhận, bot @{username}."


def token_refused() -> str:
    """Telegram does not."""
    return "Telegram không nhận mã này."


def no_proxy() -> str:
    """None is set."""
    return "không dùng."


def proxy_answers(host: str) -> str:
    """Something listens there."""
    return f"{host} nhận kết nối."


def proxy_is_dead(host: str, reason: str) -> str:
    """Nothing does."""
    return f"{host} không nhận kết nối ({reason})."


def mend_proxy() -> str:
    """Nothing listens."""
    return "Đề nghị bật proxy, hoặc sửa [telegram] proxy."


def no_webhook() -> str:
    """As it should be."""
    return "không đặt, trợ lý tự lấy tin."


def webhook_is_set() -> str:
    """Another program once set one: polling is refused then."""
    return "đang được đặt cho một địa chỉ khác, Telegram gửi tin đến đó."


def remove_webhook() -> str:
    """How it is removed."""
    return (
        "Đề nghị chắc rằng không chương trình nào khác dùng mã bot này; khi chạy, trợ lý tự gỡ "
        "webhook. Nghi mã bị lộ thì đổi mã ở @BotFather."
    )


def clock_is_right(seconds: int) -> str:
    """Ours and the server's are alike."""
    return f"lệch {seconds} giây so với máy chủ."


def clock_is_wrong(seconds: int) -> str:
    """They are not; positive: ours is ahead."""
    way = "nhanh" if seconds > 0 else "chậm"
    return f"{way} {thousands(abs(seconds))} giây so với máy chủ."


def set_clock() -> str:
    """It goes wrong."""
    return (
        "Đề nghị bật đồng bộ giờ qua mạng; lệch chẵn 7 giờ thường do đồng hồ phần cứng đặt theo "
        "giờ địa phương."
    )


def clock_unknown() -> str:
    """The server told no time."""
    return "máy chủ không cho biết giờ nên chưa so được."
