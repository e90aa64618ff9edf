"""The texts of `nhacviec --help`."""

from core.wording.says import plain

about = plain(
    "Nhắc Việc: trợ lý theo dõi, đôn đốc kế hoạch khắc phục CCHC của xã.",
    "The purpose of the program.",
)
about_plan = plain("Đọc và nhập kế hoạch.", "The commands about plans.")
help_demo = plain("Chạy thử trên kế hoạch thật, không cần Zalo, Telegram.", "The demo command.")
help_run = plain("Chạy trợ lý với Zalo, Telegram thật.", "The run command.")
help_init = plain(
    "Cài đặt lần đầu: hỏi vài câu, tạo cấu hình, nhập kế hoạch, cấp mã mời đầu tiên.",
    "The init command.",
)
help_invite = plain(
    "Cấp một mã mời; --qr làm ảnh mã QR, không nêu --role thì ảnh không có mã, để treo tường.",
    "The invite command.",
)
option_qr = plain(
    "Ghi thêm ảnh .png có mã QR mở trợ lý; không ghi đè tệp đã có.", "The QR picture's file."
)
help_people = plain("Liệt kê người dùng, vai trò và tình trạng tài khoản.", "The people command.")
help_revoke = plain("Thu hồi mọi vai trò của một người.", "The revoke command.")
help_accesses = plain("Liệt kê ai đã xem, tải gì của người khác, lúc nào.", "The accesses command.")
option_days = plain("Trong bao nhiêu ngày qua.", "How many days the list goes back.")
argument_person = plain(
    "Số của người đó trong danh sách “nhacviec people”.", "The person whose roles are taken away."
)
help_quarantine = plain(
    "Xem các tệp không thuộc báo cáo nào đã được chuyển riêng; đưa về, hoặc xóa tệp đã lâu.",
    "The quarantine command.",
)
option_restore = plain("Đưa mọi tệp trở lại thư mục minh chứng.", "The option that restores files.")
option_delete = plain(
    "Xóa hẳn các tệp đã nằm đó từ 90 ngày trở lên, sau khi hỏi lại.",
    "The option that deletes old files.",
)
help_rename = plain(
    "Đổi tên cơ quan trong dữ liệu theo tên mới ghi trong tệp cấu hình.", "The rename command."
)
help_summary = plain(
    "Ghi tổng hợp của một kỳ thành tệp: .txt, .docx, .xlsx, .png, .zip.", "The summary command."
)
option_round = plain("Kỳ báo cáo, ví dụ 2023-Q1.", "The round.")
option_as_of = plain(
    "Số liệu như đã có hết ngày này, ví dụ 2023-03-10 hoặc 10/3/2023.", "The date of the figures."
)
option_out = plain("Thư mục nhận các tệp; chưa có thì được tạo.", "The folder for the files.")
help_calendar = plain("In các kỳ báo cáo và mọi lần nhắc của một năm.", "The calendar command.")
option_calendar_year = plain("Năm cần xem.", "The year of the calendar.")
option_ics = plain(
    "Ghi các hạn thành tệp lịch .ics thay vì in ra.", "The option that writes a calendar file."
)
option_config_or_none = plain(
    "Tệp cấu hình (mặc định: config.toml nếu có, không có thì dùng giá trị mặc định).",
    "The configuration file, which is optional.",
)
help_plan_show = plain("Đọc tệp kế hoạch và in ra.", "The plan show command.")
help_plan_import = plain(
    "Nhập kế hoạch vào cơ sở dữ liệu; nhập lại thì chỉ sửa phần khác.", "The plan import command."
)
option_config = plain("Tệp cấu hình.", "The configuration file.")
argument_plan = plain("Tệp kế hoạch: .docx, .txt, .md hoặc .toml.", "The plan's file.")
option_year = plain("Năm thực hiện kế hoạch (mặc định: năm ban hành).", "The plan's year.")
option_port = plain(
    "Cổng của trang chat (mặc định 8080, bận thì chọn cổng khác).", "The page's port."
)
option_keep = plain(
    "Giữ dữ liệu của lần chạy thử trước.", "The option that keeps the data of the last demo."
)
option_demo_data = plain("Thư mục dữ liệu chạy thử.", "The folder of the demo's data.")
option_api_url = plain(
    "Máy chủ Bot API khác, nếu không dùng api.telegram.org.", "Another Bot API server."
)
option_channel = plain(
    "Kênh nhắn tin: zalo, telegram hoặc cả hai (both); không nêu thì được hỏi.",
    "The channels that are set up.",
)
option_zalo_api_url = plain(
    "Máy chủ Zalo Bot API khác, để chạy thử.", "Another server in place of Zalo's."
)
option_proxy = plain(
    "Proxy khi mạng chặn, ví dụ socks5://127.0.0.1:1080.",
    "The proxy for a blocked network.",
)
option_role = plain("Vai trò của người được mời.", "The role of the invited person.")
option_department = plain("Tên ngành, khi mời cán bộ (official).", "The official's department.")
option_json = plain("In dạng JSON.", "The option that prints JSON.")
option_toml = plain("In dạng TOML, sửa được rồi nhập lại.", "The option that prints TOML.")
option_yes = plain("Không hỏi lại.", "The option that skips the question.")
help_backup = plain(
    "Sao lưu tất cả vào một tệp .zip ngay khi trợ lý đang chạy, rồi kiểm tra lại tệp đó. Mã "
    "thoát 1: đã sao lưu, nhưng có tệp minh chứng bị mất từ trước.",
    "The backup command.",
)
option_backup_to = plain(
    "Thư mục nhận bản sao, ví dụ ổ USB (mặc định: thư mục sao lưu hằng đêm).",
    "The folder for the copy.",
)
help_restore = plain(
    "Khôi phục một bản sao vào thư mục trống; không ghi đè lên gì.", "The restore command."
)
argument_archive = plain(
    "Tệp .zip do “nhacviec backup” hoặc sao lưu hằng đêm tạo ra.", "The copy to restore."
)
option_restore_to = plain(
    "Thư mục trống hoặc chưa có (mặc định: thư mục hiện tại).", "The folder to restore into."
)
option_allow_missing = plain(
    "Khôi phục cả khi thiếu tệp minh chứng.", "The option that restores without missing evidence."
)
help_wording = plain(
    "In các câu đổi lời được của trợ lý, để cơ quan sửa theo ý mình.", "The wording command."
)
help_doctor = plain(
    "Kiểm tra mã bot, mạng, máy chủ web, đồng hồ, ổ đĩa, quyền tệp, cơ sở dữ liệu, minh chứng, "
    "lịch, bản sao lưu, nhật ký. Mã thoát: 0 tốt, 1 có lưu ý, 2 có lỗi.",
    "The doctor command.",
)
