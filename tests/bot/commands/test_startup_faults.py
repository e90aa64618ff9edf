"""A fault of the machine or of a file gives one sentence and no traceback."""

import asyncio
import io
import os
import sys
from pathlib import Path

import pytest

from bot.commands import command_line, demo
from bot.commands.setup import set_up
from bot.commands.setup_channels import ChannelOptions
from bot.commands.streams import spelling_for
from bot.logs.last_resort import places
from core.errors import UserError
from core.plan.reader import read_plan
from tests.bot.processes import Outcome, configured, nhacviec
from tests.office import PLAN

PROGRAM = "from bot.commands.command_line import main; main()"


def is_one_sentence(done: Outcome, told: str) -> bool:
    lines = done.err.strip().splitlines()
    return done.code == 2 and len(lines) == 1 and told in lines[0]


async def test_every_command_reports_a_damaged_database_and_does_not_change_it(tmp_path):
    configured(tmp_path).chmod(0o600)
    (tmp_path / "data").mkdir()
    data = tmp_path / "data" / "nhacviec.db"
    data.write_bytes(b"no database at all")
    commands = (
        ["run"],
        ["people"],
        ["invite", "--role", "leader"],
        ["plan", "import", str(PLAN), "--yes"],
        ["summary", "--round", "2023-Q1", "--out", "out"],
    )
    for done in await asyncio.gather(*(nhacviec(*words, cwd=tmp_path) for words in commands)):
        assert is_one_sentence(done, "đã hỏng hoặc không phải"), done.err
    assert data.read_bytes() == b"no database at all"


async def test_a_tilde_and_a_per_cent_sign_in_paths_are_read_the_same_everywhere(tmp_path):
    path = configured(tmp_path)
    written = path.read_text(encoding="utf-8")
    path.write_text(f'{written}[storage]\ndirectory = "~/dữ liệu%20?a#b"\n', encoding="utf-8")
    done = await nhacviec("people", "--config=~/config.toml", cwd=tmp_path, HOME=str(tmp_path))
    assert (done.code, "Chưa có ai" in done.out) == (0, True), done.err
    made = {"config.toml", "config.toml.identity", "dữ liệu%20?a#b"}
    assert {one.name for one in tmp_path.iterdir()} == made


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii"])
async def test_redirected_output_is_complete_in_any_encoding(tmp_path, encoding):
    commands = (["--help"], ["plan", "show", str(PLAN), "--toml"], ["people"])
    helped, shown, refused = await asyncio.gather(
        *(
            nhacviec(*words, cwd=tmp_path, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
            for words in commands
        )
    )
    assert "Nhắc Việc: trợ lý" in helped.out
    (tmp_path / "plan.toml").write_text(shown.out, encoding="utf-8")
    assert read_plan(tmp_path / "plan.toml") == read_plan(PLAN)
    assert is_one_sentence(refused, "Không thấy tệp cấu hình")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "“Đã ghi” – 1/5 ngành: Tư pháp…"),
        ("cp1252", "“Da ghi” – 1/5 ngành: Tu pháp…"),
        ("ascii", '"Da ghi" - 1/5 nganh: Tu phap...'),
    ],
)
def test_letters_unknown_to_the_terminal_are_replaced_by_similar_ones(encoding, shown):
    said = "“Đã ghi” – 1/5 ngành: Tư pháp…".encode(encoding, spelling_for(encoding))
    # Code page 1252 has "ã" but no "đ".
    assert said.decode(encoding).replace("Dã", "Da") == shown


def test_code_page_1258_keeps_all_diacritics():
    said = "Việc chưa hoàn thành: ộ ế ẵ ử đ Đ".encode("cp1258", spelling_for("cp1258"))
    assert "?" not in said.decode("cp1258")
    back = "ệ".encode("cp1258", spelling_for("cp1258")).decode("cp1258")
    assert back == "ê\u0323"


async def test_a_closed_pipe_ends_the_command_without_an_error(tmp_path):
    heard, speaking = os.pipe()
    os.close(heard)
    words = [sys.executable, "-c", PROGRAM, "plan", "show", str(PLAN)]
    process = await asyncio.create_subprocess_exec(
        *words, stdout=speaking, stderr=asyncio.subprocess.PIPE, cwd=tmp_path
    )
    os.close(speaking)
    _, err = await process.communicate()
    assert not err, err.decode()


async def test_the_demo_reports_an_unusable_folder_or_port(tmp_path, telegram):
    (tmp_path / "taken").write_text("x", encoding="utf-8")
    with pytest.raises(UserError, match="Không tạo được thư mục dữ liệu"):
        demo._take_folder(tmp_path / "taken")
    world, address = telegram
    for port in (99999, int(address.rpartition(":")[2])):
        with pytest.raises(UserError, match=f"Cổng {port} đang bận hoặc không dùng được"):
            async with demo._serving(world, port):
                pass


@pytest.mark.parametrize(
    "address", ["api.telegram.org", "https://api.telegram.org/bot1:secret/", "http://", ""]
)
def test_init_refuses_an_address_that_can_never_work(tmp_path, address):
    with pytest.raises(UserError, match="--api-url cần là địa chỉ máy chủ") as caught:
        set_up(tmp_path / "config.toml", ChannelOptions(api_url=address))
    assert "secret" not in caught.value.text


def fail_twice() -> None:
    try:
        read_plan(Path("secret"))
    except UserError as cause:
        raise RuntimeError("secret") from cause


class TestLastResort:
    """An unexpected error."""

    @pytest.fixture
    def failing(self, monkeypatch, capsys):
        for name in ("begin_loading", "prepare_streams"):
            monkeypatch.setattr(command_line, name, lambda: None)

        def fail_with(error: BaseException) -> tuple[object, str]:
            def app() -> None:
                raise error

            monkeypatch.setattr(command_line, "app", app)
            mask = os.umask(0)
            try:
                with pytest.raises(SystemExit) as caught:
                    command_line.main()
            finally:
                os.umask(mask)
            return caught.value.code, capsys.readouterr().err

        return fail_with

    def test_an_unexpected_error_shows_its_place_but_not_its_message(self, failing, monkeypatch):
        monkeypatch.setattr("logging.root.handlers", [])
        code, err = failing(ValueError("cannot call https://x/bot123456:secret/getMe"))
        assert code == 1
        assert "Lệnh dừng vì lỗi chưa lường trước, mã " in err
        assert "builtins.ValueError" in err
        assert Path(__file__).name in err
        assert "secret" not in err
        assert "Traceback" not in err

    def test_a_full_disk_is_reported_as_such(self, failing):
        code, err = failing(OSError(28, "No space left on device"))
        assert (code, "Ổ đĩa đã đầy" in err) == (1, True)

    def test_causes_are_shown_without_their_messages(self):
        with pytest.raises(RuntimeError) as caught:
            fail_twice()
        told = places(caught.value)
        assert told.index("RuntimeError") < told.index("PlanError")
        assert "secret" not in told


def test_missing_and_unusual_streams_are_accepted(monkeypatch):
    from bot.commands.streams import prepare_streams  # noqa: PLC0415 - what is handed in is replaced first

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(sys, "stdin", None)
    prepare_streams()
    assert sys.stdout is None
