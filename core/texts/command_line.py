"""What the command line says."""

from pathlib import Path


def about() -> str:
    """What the program is."""
    return "Nhắc Việc: trợ lý theo dõi, đôn đốc kế hoạch khắc phục CCHC của xã."


def about_plan() -> str:
    """The commands about plans."""
    return "Đọc và nhập kế hoạch."


def help_demo() -> str:
    """The demo command."""
    return "Chạy thử trên kế hoạch thật, không cần Telegram."


def help_run() -> str:
    """The run command."""
    return "Chạy trợ lý với Telegram thật."


def help_init() -> str:
    """The init command."""
    return "Cài đặt lần đầu: hỏi vài câu, tạo cấu hình, nhập kế hoạch, cấp mã mời đầu tiên."


def help_invite() -> str:
    """The invite command."""
    return "Cấp một mã mời."


def help_plan_show() -> str:
    """The plan show command."""
    return "Đọc tệp kế hoạch và in ra."


def help_plan_import() -> str:
    """The plan import command."""
    return "Nhập kế hoạch vào cơ sở dữ liệu; nhập lại thì chỉ sửa phần khác."


def option_config() -> str:
    """Where the configuration is."""
    return "Tệp cấu hình."


def argument_plan() -> str:
    """The plan's file."""
    return "Tệp kế hoạch: .docx, .txt, .md hoặc .toml."


def option_year() -> str:
    """The plan's year."""
    return "Năm thực hiện kế hoạch (mặc định: năm ban hành)."


def option_port() -> str:
    """The page's port."""
    return "Cổng của trang chat (mặc định 8080, bận thì chọn cổng khác)."


def option_keep() -> str:
    """Go on with the demo's data."""
    return "Giữ dữ liệu của lần chạy thử trước."


def option_demo_data() -> str:
    """Where the demo's data is."""
    return "Thư mục dữ liệu chạy thử."


def option_api_url() -> str:
    """Another Bot API server."""
    return "Máy chủ Bot API khác, nếu không dùng api.telegram.org."


def option_role() -> str:
    """Whom the code is for."""
    return "Vai trò của người được mời."


def option_department() -> str:
    """The official's department."""
    return "Tên ngành, khi mời cán bộ (official)."


def option_json() -> str:
    """Print as JSON."""
    return "In dạng JSON."


def option_toml() -> str:
    """Print as TOML."""
    return "In dạng TOML, sửa được rồi nhập lại."


def option_yes() -> str:
    """Do not ask."""
    return "Không hỏi lại."


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


def ask_token() -> str:
    """The token's question."""
    return "Mã bot (token) do @BotFather cấp"


def ask_commune() -> str:
    """The commune's question."""
    return "Tên xã, phường (ví dụ: xã Đức Thọ)"


def ask_plan() -> str:
    """The plan's question."""
    return "Tệp kế hoạch (.docx, .txt, .md, .toml)"


def token_is_good(username: str) -> str:
    """Telegram knows the token."""
    return f"Đã kết nối bot @{username}."


def telegram_not_reached() -> str:
    """Telegram did not answer."""
    return (
        "Không kết nối được Telegram: xin kiểm tra mạng; nếu mạng chặn Telegram, "
        "dùng --api-url hoặc đặt proxy trong tệp cấu hình."
    )


def config_exists(path: Path) -> str:
    """Nothing is overwritten."""
    return f"Đã có tệp cấu hình {path}: xin xóa hoặc chọn tên khác bằng --config."


def config_written(path: Path) -> str:
    """The configuration is there."""
    return f"Đã ghi cấu hình: {path} (chỉ chủ tệp đọc được)."


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


def imported(departments: int, tasks: int, year: int) -> str:
    """The plan is in."""
    return f"Đã nhập {departments} ngành, {tasks} nội dung; đã lập 4 kỳ báo cáo năm {year}."


def not_imported() -> str:
    """The person said no."""
    return "Chưa nhập gì."


def year_needed() -> str:
    """The plan bears no date."""
    return "Kế hoạch không ghi ngày ban hành: xin nêu năm thực hiện bằng --year."


def new_plan() -> str:
    """A plan that was not there before."""
    return "Kế hoạch mới:"


def changed_plan() -> str:
    """A plan that was there before."""
    return "So với kế hoạch đã nhập:"


def added(department: str, code: str, title: str) -> str:
    """A task that is new."""
    return f"+ {department} · {code} {title}"


def withdrawn(department: str, code: str, title: str) -> str:
    """A task that is gone."""
    return f"- {department} · {code} {title} (rút khỏi kế hoạch, giữ lại báo cáo cũ)"


def renamed(before: str, after: str) -> str:
    """A department under another spelling."""
    return f"~ ngành «{before}» nay ghi là «{after}»"


_FIELDS = {
    "code": "mã",
    "title": "nội dung",
    "score": "điểm đạt",
    "max_score": "điểm tối đa",
    "percent": "tỷ lệ",
    "note": "ghi chú",
}


def changed(department: str, code: str, field: str, before: object, after: object) -> str:
    """A field of a task that differs."""
    shown = ["trống" if value is None else str(value) for value in (before, after)]
    return f"~ {department} · {code} {_FIELDS[field]}: «{shown[0]}» → «{shown[1]}»"


def no_plan_yet() -> str:
    """Departments come with a plan."""
    return "Chưa có kế hoạch nào: xin nhập bằng «nhacviec plan import»."


def port_taken(port: int) -> str:
    """The port that was asked for is not free."""
    return f"Cổng {port} đang bận: xin chọn cổng khác bằng --port."
