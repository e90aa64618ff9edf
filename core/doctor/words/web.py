"""The doctor's sentences about the web server that carries files and webhooks."""

from core.wording.says import plain, plainly

is_off = plain("không dùng.", "The web server is off, and nothing needs it.")
off_with_zalo = plain(
    "không chạy, nên trên Zalo không mở được tệp của trợ lý và không gửi được PDF, Word, Excel.",
    "The web server is off, but Zalo carries no files.",
)
set_public_url = plain(
    "Đề nghị đặt [web] public_url; cách làm có trong docs/may-chu-web.md.",
    "Advice: switch the web server on.",
)


@plainly("{place} còn trống.", "The port is free; the assistant does not run.")
def port_is_free(place: str) -> str: ...
@plainly("{place} đang do chương trình khác dùng.", "Another program uses the port.")
def port_is_taken(place: str) -> str: ...
@plainly("không nghe được ở {place}.", "The host or port cannot be used.")
def no_such_place(place: str) -> str: ...


change_port = plain(
    "Đề nghị sửa [web] host, [web] port (và máy chủ trung gian theo cổng mới), hoặc dừng chương "
    "trình kia.",
    "Advice when the port cannot be used.",
)


@plainly("trợ lý đang nghe ở {place}.", "The running assistant accepts connections.")
def listens(place: str) -> str: ...
@plainly("trợ lý đang chạy mà không nghe ở {place}.", "The running assistant does not listen.")
def does_not_listen(place: str) -> str: ...


restart = plain(
    "Đề nghị dừng rồi chạy lại trợ lý: thiết lập chỉ có hiệu lực khi chạy lại.",
    "Advice: the settings count from the next start.",
)


@plainly("{address} mở được từ máy này.", "The public address leads to us.")
def is_reached(address: str) -> str: ...
@plainly("{address}: gọi thử được khi trợ lý đang chạy.", "The assistant does not run.")
def not_called_yet(address: str) -> str: ...
@plainly("không mở được {address} từ máy này ({reason}).", "The public address does not answer.")
def not_reached(address: str, reason: str) -> str: ...


look_at_the_way = plain(
    "Đề nghị mở địa chỉ đó bằng điện thoại không dùng mạng cơ quan; không được thì xem tên miền, "
    "chứng thư, tường lửa, máy chủ trung gian. Có mạng không cho máy trong mạng gọi địa chỉ ngoài "
    "của chính mình, mà điện thoại vẫn mở được.",
    "Advice: some networks do not let a machine reach its own public address.",
)


@plainly("{address} mở được, nhưng trợ lý báo chưa làm việc bình thường.", "/healthz says no.")
def is_ailing(address: str) -> str: ...


look_at_the_log = plain(
    "Đề nghị xem các mục khác ở đây và nhật ký của trợ lý.", "Advice when /healthz says no."
)


@plainly("{address} trả lời {status}, không phải trợ lý.", "Something else answers there.")
def somebody_else(address: str, status: int) -> str: ...
@plainly(
    "Đề nghị cho máy chủ trung gian chuyển mọi đường dẫn đến cổng {port} của máy này.",
    "Advice when the reverse proxy does not lead to us.",
)
def mend_proxy(port: int) -> str: ...


no_https = plain(
    "địa chỉ không phải https: tệp đi không mã hóa, Zalo không gọi đến được.",
    "The public address is not https.",
)
use_https = plain(
    "Đề nghị dùng máy chủ trung gian có chứng thư (docs/may-chu-web.md), rồi sửa [web] public_url.",
    "Advice: use https.",
)
