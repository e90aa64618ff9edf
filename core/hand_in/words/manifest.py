"""What is handed in: words of the manifest, which others show."""

from core.menu import REPORTING, MenuEntry

COMMANDS = (
    MenuEntry(
        30,
        "nop",
        "Khung kế hoạch, kiểm tra",
        "Nộp khung kế hoạch, báo cáo kiểm tra",
        REPORTING,
        buttons=REPORTING,
        typed=("nop",),
    ),
)
