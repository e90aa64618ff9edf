"""The commands as a person runs them: a process, its output and its exit code."""

import asyncio
import json
import re
import resource
import signal
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

from bot.commands.command_line import ChosenChannel, InvitedRole
from bot.commands.setup_channels import ChannelChoice
from core.calendar.schedule import RoundPolicy
from core.database import Database
from core.dialogue.access_log import note_given
from core.installation.words import help as command_help
from core.people.person_key import PersonKey
from core.plan.importing import import_plan
from core.plan.reader import read_plan
from core.plan.toml_form import to_toml
from core.screen import AccessFacts
from models import Person, Role
from tests.bot.processes import (
    COORDINATOR,
    Process,
    configured,
    nhacviec,
    start,
    start_anew,
)
from tests.office import PLAN, local


def test_help_shows_square_brackets():
    words = [said for name, said in vars(command_help).items() if name.startswith("help_")]
    assert not [said() for said in words if "[" in said()]  # rich would take brackets for a style


async def test_sigint_stops_the_assistant_and_a_restart_continues(tmp_path, telegram):
    world, address = telegram
    configured(tmp_path, address)
    await nhacviec("plan", "import", str(PLAN), "--yes", "--year", "2099", cwd=tmp_path)  # not due
    invited = await nhacviec(
        "invite", "--role", "official", "--department", "tu phap", cwd=tmp_path
    )
    code = re.search(r"start=(\w+)", invited.out)
    assert code, invited.err
    said = [("start", code.group(1), "Tôi"), (None, "Tôi đã đọc", "Đồng chí chọn việc")]
    for command, words, answered in said:
        # Windows uses this zone name, which no library knows.
        process = await start_anew("run", cwd=tmp_path, TZ="SE Asia Standard Time")
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
async def test_a_file_without_a_plan_gives_one_sentence_and_exit_code_two(tmp_path, command):
    configured(tmp_path)
    (tmp_path / "x.docx").write_bytes(b"\x00\x01 not a word file")
    done = await nhacviec(*command, "x.docx", cwd=tmp_path)
    assert done.code == 2
    assert len(done.err.strip().splitlines()) == 1
    assert "x.docx" in done.err
    assert not (tmp_path / "data").exists()


async def test_a_refused_import_and_a_repeated_import_change_nothing(tmp_path):
    configured(tmp_path)
    no = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path, typed="n\n")
    assert "Chưa nhập gì." in no.out
    yes = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path, typed="y\n")
    assert "Đã nhập 5 ngành, 13 nội dung" in yes.out
    again = await nhacviec("plan", "import", str(PLAN), cwd=tmp_path)
    assert "không có gì thay đổi" in again.out


async def test_the_access_log_is_listed(tmp_path):
    configured(tmp_path)
    nothing = await nhacviec("accesses", "--days", "7", cwd=tmp_path)
    assert (nothing.code, "Không có lượt xem, tải nào trong 7 ngày" in nothing.out) == (0, True)
    database = Database(tmp_path / "data" / "nhacviec.db")
    async with database.writing() as session:
        person = Person(organization_id=1, full_name="Cán bộ Mẫu", called="Mẫu")
        session.add(person)
        await session.flush()
        given = [AccessFacts("file", {"evidence_id": 3})]
        note_given(session, PersonKey(1, person.id), given, datetime.now(UTC))
    await database.close()
    listed = await nhacviec("accesses", cwd=tmp_path)
    assert listed.code == 0, listed.err
    for words in ("Cán bộ Mẫu", "tải tệp kiểm chứng", "tệp số 3"):
        assert words in listed.out


async def test_an_invitation_for_an_unknown_department_is_refused(tmp_path):
    configured(tmp_path)
    assert (await nhacviec("plan", "import", str(PLAN), "--yes", cwd=tmp_path)).code == 0
    for words, told in [
        (["--role", "official"], "phải nêu tên ngành"),
        (["--role", "official", "--department", "Thủy sản"], "Không có ngành “Thủy sản”"),
        (["--role", "leader", "--department", "Tư pháp"], "phải nêu tên ngành"),
    ]:
        done = await nhacviec("invite", *words, cwd=tmp_path)
        assert (done.code, told in done.err) == (2, True), done.err


async def test_run_explains_a_missing_or_wrong_token(tmp_path, telegram):
    _, address = telegram
    config = tmp_path / "config.toml"
    config.write_text('[organization]\nname = "x"\n', encoding="utf-8")
    done = await nhacviec("run", cwd=tmp_path)
    assert (done.code, "Chưa có mã bot" in done.err) == (2, True)
    path = configured(tmp_path, address)
    path.write_text(path.read_text(encoding="utf-8").replace("tests", "x"), encoding="utf-8")
    done = await nhacviec("run", cwd=tmp_path)
    assert (done.code, "không nhận mã bot" in done.err) == (2, True), done.err


async def test_run_names_a_faulty_template(tmp_path):
    (tmp_path / "mau.docx").write_text("no Word file", encoding="utf-8")
    (tmp_path / "config.toml").write_text(
        '[organization]\nname = "x"\n[documents]\ntemplates = { report = "mau.docx" }\n',
        encoding="utf-8",
    )
    done = await nhacviec("run", cwd=tmp_path)
    assert (done.code, "mau.docx không phải tệp Word" in done.err) == (2, True), done.err


async def test_run_warns_when_others_can_read_the_token(tmp_path, telegram):
    _, address = telegram
    path = configured(tmp_path, address, token="123456:wrong")
    for mode, is_told in ((0o644, True), (0o640, True), (0o600, False)):
        path.chmod(mode)
        done = await nhacviec("run", cwd=tmp_path)
        assert ("người khác trên máy này đọc được" in done.err) is is_told, done.err


async def asked(process: Process) -> str:
    """Read the output up to the question."""
    assert process.stdout is not None
    async with asyncio.timeout(20):
        return (await process.stdout.readuntil(b"]:")).decode()


async def answered(process: Process, words: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{words}\n".encode())
    await process.stdin.drain()


async def import_into(database: Database, document) -> None:
    async with database.writing() as session:
        now = local("2023-03-01 08:00")
        await import_plan(session, 1, document, year=2023, rounds=RoundPolicy(), now=now)


async def test_an_import_keeps_changes_made_while_it_waits_for_an_answer(tmp_path):
    configured(tmp_path)
    first = tmp_path / "plan.toml"
    whole = to_toml(read_plan(PLAN))
    first.write_text(whole.replace("Tư pháp", "Tư pháp - Hộ tịch"), encoding="utf-8")
    process = await start("plan", "import", "plan.toml", cwd=tmp_path)
    assert "So với" not in await asked(process)
    database = Database(tmp_path / "data" / "nhacviec.db")
    await database.prepare()
    async with asyncio.timeout(3):  # a lock held by the command would block this
        await import_into(database, read_plan(PLAN))
    await answered(process, "y")
    again = await asked(process)  # the plan has been imported meanwhile, with another text
    assert "Dữ liệu đã thay đổi" in again
    assert "So với kế hoạch đã nhập" in again
    async with asyncio.timeout(3):
        await import_into(database, read_plan(PLAN))  # no change: no third question
    await database.close()
    out, err = await process.communicate(b"y\n")
    assert process.returncode == 0, err.decode()
    assert "Đã nhập 5 ngành" in out.decode()


@pytest.mark.parametrize(
    ("issued", "days", "told", "is_default"),
    [
        ("2023-02-02", "", "đã lập 4 kỳ báo cáo năm 2023", True),
        ("2023-07-03", "", "đã lập 2 kỳ báo cáo năm 2023", True),
        (
            "2023-02-02",
            "[rounds]\nquarter = { department_due_day = 20, commune_due_day = 22 }\n",
            "đã lập 4 kỳ",
            False,
        ),
    ],
)
async def test_an_import_reports_new_rounds_and_an_unconfirmed_deadline(
    tmp_path, issued, days, told, is_default
):
    path = configured(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + days, encoding="utf-8")
    written = to_toml(read_plan(PLAN)).replace("issued_on = 2023-02-02", f"issued_on = {issued}")
    (tmp_path / "plan.toml").write_text(written, encoding="utf-8")
    done = await nhacviec("plan", "import", "plan.toml", "--yes", cwd=tmp_path)
    assert told in done.out, done.err
    deadline = (
        "Hạn các ngành gửi báo cáo: ngày 16 tháng cuối quý (mặc định, chờ xác nhận; "
        "Văn phòng - Nội vụ xem, đổi, xác nhận bằng /ky; xem cả năm: nhacviec calendar)."
    )
    assert (deadline in done.out) is is_default
    again = await nhacviec("plan", "import", "plan.toml", cwd=tmp_path)
    assert again.out.splitlines()[-1] == "Kế hoạch không có gì thay đổi."


async def test_a_year_outside_the_range_of_plans_is_refused(tmp_path):
    configured(tmp_path)
    for year in ("1", "0", "20233"):
        done = await nhacviec("plan", "import", str(PLAN), "--year", year, cwd=tmp_path)
        assert (done.code, done.err.strip()) == (
            2,
            "Năm thực hiện cần là số từ 2000 đến 2100.",
        )


async def test_error_messages_cannot_control_the_terminal(tmp_path):
    (tmp_path / "x.toml").write_text('"\\u001b[2J" = 1\n', encoding="utf-8")
    done = await nhacviec("plan", "show", "x.toml", cwd=tmp_path)
    assert (done.code, "\x1b" in done.err, "[2J" in done.err) == (2, False, True)


async def until_memory_is_freed(pid: int) -> None:
    """Wait until the memory of the templates' check is freed; it was 130 MB."""
    while _resident(pid) > 160:
        await asyncio.sleep(0.1)


def _resident(pid: int) -> float:
    """Give a process's resident memory in megabytes, or 0 where the system does not tell it."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="utf-8").split()[1])
    except OSError:
        return 0.0
    return pages * resource.getpagesize() / 1_000_000


async def test_people_are_listed_and_their_roles_can_be_withdrawn(tmp_path, telegram):
    world, address = telegram
    configured(tmp_path, address)
    assert "Chưa có ai" in (await nhacviec("people", cwd=tmp_path)).out
    await nhacviec("plan", "import", str(PLAN), "--yes", "--year", "2099", cwd=tmp_path)  # not due
    invited = await nhacviec(
        "invite", "--role", "official", "--department", "tu phap", cwd=tmp_path
    )
    code = re.search(r"start=(\w+)", invited.out)
    assert code, invited.err
    process = await start_anew("run", cwd=tmp_path)  # the process whose memory is measured
    world.start(COORDINATOR, code.group(1))
    await world.wait_for(COORDINATOR, lambda m: "lưu họ tên" in m.text, 20)
    listed = await nhacviec("people", cwd=tmp_path)  # while the assistant runs
    await until_memory_is_freed(process.pid)
    for words in ("Vai trò", "Nguyễn Thị Mẫu", "cán bộ ngành Tư pháp", "nhận được tin"):
        assert words in listed.out
    no = await nhacviec("revoke", "1", cwd=tmp_path, typed="n\n")
    assert "Thu hồi mọi vai trò của đồng chí Nguyễn Thị Mẫu?" in no.out
    assert "Chưa thu hồi gì." in no.out
    unknown = await nhacviec("revoke", "9", cwd=tmp_path)
    assert (unknown.code, "Không có người số 9" in unknown.err) == (2, True)
    done = await nhacviec("revoke", "1", "--yes", cwd=tmp_path)
    assert "Đã thu hồi mọi vai trò của đồng chí Nguyễn Thị Mẫu." in done.out
    world.send_text(COORDINATOR, "/baocao")
    await world.wait_for(COORDINATOR, lambda m: "gửi mã mời" in m.text, 20)
    process.send_signal(signal.SIGTERM)
    await process.communicate()
    assert "(đã thu hồi quyền)" in (await nhacviec("people", cwd=tmp_path)).out


def test_every_role_can_be_invited():
    assert set(get_args(InvitedRole)) == {role.value for role in Role}


def test_every_choice_of_channels_can_be_named():
    assert get_args(ChosenChannel) == get_args(ChannelChoice)
