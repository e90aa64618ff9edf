"""The commands as a person runs them: a process, its words and its exit code."""

import json
import re
import signal
import stat
from pathlib import Path

import pytest

from simulator import SimulatedUser, Simulator, serving
from tests.bot.processes import start
from tests.office import PLAN

TOKEN = "123456:a-token-of-the-tests"
COORDINATOR = 7


class Outcome:
    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode(), err.decode()


async def nhacviec(*words: str, cwd: Path, typed: str = "") -> Outcome:
    process = await start(*words, cwd=cwd)
    out, err = await process.communicate(typed.encode())
    return Outcome(process.returncode or 0, out, err)


@pytest.fixture
async def telegram():
    world = Simulator(
        token=TOKEN,
        bot_name="Nhắc Việc",
        bot_username="nhacviec_test_bot",
        users=[SimulatedUser(id=COORDINATOR, first_name="Văn phòng")],
    )
    async with serving(world) as address:
        yield world, address


def configured(folder: Path, api_url: str = "http://127.0.0.1:9") -> Path:
    path = folder / "config.toml"
    path.write_text(
        f'[organization]\nname = "xã Tùng Ảnh"\n'
        f'[telegram]\ntoken = "{TOKEN}"\napi_url = "{api_url}"\n',
        encoding="utf-8",
    )
    return path


async def test_from_a_file_to_a_working_assistant_in_one_go(tmp_path, telegram):
    world, address = telegram
    typed = f"{TOKEN}x\n{TOKEN}\n\nxã Tùng Ảnh\nkhong-co.docx\n{PLAN}\ny\n"
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=typed)
    assert done.code == 0, done.err
    assert "Telegram không nhận mã bot này" in done.err
    assert "Không tìm thấy tệp" in done.err
    assert "Tùng Ảnh” 1 lần" in done.out  # the plan's oddities are shown
    assert TOKEN not in done.out + done.err
    config = tmp_path / "config.toml"
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    payload = re.search(r"https://t\.me/nhacviec_test_bot\?start=(\w+)", done.out)
    assert payload
    process = await start("run", cwd=tmp_path)
    world.start(COORDINATOR, payload.group(1))
    await world.wait_for(COORDINATOR, lambda m: "Trợ lý CCHC lưu họ tên" in m.text, 20)
    process.send_signal(signal.SIGTERM)
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert "Trợ lý @nhacviec_test_bot đang chạy" in out.decode()
    assert "Traceback" not in err.decode()
    assert TOKEN not in out.decode() + err.decode()


async def test_sigint_stops_cleanly_and_a_restart_goes_on_where_it_was(tmp_path, telegram):
    world, address = telegram
    configured(tmp_path, address)
    assert (await nhacviec("plan", "import", str(PLAN), "--yes", cwd=tmp_path)).code == 0
    invited = await nhacviec(
        "invite", "--role", "official", "--department", "tu phap", cwd=tmp_path
    )
    code = re.search(r"start=(\w+)", invited.out)
    assert code, invited.err
    said = [("start", code.group(1), "Tôi"), (None, "Tôi đã đọc", "Đồng chí chọn việc")]
    for command, words, answered in said:
        process = await start("run", cwd=tmp_path)
        if command == "start":
            world.start(COORDINATOR, words)
        else:
            world.tap(COORDINATOR, world.last(COORDINATOR).message_id, words)
        await world.wait_for(
            COORDINATOR,
            lambda m, answered=answered: answered in m.text or answered in " ".join(m.labels()),
            20,
        )
        process.send_signal(signal.SIGINT)
        _, err = await process.communicate()
        assert process.returncode == 0, err.decode()


async def test_init_overwrites_nothing(tmp_path):
    path = configured(tmp_path)
    before = path.read_text(encoding="utf-8")
    done = await nhacviec("init", cwd=tmp_path)
    assert (done.code, "Đã có tệp cấu hình" in done.err) == (2, True)
    assert path.read_text(encoding="utf-8") == before


async def test_a_plan_is_shown_as_json(tmp_path):
    done = await nhacviec("plan", "show", str(PLAN), "--json", cwd=tmp_path)
    plan = json.loads(done.out)
    assert (plan["number"], plan["issued_on"]) == ("12/KH-UBND", "2023-02-02")
    assert [len(department["tasks"]) for department in plan["departments"]] == [2, 4, 3, 2, 2]


async def test_a_plan_written_as_toml_is_read_back_the_same(tmp_path):
    toml = await nhacviec("plan", "show", str(PLAN), "--toml", cwd=tmp_path)
    (tmp_path / "plan.toml").write_text(toml.out, encoding="utf-8")
    ways = [str(PLAN), "plan.toml"]
    read = [await nhacviec("plan", "show", way, "--json", cwd=tmp_path) for way in ways]
    assert json.loads(read[0].out) == json.loads(read[1].out)


@pytest.mark.parametrize("command", [["plan", "show"], ["plan", "import"]])
async def test_a_file_that_is_no_plan_is_one_sentence_and_exit_code_two(tmp_path, command):
    configured(tmp_path)
    (tmp_path / "x.docx").write_bytes(b"\x00\x01 not a word file")
    done = await nhacviec(*command, "x.docx", cwd=tmp_path)
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1
    assert "x.docx" in done.err
    assert not (tmp_path / "data").exists()


async def test_saying_no_imports_nothing_and_importing_again_changes_nothing(tmp_path):
    configured(tmp_path)
    no = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path, typed="n\n")
    assert "Chưa nhập gì." in no.out
    yes = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path, typed="y\n")
    assert "Đã nhập 5 ngành, 13 nội dung" in yes.out
    again = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path)
    assert "không có gì thay đổi" in again.out


async def test_an_invitation_needs_a_department_that_exists(tmp_path):
    configured(tmp_path)
    assert (await nhacviec("plan", "import", str(PLAN), "--yes", cwd=tmp_path)).code == 0
    for words, told in [
        (["--role", "official"], "phải nêu tên ngành"),
        (["--role", "official", "--department", "Thủy sản"], "Không có ngành «Thủy sản»"),
        (["--role", "leader", "--department", "Tư pháp"], "phải nêu tên ngành"),
    ]:
        done = await nhacviec("invite", *words, cwd=tmp_path)
        assert (done.code, told in done.err) == (2, True), done.err


async def test_run_without_a_token_or_with_a_wrong_one_says_what_to_do(tmp_path, telegram):
    _, address = telegram
    config = tmp_path / "config.toml"
    config.write_text('[organization]\nname = "x"\n', encoding="utf-8")
    done = await nhacviec("run", cwd=tmp_path)
    assert (done.code, "Chưa có mã bot" in done.err) == (2, True)
    path = configured(tmp_path, address)
    path.write_text(path.read_text(encoding="utf-8").replace("tests", "x"), encoding="utf-8")
    done = await nhacviec("run", cwd=tmp_path)
    assert (done.code, "không nhận mã bot" in done.err) == (2, True), done.err
