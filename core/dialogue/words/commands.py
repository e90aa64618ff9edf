"""What strangers see: the assistant's description and their only command."""

from core.wording.says import plain

about = plain(
    "Trợ lý nhắc việc, thu báo cáo khắc phục tồn tại, hạn chế CCHC của các ngành. Dành cho cán "
    "bộ, công chức được mời.",
    "Describes the assistant in a chat without messages.",
)
start = plain("Bắt đầu, nhập mã mời", "Describes the only command of an unknown person.")
