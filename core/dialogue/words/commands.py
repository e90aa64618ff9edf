"""What strangers are told of the assistant, and of the only command that they have."""

from core.wording.says import plain

about = plain(
    "Trợ lý nhắc việc, thu báo cáo khắc phục tồn tại, hạn chế CCHC của các ngành. Dành cho cán "
    "bộ, công chức được mời.",
    "What the assistant is, in a chat where nothing was said yet.",
)
start = plain("Bắt đầu, nhập mã mời", "The only command of somebody unknown.")
