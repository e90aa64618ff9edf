"""Products made in a child process: a real child, and children that fail."""

import asyncio
import os
import stat
import sys
import textwrap
from pathlib import Path
from zipfile import ZipFile

import pytest
from pydantic import SecretStr
from sqlalchemy import select

from bot.making.process import MakingError, make_in_child
from core.config import WatchSettings
from core.documents.making import Commission
from core.documents.orders.products import Product
from core.errors import UserError
from core.order_facts import OrderFacts
from core.settings.channels import TelegramSettings
from models import Round
from tests.office import Office, photo, talk

TOKEN = "123456:a-token-of-the-tests"


@pytest.fixture
async def office(tmp_path):
    office = await Office.open(tmp_path)
    office.settings = office.settings.model_copy(
        update={
            "telegram": TelegramSettings(token=SecretStr(TOKEN)),
            "watch": WatchSettings(url=SecretStr("https://watch.example/secret")),
        }
    )
    office.settings.making_directory.mkdir()
    yield office
    await office.close()


async def commission(office: Office) -> Commission:
    async with office.database.reading() as session:
        round_id = await session.scalar(select(Round.id).where(Round.key == "2023-Q1"))
    return Commission(
        organization_id=office.organization_id,
        product=Product.EVIDENCE,
        facts=OrderFacts(round_id=round_id),
        now=office.clock.now(),
        folder=office.settings.making_directory,
        file_bytes=50_000_000,
    )


async def sends_a_photo(office: Office) -> None:
    official = office["Tư pháp"]
    await official.says(text="/baocao")
    await official.answers(official.labels[0])
    await talk(official, [("Đang thực hiện 50%", "Mức độ"), ((photo("Biên bản.jpg"),), "Đã nhận")])


@pytest.fixture
def imposter(tmp_path, monkeypatch):
    """Give the name of a module with this code, to run as the child."""

    def named(code: str) -> str:
        (tmp_path / "imposter.py").write_text(textwrap.dedent(code), encoding="utf-8")
        paths = [str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))
        return "imposter"

    return named


async def test_a_child_makes_the_archive_and_reports_its_progress(office):
    await sends_a_photo(office)
    counts: list[tuple[int, int]] = []
    make = make_in_child(office.settings)
    [file] = await make(await commission(office), lambda *told: counts.append(told))
    assert file.name == "Minh-chung-CCHC_Quy-I-2023.zip"
    assert file.note == "Gồm 1 tệp."
    assert counts == [(1, 1)]
    with ZipFile(file.path) as archive:
        assert archive.read(archive.namelist()[1]) == b"a photo"
    if os.name == "posix":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


async def test_a_child_that_has_nothing_to_make_says_why(office):
    make = make_in_child(office.settings)
    with pytest.raises(UserError, match="Chưa có tài liệu kiểm chứng nào"):
        await make(await commission(office), lambda *_: None)


async def test_a_real_child_makes_an_ordered_document(office):
    await sends_a_photo(office)
    office.maker = office.new_maker(make_in_child(office.settings))
    chat = office["Nội vụ"]
    await talk(chat, [("/summary", "TỔNG HỢP"), ("Minh chứng (.zip)", "Đang soạn")])
    assert [file.name for file in chat.files] == ["Minh-chung-CCHC_Quy-I-2023.zip"]
    assert [*office.settings.making_directory.iterdir()] == []


async def test_a_child_receives_no_secret(office, imposter):
    code = """
        import json, sys
        request = sys.stdin.readline()
        print(json.dumps({"refused": request + " ".join(sys.argv)}))
    """
    make = make_in_child(office.settings, module=imposter(code))
    with pytest.raises(UserError) as told:
        await make(await commission(office), lambda *_: None)
    assert "2023" in told.value.text
    assert TOKEN not in told.value.text
    assert "watch.example" not in told.value.text


async def test_a_child_that_takes_too_long_is_killed(office, imposter):
    code = """
        import os, pathlib, time
        pathlib.Path("PID").write_text(str(os.getpid()))
        time.sleep(600)
    """.replace("PID", str(office.settings.making_directory / "pid"))
    make = make_in_child(office.settings, 3.0, imposter(code))
    with pytest.raises(MakingError, match="longer than 3 seconds"):
        await make(await commission(office), lambda *_: None)
    pid = int((office.settings.making_directory / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_a_killed_child_is_a_failure_and_its_output_is_logged(office, imposter, caplog):
    code = """
        import os, signal, sys
        print("out of memory", file=sys.stderr, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    make = make_in_child(office.settings, module=imposter(code))
    with pytest.raises(MakingError, match="ended with code -9"):
        await make(await commission(office), lambda *_: None)
    assert "out of memory" in caplog.text


async def test_an_error_in_a_child_is_logged_with_its_traceback(office, imposter, caplog):
    make = make_in_child(office.settings, module=imposter("raise ZeroDivisionError('a bug')"))
    with pytest.raises(MakingError, match="ended with code 1"):
        await make(await commission(office), lambda *_: None)
    assert "Traceback" in caplog.text
    assert "a bug" in caplog.text


async def test_a_child_is_killed_when_its_caller_stops_waiting(office, imposter):
    code = """
        import json, os, time
        print(json.dumps({"progress": [os.getpid(), 1]}), flush=True)
        time.sleep(600)
    """
    pids: asyncio.Queue[int] = asyncio.Queue()

    def progress(pid: int, _: int) -> None:
        pids.put_nowait(pid)

    make = make_in_child(office.settings, module=imposter(code))
    making = asyncio.ensure_future(make(await commission(office), progress))
    pid = await pids.get()
    making.cancel()
    await asyncio.wait({making})
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.mark.skipif(
    not os.access("/proc/self/oom_score_adj", os.W_OK), reason="Linux alone can be told"
)
async def test_the_child_is_killed_before_the_assistant_when_memory_runs_out():
    code = "import bot.making.child as child; child._be_the_first_to_go()"
    code += "; print(open('/proc/self/oom_score_adj').read())"
    root = Path(__file__).parents[3]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=root, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.split() == [b"1000"]


async def test_the_order_is_returned_when_the_service_stops():
    """The signal reaches all processes of a service, and must not count as the child's failure."""
    code = """
        import os, signal, bot.making.child as child
        child._leave_signals_to_the_parent()
        for one in (signal.SIGTERM, signal.SIGINT):
            os.kill(os.getpid(), one)
        print("still here")
    """
    root = Path(__file__).parents[3]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", textwrap.dedent(code), cwd=root, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    assert said.split() == [b"still", b"here"]


async def test_a_child_ends_when_its_parent_has_died(office):
    """The parent was killed, so the child's input closes before the work is done."""
    code = "import bot.making.child as child, threading; child._end_with_parent()"
    root = Path(__file__).parents[3]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=root, stdin=asyncio.subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.close()
    assert await process.wait() == 1
