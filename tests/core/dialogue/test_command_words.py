"""Commands in all typed forms."""

import pytest

from core.dialogue.command_words import command_in
from core.subjects import MENU


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/bao cao", "/baocao"),
        ("/báo cáo", "/baocao"),
        ("/ bao cao", "/baocao"),
        ("/khung kế hoạch", "/khungkehoach"),
        ("/bao cao 3 1", "/baocao 3 1"),
        ("/baocao 3 1", "/baocao 3 1"),
        ("/BaoCao@bot", "/BaoCao@bot"),
        ("/lichsu task 4", "/lichsu task 4"),
        ("/hoi bao cao", "/hoi bao cao"),
        ("/start K7", "/start K7"),
        ("/", None),
        ("bao cao", None),
    ],
)
def test_a_command_is_recognized_with_blanks_and_accents(typed, meant):
    assert command_in(typed, MENU) == meant
