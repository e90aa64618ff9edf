"""Commands print the names from the office's settings."""

from contextvars import copy_context

from bot.commands.configured import configured as read_settings
from bot.commands.terminal import say
from core.wording.coordinating import COORDINATING
from tests.bot.processes import configured


def test_a_command_prints_the_coordinating_departments_configured_name(tmp_path, capsys):
    path = configured(tmp_path)
    named = 'coordinating_department = "Phòng Tổng hợp"\n[telegram]'
    path.write_text(path.read_text("utf-8").replace("[telegram]", named), encoding="utf-8")

    def speak() -> None:
        read_settings(path)
        say(f"Đề nghị liên hệ {COORDINATING}.")

    copy_context().run(speak)
    assert capsys.readouterr().out == "Đề nghị liên hệ Phòng Tổng hợp.\n"
