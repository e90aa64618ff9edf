"""The demo has a folder and a token of its own."""

import asyncio
import shutil
import stat

import pytest

from tests.bot.processes import demo, start
from tests.plain_http import plain_client

JUSTICE = 101


@pytest.mark.parametrize("words", [(), ("--keep",)])
@pytest.mark.parametrize("kept", ["nhacviec.db", "evidence"])
async def test_the_demo_does_not_touch_a_folder_with_real_data(tmp_path, words, kept):
    real = tmp_path / "data"
    (real / "evidence" / "ab").mkdir(parents=True)
    (real / "evidence" / "ab" / "abcd").write_text("minh chứng")
    if kept == "nhacviec.db":
        shutil.rmtree(real / "evidence")
        (real / kept).write_text("a year of reports")
    before = sorted(real.rglob("*"))
    process = await start("demo", "--port", "0", "--data", "data", *words, cwd=tmp_path)
    out, err = await process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert len(err.decode().strip().splitlines()) == 1
    assert "không phải của bản chạy thử" in err.decode()
    assert sorted(real.rglob("*")) == before


async def test_each_demo_has_its_own_token_and_keeps_it(tmp_path):
    folder = tmp_path / "demo-data"
    for words in ((), ("--keep",), ()):
        async with demo(tmp_path, *words) as address, plain_client() as client:
            for guessed in ("1:demo", "1:"):
                found = await client.get(f"{address}/bot{guessed}/getMe")
                assert found.status_code in (401, 404)
            said = f"{address}/page/people/{JUSTICE}"
            shown = 0
            for turn in range(1, 4):  # each message gets an answer, as before the restart
                await client.post(f"{said}/text", json={"text": "/menu"})
                async with asyncio.timeout(10):
                    while shown < turn:
                        page = (await client.get(f"{said}/messages?after=0")).json()
                        texts = [message.get("text", "") for message in page["messages"]]
                        shown = sum("chọn việc" in text for text in texts)
                        await asyncio.sleep(0.05)
        assert (folder / ".nhacviec-demo").exists()
        for path in (folder, *folder.rglob("*")):
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
