"""The backup and restore commands as a person runs them, until the restored assistant starts."""

import asyncio
import signal

from tests.bot.processes import TOKEN, configured, nhacviec, start
from tests.office import PLAN


async def test_a_backup_made_while_the_assistant_runs_can_be_restored_elsewhere(tmp_path, telegram):
    _, address = telegram
    (tmp_path / "old").mkdir()
    (tmp_path / "usb").mkdir()
    configured(tmp_path / "old", address)
    await nhacviec("plan", "import", str(PLAN), "--yes", "--year", "2099", cwd=tmp_path / "old")
    running = await start("run", cwd=tmp_path / "old")
    assert running.stdout is not None
    await running.stdout.readline()  # it is ready
    made = await nhacviec("backup", "--to", "../usb", cwd=tmp_path / "old")
    running.send_signal(signal.SIGINT)
    _, said = await running.communicate()
    assert (made.code, made.err) == (0, "")
    assert "Đã sao lưu và kiểm tra lại" in made.out
    written = (tmp_path / "old" / "data" / "log" / "nhacviec.log").read_text(encoding="utf-8")
    assert b"Traceback" not in said
    assert [line.split(": ")[-1] for line in written.splitlines()] == [
        "the assistant starts",
        "the assistant has stopped",
    ]
    (archive,) = (tmp_path / "usb").glob("*.zip")
    over = await nhacviec("restore", str(archive), cwd=tmp_path / "old")
    assert (over.code, "không phải thư mục trống" in over.err) == (2, True)
    done = await nhacviec("restore", str(archive), "--to", "new", cwd=tmp_path)
    assert done.code == 0, done.err
    assert "đề nghị điền vào new/config.toml: mã bot" in done.out
    assert f"Máy chủ Bot API trong cấu hình là {address}" in done.err
    config = tmp_path / "new" / "config.toml"
    content = config.read_text(encoding="utf-8")
    config.write_text(content.replace("[telegram]", f'[telegram]\ntoken = "{TOKEN}"'), "utf-8")
    restored = await start("run", "--config", "new/config.toml", cwd=tmp_path)
    assert restored.stdout is not None
    async with asyncio.timeout(30):
        assert "đang chạy" in (await restored.stdout.readline()).decode()
    restored.send_signal(signal.SIGINT)
    await restored.communicate()
    assert restored.returncode == 0
