"""What `nhacviec --help` says of each command."""


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


def help_people() -> str:
    """The people command."""
    return "Liệt kê người dùng, vai trò và tình trạng tài khoản."


def help_revoke() -> str:
    """The revoke command."""
    return "Thu hồi mọi vai trò của một người."


def help_accesses() -> str:
    """The accesses command."""
    return "Liệt kê ai đã xem, tải gì của người khác, lúc nào."


def option_days() -> str:
    """How far back the list goes."""
    return "Trong bao nhiêu ngày qua."


def argument_person() -> str:
    """Whose roles are taken away."""
    return "Số của người đó trong danh sách “nhacviec people”."


def help_quarantine() -> str:
    """The quarantine command."""
    return "Xem các tệp không thuộc báo cáo nào đã được chuyển riêng; đưa về, hoặc xóa tệp đã lâu."


def option_restore() -> str:
    """Puts files back."""
    return "Đưa mọi tệp trở lại thư mục minh chứng."


def option_delete() -> str:
    """Deletes files of long ago."""
    return "Xóa hẳn các tệp đã nằm đó từ 90 ngày trở lên, sau khi hỏi lại."


def help_rename() -> str:
    """The rename command."""
    return "Đổi tên cơ quan trong dữ liệu theo tên mới ghi trong tệp cấu hình."


def help_summary() -> str:
    """The summary command."""
    return "Ghi tổng hợp của một kỳ thành tệp: .txt, .docx, .xlsx, .png, .zip."


def option_round() -> str:
    """Which round."""
    return "Kỳ báo cáo, ví dụ 2023-Q1."


def option_as_of() -> str:
    """Of which day."""
    return "Số liệu như đã có hết ngày này, ví dụ 2023-03-10 hoặc 10/3/2023."


def option_out() -> str:
    """Where the files go."""
    return "Thư mục nhận các tệp; chưa có thì được tạo."


def help_calendar() -> str:
    """The calendar command."""
    return "In các kỳ báo cáo và mọi lần nhắc của một năm."


def option_calendar_year() -> str:
    """Which year."""
    return "Năm cần xem."


def option_ics() -> str:
    """The deadlines as a calendar file."""
    return "Ghi các hạn thành tệp lịch .ics thay vì in ra."


def option_config_or_none() -> str:
    """A configuration that need not be there."""
    return "Tệp cấu hình (mặc định: config.toml nếu có, không có thì dùng giá trị mặc định)."


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


def option_proxy() -> str:
    """A way around a blocked network."""
    return "Proxy khi mạng chặn Telegram, ví dụ socks5://127.0.0.1:1080."


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


def help_backup() -> str:
    """The backup command."""
    return (
        "Sao lưu tất cả vào một tệp .zip ngay khi trợ lý đang chạy, rồi kiểm tra lại tệp đó. "
        "Mã thoát 1: đã sao lưu, nhưng có tệp minh chứng bị mất từ trước."
    )


def option_backup_to() -> str:
    """Where the copy goes."""
    return "Thư mục nhận bản sao, ví dụ ổ USB (mặc định: thư mục sao lưu hằng đêm)."


def help_restore() -> str:
    """The restore command."""
    return "Khôi phục một bản sao vào thư mục trống; không ghi đè lên gì."


def argument_archive() -> str:
    """Which copy."""
    return "Tệp .zip do “nhacviec backup” hoặc sao lưu hằng đêm tạo ra."


def option_restore_to() -> str:
    """Where it goes."""
    return "Thư mục trống hoặc chưa có (mặc định: thư mục hiện tại)."


def option_allow_missing() -> str:
    """Go on without evidence."""
    return "Khôi phục cả khi thiếu tệp minh chứng."


def help_wording() -> str:
    """The wording command."""
    return "In mọi câu của trợ lý, để cơ quan sửa lời theo ý mình."


def help_doctor() -> str:
    """The doctor command."""
    return (
        "Kiểm tra mã bot, mạng, đồng hồ, ổ đĩa, quyền tệp, cơ sở dữ liệu, minh chứng, lịch, "
        "bản sao lưu, nhật ký. Mã thoát: 0 tốt, 1 có lưu ý, 2 có lỗi."
    )
