"""Words of the command line about Zalo: setting a bot up."""

from core.wording.says import plain, plainly

ask_channels = plain(
    "Nhắn tin qua kênh nào (1: Zalo, 2: Telegram, 3: cả hai)",
    "The question for the channels; the answer is a number.",
)
one_to_three = plain("Xin gõ 1, 2 hoặc 3.", "The answer about the channels is none of these.")


def ask_token(*, is_hidden: bool) -> str:
    """The question for the token; a terminal hides what is typed."""
    hidden = " (màn hình không hiện mã khi gõ hoặc dán)" if is_hidden else ""
    return f"Mã bot (token) trong tin nhắn của Zalo Bot Creator{hidden}"


ask_bot_name = plain(
    "Tên bot như hiện trong Zalo (người được mời tìm theo tên này)",
    "The question for the bot's name, which Zalo does not always tell.",
)


@plainly("Đã kết nối với Zalo: {shown_name}.", "Zalo accepts the token.")
def token_is_good(shown_name: str) -> str: ...
@plainly(
    "Liên kết mở bot: {link} (đề nghị mở thử bằng điện thoại; không đúng thì sửa [zalo] link).",
    "The link that should open the bot in Zalo.",
)
def link_is(link: str) -> str: ...


token_refused = plain(
    "Zalo không nhận mã bot này: xin chép lại trọn mã trong tin nhắn của Zalo Bot Creator.",
    "Zalo refuses the token.",
)


@plainly(
    "Không gặp được Zalo ở {host}: xin kiểm tra mạng, tường lửa, trang đăng nhập của mạng; cơ quan "
    "dùng proxy thì chạy lại với --proxy.",
    "Zalo did not answer.",
)
def not_reached(host: str) -> str: ...
@plainly(
    "Không gặp được Zalo ở {host} qua proxy: xin kiểm tra địa chỉ, tên và mật khẩu proxy rồi chạy "
    "lại.",
    "Zalo did not answer by way of the proxy.",
)
def not_reached_by_proxy(host: str) -> str: ...
@plainly("Zalo đang lỗi (mã {status}): xin thử lại sau ít phút.", "Zalo answers with an error.")
def is_ailing(status: int) -> str: ...


webhook_stays = plain(
    "Chưa gỡ webhook: đề nghị nhập mã của một bot khác, chỉ dành cho trợ lý.",
    "The webhook stays, so the bot cannot be used.",
)
api_url_not_valid = plain(
    "--zalo-api-url cần là địa chỉ máy chủ, không có phần đường dẫn phía sau, ví dụ "
    "https://bot-api.zaloplatforms.com.",
    "The address of --zalo-api-url is not valid.",
)


@plainly("Trên Zalo: {way}, rồi nhắn mã trên.", "How to use the code on Zalo.")
def invitation_way(way: str) -> str: ...
