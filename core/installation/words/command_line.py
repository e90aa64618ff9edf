"""Words of the command line."""

from pathlib import Path

from core.wording import formats
from core.wording.says import plain, plainly


@plainly("Trang chat chạy thử: {address}  (Ctrl+C để dừng)", "The address of the demo's page.")
def page_is_at(address: str) -> str: ...
@plainly("Trợ lý {name} đang chạy. Ctrl+C để dừng.", "The assistant is running on a channel.")
def is_running(name: str) -> str: ...


stopped = plain("Đã dừng.", "The assistant has stopped.")


@plainly("Mã mời cho {who} (dùng một lần, {days} ngày): {code}", "A new invitation code.")
def invitation_code(who: str, code: str, days: int) -> str: ...
@plainly("Liên kết mời: {link}", "The link that opens the assistant with the code.")
def invitation_link(link: str) -> str: ...


link_unknown = plain(
    "Chưa hỏi được tên bot từ Telegram nên chưa có liên kết; gửi mã cho trợ lý cũng được.",
    "Telegram was not reached, so the bot's name is not known.",
)


def ask_token(*, is_hidden: bool) -> str:
    """The question for the token; a terminal hides what is typed."""
    hidden = " (màn hình không hiện mã khi gõ hoặc dán)" if is_hidden else ""
    return f"Mã bot (token) do @BotFather cấp{hidden}"


ask_commune = plain("Tên xã, phường (ví dụ: xã Đức Thọ)", "The question for the commune's name.")
ask_plan = plain("Tệp kế hoạch (.docx, .txt, .md, .toml)", "The question for the plan's file.")
ask_year = plain(
    "Kế hoạch không ghi ngày ban hành. Năm thực hiện kế hoạch",
    "The question for the year of a plan without a date.",
)


@plainly("Năm thực hiện cần là số từ {first} đến {last}.", "The typed year is not valid.")
def year_not_valid(first: int, last: int) -> str: ...
@plainly(
    "Lệnh dừng vì lỗi chưa lường trước, mã {reference}; dữ liệu đã ghi vẫn còn. Đề nghị chạy "
    "lại; nếu vẫn lỗi, gửi mã này và dòng bên dưới (hoặc nhật ký) cho người phụ trách kỹ thuật.",
    "A command failed with an unexpected error.",
)
def unexpected(reference: str) -> str: ...


disk_full = plain(
    "Ổ đĩa đã đầy: xin giải phóng dung lượng rồi chạy lại; dữ liệu đã ghi vẫn còn.",
    "The disk is full, so that a command cannot write.",
)


@plainly(
    "Không rõ thư mục nào là “~” trong {path}: xin ghi đường dẫn đầy đủ.",
    'A path begins with "~", but the home directory is unknown.',
)
def home_unknown(path: str) -> str: ...


api_url_not_valid = plain(
    "--api-url cần là địa chỉ máy chủ như https://api.telegram.org hoặc http://127.0.0.1:8081, "
    "không có phần đường dẫn phía sau.",
    "The address of --api-url is not valid.",
)
proxy_not_valid = plain(
    "--proxy cần là một địa chỉ như http://127.0.0.1:3128 hoặc socks5://127.0.0.1:1080 (http, "
    "https, socks5, socks5h).",
    "The address of --proxy is not valid.",
)


@plainly(
    "Không ghi mật khẩu ở {option}: dòng lệnh hiện trong danh sách tiến trình và lịch sử lệnh "
    "của máy; đề nghị đổi mật khẩu đó nếu máy có người khác dùng. Với proxy: ghi --proxy "
    "socks5://TÊN@MÁY:CỔNG rồi nhập mật khẩu khi được hỏi, hoặc đặt cả địa chỉ vào biến môi "
    "trường NHACVIEC_PROXY và bỏ --proxy.",
    "A password stands on the command line, where other users can see it.",
)
def password_on_command_line(option: str) -> str: ...
@plainly(
    "Mật khẩu proxy của {user}",
    "The question for the proxy's password; a terminal hides what is typed.",
)
def ask_proxy_password(user: str) -> str: ...


about_administrator = plain(
    "Mã thứ nhất dành cho Văn phòng - Nội vụ. Mã thứ hai dành cho người cài đặt: nhận tin khi "
    "trợ lý gặp lỗi, không xem được báo cáo.",
    "The purpose of the second code.",
)


@plainly("Đã kết nối bot @{username}.", "Telegram accepts the token.")
def token_is_good(username: str) -> str: ...


telegram_not_reached = plain(
    "Không kết nối được Telegram: xin kiểm tra mạng; nếu mạng chặn Telegram, dùng --api-url hoặc "
    "--proxy khi cài đặt, hoặc đặt proxy trong tệp cấu hình.",
    "Telegram did not answer.",
)


@plainly(
    "Bot này đang chuyển mọi tin nhắn tới {host} (webhook), nên trợ lý sẽ không nhận được. Gỡ "
    "webhook để trợ lý nhận tin?",
    "The bot has a webhook, so that another program gets its messages.",
)
def ask_remove_webhook(host: str) -> str: ...


webhook_stays = plain(
    "Chưa gỡ webhook: đề nghị nhập mã của một bot khác, chỉ dành cho trợ lý.",
    "The webhook stays, so the bot cannot be used.",
)


@plainly(
    "Đã có tệp cấu hình {path}: xin xóa hoặc chọn tên khác bằng --config.",
    "The configuration file exists already and is not overwritten.",
)
def config_exists(path: Path) -> str: ...
@plainly("Đã ghi cấu hình: {path} (chỉ chủ tệp đọc được).", "The configuration was written.")
def config_written(path: Path) -> str: ...
@plainly(
    "Không ghi được tệp cấu hình {path}: xin kiểm tra thư mục và quyền ghi.",
    "The configuration cannot be written.",
)
def config_not_written(path: Path) -> str: ...


empty_answer = plain("Mục này cần có nội dung, xin nhập lại.", "The answer to a question is empty.")


@plainly("Xong. Chạy trợ lý bằng: nhacviec run --config {path}", "The next command after init.")
def next_command(path: Path) -> str: ...


ask_import = plain("Nhập kế hoạch này?", "The question before the import.")
nothing_to_change = plain("Kế hoạch không có gì thay đổi.", "The plan has no changes to import.")


def imported(departments: int, tasks: int, year: int, rounds: int) -> str:
    """The plan was imported, and `rounds` were created."""
    made = f"; đã lập {rounds} kỳ báo cáo năm {year}" if rounds else ""
    return f"Đã nhập {departments} ngành, {tasks} nội dung{made}."


@plainly(
    "Hạn các ngành gửi báo cáo: ngày {day} tháng cuối quý (mặc định, chờ xác nhận; Văn phòng - "
    "Nội vụ xem, đổi, xác nhận bằng /ky; xem cả năm: nhacviec calendar).",
    "The deadlines of reports are the defaults, not confirmed yet.",
)
def deadlines_are_default(day: int) -> str: ...


changed_meanwhile = plain(
    "Dữ liệu đã thay đổi trong lúc chờ trả lời; so sánh lại:",
    "The data changed while the question was open.",
)
not_imported = plain("Chưa nhập gì.", "The question was answered with no.")
year_needed = plain(
    "Kế hoạch không ghi ngày ban hành: xin nêu năm thực hiện bằng --year.",
    "The plan has no date, so that --year is needed.",
)
changed_plan = plain(
    "So với kế hoạch đã nhập:", "The heading of the differences from the imported plan."
)


@plainly("+ {department} · {code} {title}", "A new task.")
def added(department: str, code: str, title: str) -> str: ...
@plainly(
    "- {department} · {code} {title} (rút khỏi kế hoạch, giữ lại báo cáo cũ)",
    "A task that the plan no longer has.",
)
def withdrawn(department: str, code: str, title: str) -> str: ...


details_changed = plain(
    "~ số, ngày, tên kế hoạch hoặc thứ tự các nội dung",
    "The plan's number, date, title, or order of tasks has changed.",
)


def moved(key: str, was: str, is_now: str) -> str:
    """A round's deadline changes with the settings; the dates are in words."""
    return f"~ hạn {formats.round_name(key)}: {was} → {is_now}"


@plainly(
    "~ ngày chốt số liệu hoặc hạn xã gửi cấp trên của kỳ {key:round}",
    "Other dates of a round change with the settings.",
)
def redated(key: str) -> str: ...
@plainly(
    "- kỳ {key:round} (theo thiết lập mới, chưa có báo cáo)",
    "A future round that the settings no longer have.",
)
def dropped_round(key: str) -> str: ...
@plainly("~ ngành “{before}” nay ghi là “{after}”", "A department whose spelling has changed.")
def renamed(before: str, after: str) -> str: ...


def changed(department: str, code: str, field: str, before: object, after: object) -> str:
    """A changed field of a task; `field` is its name."""
    shown = ["trống" if value is None else str(value) for value in (before, after)]
    return f"~ {department} · {code} {field}: “{shown[0]}” → “{shown[1]}”"


no_plan_yet = plain(
    "Chưa có kế hoạch nào: xin nhập bằng “nhacviec plan import”.",
    "Without a plan there are no departments yet.",
)


@plainly(
    "Thư mục {folder} có dữ liệu không phải của bản chạy thử: xin chọn thư mục khác bằng --data.",
    "The folder holds data of something else than a demo, which a demo would delete.",
)
def not_a_demo(folder: Path) -> str: ...
@plainly(
    "Cổng {port} đang bận hoặc không dùng được: xin chọn cổng khác bằng --port.",
    "The requested port is not free.",
)
def port_taken(port: int) -> str: ...
