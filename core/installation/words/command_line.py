"""What the command line says."""

from pathlib import Path

from core.wording import formats
from core.wording.says import plain, plainly


@plainly("Trang chat chạy thử: {address}  (Ctrl+C để dừng)", "Where the demo's page is.")
def page_is_at(address: str) -> str: ...
@plainly("Trợ lý @{username} đang chạy. Ctrl+C để dừng.", "The assistant serves.")
def is_running(username: str) -> str: ...


stopped = plain("Đã dừng.", "The assistant has stopped.")


@plainly("Mã mời cho {who} (dùng một lần, {days} ngày): {code}", "A new code.")
def invitation_code(who: str, code: str, days: int) -> str: ...
@plainly("Liên kết mời: {link}", "The link that opens the assistant with it.")
def invitation_link(link: str) -> str: ...


link_unknown = plain(
    "Chưa hỏi được tên bot từ Telegram nên chưa có liên kết; gửi mã cho trợ lý cũng được.",
    "Telegram was not reached, so the bot's name is not known.",
)


def ask_token(*, is_hidden: bool) -> str:
    """The token's question; on a terminal what is typed does not show."""
    hidden = " (màn hình không hiện mã khi gõ hoặc dán)" if is_hidden else ""
    return f"Mã bot (token) do @BotFather cấp{hidden}"


ask_commune = plain("Tên xã, phường (ví dụ: xã Đức Thọ)", "The commune's question.")
ask_plan = plain("Tệp kế hoạch (.docx, .txt, .md, .toml)", "The plan's question.")
ask_year = plain(
    "Kế hoạch không ghi ngày ban hành. Năm thực hiện kế hoạch", "The plan bears no date."
)


@plainly("Năm thực hiện cần là số từ {first} đến {last}.", "The year is none.")
def year_not_valid(first: int, last: int) -> str: ...
@plainly(
    "Lệnh dừng vì lỗi chưa lường trước, mã {reference}; dữ liệu đã ghi vẫn còn. Đề nghị chạy "
    "lại; nếu vẫn lỗi, gửi mã này và dòng bên dưới (hoặc nhật ký) cho người phụ trách kỹ thuật.",
    "A command failed in a way that nobody foresaw.",
)
def unexpected(reference: str) -> str: ...


disk_full = plain(
    "Ổ đĩa đã đầy: xin giải phóng dung lượng rồi chạy lại; dữ liệu đã ghi vẫn còn.",
    "The disk has no room for what a command writes.",
)


@plainly(
    "Không rõ thư mục nào là “~” trong {path}: xin ghi đường dẫn đầy đủ.",
    'A path begins with "~", and the machine does not know whose home that is.',
)
def home_unknown(path: str) -> str: ...


api_url_not_valid = plain(
    "--api-url cần là địa chỉ máy chủ như https://api.telegram.org hoặc http://127.0.0.1:8081, "
    "không có phần đường dẫn phía sau.",
    "The address of --api-url is none.",
)
proxy_not_valid = plain(
    "--proxy cần là một địa chỉ như http://127.0.0.1:3128 hoặc socks5://127.0.0.1:1080 (http, "
    "https, socks5, socks5h).",
    "The address of --proxy is none.",
)


@plainly(
    "Không ghi mật khẩu ở {option}: dòng lệnh hiện trong danh sách tiến trình và lịch sử lệnh "
    "của máy; đề nghị đổi mật khẩu đó nếu máy có người khác dùng. Với proxy: ghi --proxy "
    "socks5://TÊN@MÁY:CỔNG rồi nhập mật khẩu khi được hỏi, hoặc đặt cả địa chỉ vào biến môi "
    "trường NHACVIEC_PROXY và bỏ --proxy.",
    "A password was typed where everybody on the machine sees it.",
)
def password_on_command_line(option: str) -> str: ...
@plainly(
    "Mật khẩu proxy của {user}", "The proxy's password; on a terminal what is typed does not show."
)
def ask_proxy_password(user: str) -> str: ...


about_administrator = plain(
    "Mã thứ nhất dành cho Văn phòng - Nội vụ. Mã thứ hai dành cho người cài đặt: nhận tin khi "
    "trợ lý gặp lỗi, không xem được báo cáo.",
    "What the second code is for.",
)


@plainly("Đã kết nối bot @{username}.", "Telegram knows the token.")
def token_is_good(username: str) -> str: ...


telegram_not_reached = plain(
    "Không kết nối được Telegram: xin kiểm tra mạng; nếu mạng chặn Telegram, dùng --api-url hoặc "
    "--proxy khi cài đặt, hoặc đặt proxy trong tệp cấu hình.",
    "Telegram did not answer.",
)


@plainly(
    "Bot này đang chuyển mọi tin nhắn tới {host} (webhook), nên trợ lý sẽ không nhận được. Gỡ "
    "webhook để trợ lý nhận tin?",
    "Another program gets what people write to this bot.",
)
def ask_remove_webhook(host: str) -> str: ...


webhook_stays = plain(
    "Chưa gỡ webhook: đề nghị nhập mã của một bot khác, chỉ dành cho trợ lý.",
    "The webhook was not to be removed.",
)


@plainly(
    "Đã có tệp cấu hình {path}: xin xóa hoặc chọn tên khác bằng --config.",
    "Nothing is overwritten.",
)
def config_exists(path: Path) -> str: ...
@plainly("Đã ghi cấu hình: {path} (chỉ chủ tệp đọc được).", "The configuration is there.")
def config_written(path: Path) -> str: ...
@plainly(
    "Không ghi được tệp cấu hình {path}: xin kiểm tra thư mục và quyền ghi.",
    "The configuration cannot be written there.",
)
def config_not_written(path: Path) -> str: ...


empty_answer = plain("Mục này cần có nội dung, xin nhập lại.", "A question was not answered.")


@plainly("Xong. Chạy trợ lý bằng: nhacviec run --config {path}", "What to do after init.")
def next_command(path: Path) -> str: ...


ask_import = plain("Nhập kế hoạch này?", "Import now?")
nothing_to_change = plain("Kế hoạch không có gì thay đổi.", "The plan is as it was.")


def imported(departments: int, tasks: int, year: int, rounds: int) -> str:
    """The plan is in; `rounds` were made now."""
    made = f"; đã lập {rounds} kỳ báo cáo năm {year}" if rounds else ""
    return f"Đã nhập {departments} ngành, {tasks} nội dung{made}."


@plainly(
    "Hạn các ngành gửi báo cáo: ngày {day} tháng cuối quý (mặc định, chờ xác nhận; Văn phòng - "
    "Nội vụ xem, đổi, xác nhận bằng /ky; xem cả năm: nhacviec calendar).",
    "Nobody has confirmed the days by which reports are due.",
)
def deadlines_are_default(day: int) -> str: ...


changed_meanwhile = plain(
    "Dữ liệu đã thay đổi trong lúc chờ trả lời; so sánh lại:",
    "The question was open while somebody else imported.",
)
not_imported = plain("Chưa nhập gì.", "The person said no.")
year_needed = plain(
    "Kế hoạch không ghi ngày ban hành: xin nêu năm thực hiện bằng --year.",
    "The plan bears no date.",
)
changed_plan = plain("So với kế hoạch đã nhập:", "A plan that was there before.")


@plainly("+ {department} · {code} {title}", "A task that is new.")
def added(department: str, code: str, title: str) -> str: ...
@plainly(
    "- {department} · {code} {title} (rút khỏi kế hoạch, giữ lại báo cáo cũ)",
    "A task that is gone.",
)
def withdrawn(department: str, code: str, title: str) -> str: ...


details_changed = plain(
    "~ số, ngày, tên kế hoạch hoặc thứ tự các nội dung",
    "The plan's own number, day or title, or the order of its tasks.",
)


def moved(key: str, was: str, is_now: str) -> str:
    """A round's deadline that follows the settings; the days are in words."""
    return f"~ hạn {formats.round_name(key)}: {was} → {is_now}"


@plainly(
    "~ ngày chốt số liệu hoặc hạn xã gửi cấp trên của kỳ {key:round}",
    "A round whose other days follow the settings.",
)
def redated(key: str) -> str: ...
@plainly(
    "- kỳ {key:round} (theo thiết lập mới, chưa có báo cáo)",
    "A round to come that the settings no longer ask for.",
)
def dropped_round(key: str) -> str: ...
@plainly("~ ngành “{before}” nay ghi là “{after}”", "A department under another spelling.")
def renamed(before: str, after: str) -> str: ...


def changed(department: str, code: str, field: str, before: object, after: object) -> str:
    """A field of a task that differs; `field` is what it is called."""
    shown = ["trống" if value is None else str(value) for value in (before, after)]
    return f"~ {department} · {code} {field}: “{shown[0]}” → “{shown[1]}”"


no_plan_yet = plain(
    "Chưa có kế hoạch nào: xin nhập bằng “nhacviec plan import”.", "Departments come with a plan."
)


@plainly(
    "Thư mục {folder} có dữ liệu không phải của bản chạy thử: xin chọn thư mục khác bằng --data.",
    "The folder holds what no demo has made; a demo would delete it.",
)
def not_a_demo(folder: Path) -> str: ...
@plainly(
    "Cổng {port} đang bận hoặc không dùng được: xin chọn cổng khác bằng --port.",
    "The port that was asked for is not free.",
)
def port_taken(port: int) -> str: ...
