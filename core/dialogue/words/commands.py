"""What strangers are told of the assistant, and of the only command that they have."""


def about() -> str:
    """What the assistant is, in a chat where nothing was said yet."""
    return (
        "Trợ lý nhắc việc, thu báo cáo khắc phục tồn tại, hạn chế CCHC của các ngành. "
        "Dành cho cán bộ, công chức được mời."
    )


def start() -> str:
    """The only command of somebody unknown."""
    return "Bắt đầu, nhập mã mời"
