"""The coordinating department's name is a setting: sentences have a mark that is replaced."""

import ast
from pathlib import Path

from markupsafe import Markup

from core.config import OrganizationSettings, Settings
from core.dialogue.naming import named, named_in
from core.dialogue.step import Say, Stay, Tell
from core.office import office_of
from core.screen import Choice, Item, Screen
from core.settings import words as settings
from core.wording.coordinating import COORDINATING, with_name
from tests.office import BUTTONS, Office, talk
from tests.words import FILES, name_of

BY_HAND = {
    "settings": "the setting's default",
    "installation/demo": "the demo's office, whose settings name it so",
    "installation/command_line": "said while the settings are being written",
    "doctor/data": "a check on the terminal, also where the settings cannot be read",
    "calendar/year_plan": "the calendar on the terminal: whom the rule reminds",
}
NAME = "Văn phòng HĐND & UBND"


def strings(path: Path) -> list[str]:
    """Give a module's strings without its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    ]


def test_no_text_contains_the_coordinating_departments_name():
    found = {
        name_of(path)
        for path in FILES
        if any(settings.COORDINATING_DEPARTMENT in words for words in strings(path))
    }
    assert found == BY_HAND.keys()


def test_the_mark_is_replaced_by_the_name():
    assert with_name(f"Chỉ {COORDINATING} xem được.", NAME) == f"Chỉ {NAME} xem được."
    text = with_name(Markup("<b>{}</b>").format(COORDINATING), NAME)
    assert text == Markup("<b>Văn phòng HĐND &amp; UBND</b>")


async def test_all_messages_have_the_name_from_the_settings(tmp_path):
    organization = OrganizationSettings(name="xã Tùng Ảnh", coordinating_department=NAME)
    office = await Office.open(tmp_path, BUTTONS, now="2023-03-16 07:00", organization=organization)
    try:
        await office.at("2023-03-16 08:00")  # sends a reminder
        await talk(
            office["Tư pháp"],
            [
                ("/summary", f"Tổng hợp chỉ dành cho {NAME} và lãnh đạo UBND xã."),
                ("ai chua bao cao", "not:⟨"),
                ("toi chuyen cong tac", "BÀN GIAO"),
                ("Mở: Bàn giao", f"{NAME} mời người mới"),
            ],
        )
        await talk(
            office["Nội vụ"], [("/nhacngay", "Nhắc ngay những"), ("Nhắc ngay", "Đã nhắc 04")]
        )
        await office.at("2023-03-16 08:05")
        assert f"{NAME} đề nghị:" in office["Địa chính"].text
    finally:
        await office.close()


def test_no_mark_is_left_in_a_screen_or_a_message():
    rules = office_of(
        Settings(organization=OrganizationSettings(name="xã", coordinating_department=NAME))
    )
    choice, words = Choice("a", COORDINATING), Markup(COORDINATING)
    screen = named(Screen(words, (Item(words, choice),), words, (choice,), (choice,)), rules)
    assert COORDINATING not in repr(screen)
    for move in (Say(words, (choice,), toast=COORDINATING), Stay(words), Tell(Screen(words))):
        assert COORDINATING not in repr(named_in(move, rules))
