"""What the command line says."""

from datetime import date
from pathlib import Path

from core.wording import formats


def page_is_at(address: str) -> str:
    """Where the demo's page is."""
    return f"Trang chat chạy thử: {address}  (Ctrl+C để dừng)"


def is_running(username: str) -> str:
    """The assistant serves."""
    return f"Trợ lý @{username} đang chạy. Ctrl+C để dừng."


def stopped() -> str:
    """The assistant has stopped."""
    return "Đã dừng."


def invitation_code(who: str, code: str, days: int) -> str:
    """A new code."""
    return f"Mã mời cho {who} (dùng một lần, {days} ngày): {code}"


def invitation_link(link: str) -> str:
    """The link that opens the assistant with it."""
    return f"Liên kết mời: {link}"


def link_unknown() -> str:
    """Telegram was not reached, so the bot's name is not known."""
    return "Chưa hỏi được tên bot từ Telegram nên chưa có liên kết; gửi mã cho trợ lý cũng được."


def ask_token(*, is_hidden: bool) -> str:
    """The token's question; on a terminal what is typed does not show."""
    hidden = " (màn hình không hiện mã khi gõ hoặc dán)" if is_hidden else ""
    return f"Mã bot (token) do @BotFather cấp{hidden}"


def ask_commune() -> str:
    """The commune's question."""
    return "Tên xã, phường (ví dụ: xã Đức Thọ)"


def ask_plan() -> str:
    """The plan's question."""
    return "Tệp kế hoạch (.docx, .txt, .md, .toml)"


def ask_year() -> str:
    """The plan bears no date."""
    return "Kế hoạch không ghi ngày ban hành. Năm thực hiện kế hoạch"


def year_not_valid(first: int, last: int) -> str:
    """The year is none."""
    return f"Năm thực hiện cần là số từ {first} đến {last}."


def unexpected(reference: str) -> str:
    """A command failed in a way that nobody foresaw."""
    return (
        f"Lệnh dừng vì lỗi chưa lường trước, mã {reference}; dữ liệu đã ghi vẫn còn. "
        "Đề nghị chạy lại; nếu vẫn lỗi, gửi mã này và dòng bên dưới (hoặc nhật ký) cho người "
        "phụ trách kỹ thuật."
    )


def disk_full() -> str:
    """The disk has no room for what a command writes."""
    return "Ổ đĩa đã đầy: xin giải phóng dung lượng rồi chạy lại; dữ liệu đã ghi vẫn còn."


def home_unknown(path: str) -> str:
    """A path begins with "~", and the machine does not know whose home that is."""
    return f"Không rõ thư mục nào là “~” trong {path}: xin ghi đường dẫn đầy đủ."


def api_url_not_valid() -> str:
    """The address of --api-url is none."""
    return (
        "--api-url cần là địa chỉ máy chủ như https://api.telegram.org hoặc http://127.0.0.1:8081, "
        "không có phần đường dẫn phía sau."
    )


def proxy_not_valid() -> str:
    """The address of --proxy is none."""
    return (
        "--proxy cần là một địa chỉ như http://127.0.0.1:3128 hoặc socks5://127.0.0.1:1080 "
        "(http, https, socks5, socks5h)."
    )


def password_on_command_line(option: str) -> str:
    """A password was typed where everybody on the machine sees it."""
    return (
        f"Không ghi mật khẩu ở {option}: dòng lệnh hiện trong danh sách tiến trình và lịch sử lệnh "
        "của máy; đề nghị đổi mật khẩu đó nếu máy có người khác dùng. Với proxy: ghi "
        "--proxy socks5://TÊN@MÁY:CỔNG rồi nhập mật khẩu khi được hỏi, "
        "hoặc đặt cả địa chỉ vào biến môi trường NHACVIEC_PROXY và bỏ --proxy."
    )


def ask_proxy_password(user: str) -> str:
    """The proxy's password; on a terminal what is typed does not show."""
    return f"Mật khẩu proxy của {user}"


def about_administrator() -> str:
    """What the second code is for."""
    return (
        "Mã thứ nhất dành cho Văn phòng - Nội vụ. Mã thứ hai dành cho người cài đặt: nhận tin khi "
        "trợ lý gặp lỗi, không xem được báo cáo."
    )


def token_is_good(username: str) -> str:
    """Telegram knows the token."""
    return f"Đã kết nối bot @{username}."


def telegram_not_reached() -> str:
    """Telegram did not answer."""
    return (
        "Không kết nối được Telegram: xin kiểm tra mạng; nếu mạng chặn Telegram, "
        "dùng --api-url hoặc --proxy khi cài đặt, hoặc đặt proxy trong tệp cấu hình."
    )


def ask_remove_webhook(host: str) -> str:
    """Another program gets what people write to this bot."""
    return (
        f"Bot này đang chuyển mọi tin nhắn tới {host} (webhook), nên trợ lý sẽ không nhận được. "
        "Gỡ webhook để trợ lý nhận tin?"
    )


def webhook_stays() -> str:
    """The webhook was not to be removed."""
    return "Chưa gỡ webhook: đề nghị nhập mã của một bot khác, chỉ dành cho trợ lý."


def config_exists(path: Path) -> str:
    """Nothing is overwritten."""
    return f"Đã có tệp cấu hình {path}: xin xóa hoặc chọn tên khác bằng --config."


def config_written(path: Path) -> str:
    """The configuration is there."""
    return f"Đã ghi cấu hình: {path} (chỉ chủ tệp đọc được)."


def config_not_written(path: Path) -> str:
    """The configuration cannot be written there."""
    return f"Không ghi được tệp cấu hình {path}: xin kiểm tra thư mục và quyền ghi."


def empty_answer() -> str:
    """A question was not answered."""
    return "Mục này cần có nội dung, xin nhập lại."


def next_command(path: Path) -> str:
    """What to do after init."""
    return f"Xong. Chạy trợ lý bằng: nhacviec run --config {path}"


def ask_import() -> str:
    """Import now?"""
    return "Nhập kế hoạch này?"


def nothing_to_change() -> str:
    """The plan is as it was."""
    return "Kế hoạch không có gì thay đổi."


def imported(departments: int, tasks: int, year: int, rounds: int) -> str:
    """The plan is in; `rounds` were made now."""
    made = f"; đã lập {rounds} kỳ báo cáo năm {year}" if rounds else ""
    return f"Đã nhập {departments} ngành, {tasks} nội dung{made}."


def deadlines_are_default(day: int) -> str:
    """Nobody has confirmed the days by which reports are due."""
    return (
        f"Hạn các ngành gửi báo cáo: ngày {day} tháng cuối quý (mặc định, chờ xác nhận; "
        "Văn phòng - Nội vụ xem, đổi, xác nhận bằng /ky; xem cả năm: nhacviec calendar)."
    )


def changed_meanwhile() -> str:
    """The question was open while somebody else imported."""
    return "Dữ liệu đã thay đổi trong lúc chờ trả lời; so sánh lại:"


def not_imported() -> str:
    """The person said no."""
    return "Chưa nhập gì."


def year_needed() -> str:
    """The plan bears no date."""
    return "Kế hoạch không ghi ngày ban hành: xin nêu năm thực hiện bằng --year."


def changed_plan() -> str:
    """A plan that was there before."""
    return "So với kế hoạch đã nhập:"


def added(department: str, code: str, title: str) -> str:
    """A task that is new."""
    return f"+ {department} · {code} {title}"


def withdrawn(department: str, code: str, title: str) -> str:
    """A task that is gone."""
    return f"- {department} · {code} {title} (rút khỏi kế hoạch, giữ lại báo cáo cũ)"


def details_changed() -> str:
    """The plan's own number, day or title, or the order of its tasks."""
    return "~ số, ngày, tên kế hoạch hoặc thứ tự các nội dung"


def moved(key: str, before: tuple[date, date], after: tuple[date, date]) -> str:
    """A round's deadline that follows the settings; each the nominal day and the effective one."""
    was, is_now = formats.both_days(*before), formats.both_days(*after)
    return f"~ hạn {formats.round_name(key)}: {was} → {is_now}"


def redated(key: str) -> str:
    """A round whose other days follow the settings."""
    return f"~ ngày chốt số liệu hoặc hạn xã gửi cấp trên của kỳ {formats.round_name(key)}"


def dropped_round(key: str) -> str:
    """A round to come that the settings no longer ask for."""
    return f"- kỳ {formats.round_name(key)} (theo thiết lập mới, chưa có báo cáo)"


def renamed(before: str, after: str) -> str:
    """A department under another spelling."""
    return f"~ ngành “{before}” nay ghi là “{after}”"


def changed(department: str, code: str, field: str, before: object, after: object) -> str:
    """A field of a task that differs; `field` is what it is called."""
    shown = ["trống" if value is None else str(value) for value in (before, after)]
    return f"~ {department} · {code} {field}: “{shown[0]}” → “{shown[1]}”"


def no_plan_yet() -> str:
    """Departments come with a plan."""
    return "Chưa có kế hoạch nào: xin nhập bằng “nhacviec plan import”."


def not_a_demo(folder: Path) -> str:
    """The folder holds what no demo has made; a demo would delete it."""
    return (
        f"Thư mục {folder} có dữ liệu không phải của bản chạy thử: "
        "xin chọn thư mục khác bằng --data."
    )


def port_taken(port: int) -> str:
    """The port that was asked for is not free."""
    return f"Cổng {port} đang bận hoặc không dùng được: xin chọn cổng khác bằng --port."
