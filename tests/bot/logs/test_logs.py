"""The log: written to a file too, without secrets in any form, and never a reason to stop."""

import json
import logging
import os
from pathlib import Path
from urllib.parse import quote

import pytest

from bot.logs.file import LogFile
from bot.logs.logs import LogPlan, set_up_logging
from bot.logs.secrets import forms_of

TOKEN = "123456:AAH-a_token_of_the_tests"
PROXY = "http://clerk:p%40ss%22w%C3%A2rd@10.0.0.1:3128"
WATCH = "https://hc.example/ping/0123456789"
FORMS = (
    TOKEN,
    TOKEN.partition(":")[2],
    PROXY,
    "p%40ss%22w%C3%A2rd",
    'p@ss"wârd',
    "Y2xlcms6cEBzcyJ3w6JyZA==",  # as a proxy receives the password
    WATCH,
)
log = logging.getLogger("tests")


@pytest.fixture
def logging_to():
    """Give a function that sets up the log; afterwards the old setup is restored."""
    root = logging.getLogger()
    before = root.handlers[:], root.level

    def set_up(plan: LogPlan) -> None:
        set_up_logging(TOKEN, PROXY, WATCH, plan=plan)

    yield set_up
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level = before


def written(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_form_of_a_password_in_an_error_message_is_known():
    password = "p@s\\s'wârd"
    forms = forms_of([f"socks5://clerk:{quote(password, safe='')}@10.0.0.1:1080"])
    for shown in (password, repr(password), repr([password]), repr(password.encode())):
        assert any(form in shown for form in forms)


@pytest.mark.parametrize("is_json", [False, True])
def test_neither_the_log_file_nor_standard_error_contains_a_secret(
    tmp_path, capsys, logging_to, is_json
):
    path = tmp_path / "log" / "x.log"
    logging_to(LogPlan(path, is_json=is_json))
    for form in FORMS:
        log.warning("said %s", form)
        log.error("failed with %r", form, exc_info=ValueError(form))
    everything = written(path) + capsys.readouterr().err
    assert "ValueError" in everything
    spelled = {spelling for form in FORMS for spelling in (form, json.dumps(form)[1:-1])}
    assert [form for form in spelled if form in everything] == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_each_line_of_a_json_log_is_one_object(tmp_path, logging_to):
    path = tmp_path / "x.log"
    logging_to(LogPlan(path, is_json=True))
    log.info("two\nlines, “đồng chí” \ud800 %s", {"a": 1})
    log.error("failed", exc_info=ZeroDivisionError())
    first, second = (json.loads(line) for line in written(path).splitlines())
    assert first["message"].startswith("two\nlines, “đồng chí”")
    assert (first["level"], first["logger"]) == ("INFO", "tests")
    assert "ZeroDivisionError" in second["traceback"]


def test_a_full_log_is_rotated_and_old_files_are_removed(tmp_path, logging_to):
    path = tmp_path / "x.log"
    logging_to(LogPlan(path, size=1000, files=3))
    for number in range(200):
        log.info("line %s", number)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["x.log", "x.log.1", "x.log.2"]
    assert {one.stat().st_mode & 0o777 for one in tmp_path.iterdir()} == {0o600}
    assert all(one.stat().st_size <= 1000 for one in tmp_path.iterdir())
    assert "line 199" in written(path)


def test_an_unwritable_log_is_reported_once_and_written_later(tmp_path, capsys, logging_to):
    (tmp_path / "log").write_bytes(b"a file where the folder would be")
    path = tmp_path / "log" / "x.log"
    logging_to(LogPlan(path))
    for number in range(3):
        log.info("line %s", number)
    said = capsys.readouterr().err
    assert said.count("the log file cannot be written: ") == 1
    assert all(f"line {number}" in said for number in range(3))
    (tmp_path / "log").unlink()
    log.info("again")
    assert "again" in written(path)


def test_on_a_full_disk_only_lines_of_the_log_are_lost(tmp_path, capsys):
    if not Path("/dev/full").exists():
        pytest.fail("this system has no device that is always full")
    path = tmp_path / "x.log"
    path.symlink_to("/dev/full")
    handler = LogFile(path, 10_000, 2)
    for number in range(3):
        handler.emit(logging.makeLogRecord({"msg": f"line {number}", "levelno": logging.INFO}))
    handler.close()
    assert capsys.readouterr().err.count("the log file cannot be written: OSError") == 1


def test_a_removed_log_file_is_created_again(tmp_path, logging_to):
    path = tmp_path / "x.log"
    logging_to(LogPlan(path))
    log.info("before")
    path.rename(tmp_path / "moved.log")
    log.info("after")
    assert "after" in written(path)
    assert "before" not in written(path)


def test_a_log_that_cannot_be_rotated_is_continued_in_the_same_file(tmp_path, monkeypatch):
    path = tmp_path / "x.log"
    handler = LogFile(path, 100, 3)

    def refuse(*_names):
        raise PermissionError

    monkeypatch.setattr(os, "rename", refuse)
    for number in range(10):
        handler.emit(logging.makeLogRecord({"msg": f"a line of the log {number}"}))
    handler.close()
    assert "line of the log 9" in written(path)
