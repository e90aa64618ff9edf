"""A reminder that is too long for one message loses lines, never a part."""

from markupsafe import Markup

from core.dialogue.screen import join, length, plain
from core.reminders.fitting import MOST, fitted


def a_part(name: str, lines: int, width: int = 100) -> Markup:
    middle = [
        Markup("• {}").format(f"{name} {number}".ljust(width, "x")) for number in range(lines)
    ]
    return Markup("\n").join([Markup("<b>{}</b>").format(name), *middle, Markup(f"Đề nghị {name}")])


def test_what_fits_is_left_as_it_is():
    parts = [a_part("A", 3), Markup(), a_part("B", 4)]
    assert fitted(parts) == parts


def test_of_parts_that_are_too_long_each_keeps_its_first_and_last_line():
    parts = [a_part("A", 30), a_part("B", 2), a_part("C", 40), a_part("D", 1)]
    shown = fitted(parts)
    assert length(join(shown)) <= MOST
    for name, part in zip("ABCD", shown, strict=True):
        assert part.startswith(f"<b>{name}</b>\n")
        assert part.endswith(f"\nĐề nghị {name}")
    assert [shown[1], shown[3]] == [parts[1], parts[3]]
    assert "(còn nữa, xem đầy đủ" in plain(shown[0])
    assert "(còn nữa, xem đầy đủ" in plain(shown[2])


def test_one_line_that_is_too_long_is_cut_itself_and_the_parts_after_it_stay():
    parts = [Markup("x" * 5_000), a_part("B", 2)]
    shown = fitted(parts)
    assert length(join(shown)) <= MOST
    assert shown[1] == parts[1]
    assert "(còn nữa, xem đầy đủ" in plain(shown[0])
