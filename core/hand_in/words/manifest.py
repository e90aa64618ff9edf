"""Words of the manifest of handing in."""

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
