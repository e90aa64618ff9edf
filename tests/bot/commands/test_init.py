"""The init command: from a plan file to a working assistant, and again after any failure."""

import asyncio
import os
import re
import signal
import stat
import tomllib
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from core.plan.reader import read_plan
from core.plan.toml_form import to_toml
from tests.bot.commands.zalo_stub import ZALO_TOKEN
from tests.bot.processes import COORDINATOR, TOKEN, configured, nhacviec, start, start_anew
from tests.office import PLAN


async def test_init_makes_a_working_assistant_from_a_plan_file(tmp_path, telegram):
    world, address = telegram
    typed = f"Telegram\n2\n{TOKEN}x\n{TOKEN}\n\nxã Tùng Ảnh\nkhong-co.docx\n{PLAN}\ny\n"
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=typed)
    assert done.code == 0, done.err
    assert "Xin gõ 1, 2 hoặc 3." in done.err
    assert "Telegram không nhận mã bot này" in done.err
    assert "Không tìm thấy tệp" in done.err
    assert "Tùng Ảnh” 1 lần" in done.out  # oddities of the plan are shown
    assert TOKEN not in done.out + done.err
    config = tmp_path / "config.toml"
    assert stat.S_IMODE(config.stat().st_mode) == 0o600
    payload = re.search(r"https://t\.me/nhacviec_test_bot\?start=(\w+)", done.out)
    assert payload
    process = await start_anew("run", cwd=tmp_path)
    world.start(COORDINATOR, payload.group(1))
    await world.wait_for(COORDINATOR, lambda m: "Trợ lý CCHC lưu họ tên" in m.text, 20)
    process.send_signal(signal.SIGTERM)
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert "Trợ lý @nhacviec_test_bot đang chạy" in out.decode()
    assert "Traceback" not in err.decode()
    assert TOKEN not in out.decode() + err.decode()


async def test_another_programs_webhook_is_removed_only_on_consent(tmp_path, telegram):
    world, address = telegram
    world.webhook.url = "https://elsewhere.example/secret-path"
    world.send_text(COORDINATOR, "/start")
    typed = f"2\n{TOKEN}\nn\n{TOKEN}\ny\nxã Tùng Ảnh\n{PLAN}\ny\n"
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=typed)
    assert done.code == 0, done.err
    assert done.out.count("chuyển mọi tin nhắn tới elsewhere.example") == 2
    assert "Chưa gỡ webhook" in done.err
    assert "secret-path" not in done.out + done.err
    assert [call.method for call in world.calls].count("deleteWebhook") == 1
    assert (world.webhook.url, len(world.updates.pending)) == ("", 1)


async def test_init_overwrites_nothing(tmp_path):
    path = configured(tmp_path)
    before = path.read_text(encoding="utf-8")
    done = await nhacviec("init", cwd=tmp_path)
    assert (done.code, "Đã có tệp cấu hình" in done.err) == (2, True)
    assert path.read_text(encoding="utf-8") == before


def answers(*, plan=PLAN, year: str = "") -> str:
    return f"2\n{TOKEN}\nxã Tùng Ảnh\n{plan}\ny\n{year}"


async def test_only_the_owner_can_read_what_init_creates(tmp_path, telegram):
    _, address = telegram
    before = os.umask(0o022)
    try:
        done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=answers())
    finally:
        os.umask(before)
    assert done.code == 0, done.err
    made = sorted(tmp_path.rglob("*"))
    assert {"config.toml", "data", "nhacviec.db"} <= {path.name for path in made}
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


async def test_init_asks_for_the_year_of_a_plan_without_a_date(tmp_path, telegram):
    _, address = telegram
    plan = tmp_path / "plan.toml"
    dateless = to_toml(read_plan(PLAN)).replace("issued_on = 2023-02-02\n", "")
    plan.write_text(dateless, encoding="utf-8")
    typed = answers(plan=plan, year="năm nay\n99999\n2099\n")
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=typed)
    assert done.code == 0, done.err
    assert done.out.count("Kế hoạch không ghi ngày ban hành. Năm thực hiện kế hoạch") == 3
    assert done.err.count("Năm thực hiện cần là số từ 2000 đến 2100.") == 2
    assert "--year" not in done.out + done.err
    assert "báo cáo năm 2099" in done.out


async def test_a_failed_init_leaves_no_configuration(tmp_path, telegram):
    _, address = telegram
    (tmp_path / "data").write_text("in the way")
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=answers())
    assert done.code == 2
    assert "Không tạo được thư mục dữ liệu" in done.err
    assert not (tmp_path / "config.toml").exists()
    assert "Đã ghi cấu hình" not in done.out
    (tmp_path / "data").unlink()
    again = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=answers())
    assert again.code == 0, again.err


async def test_an_unwritable_place_is_reported_in_one_sentence(tmp_path, telegram):
    _, address = telegram
    (tmp_path / "x").write_text("")
    words = ("init", "--api-url", address, "--config", "x/config.toml")
    done = await nhacviec(*words, cwd=tmp_path, typed=answers())
    assert (done.code, "Không ghi được tệp cấu hình x/config.toml" in done.err) == (2, True)


@asynccontextmanager
async def proxy() -> AsyncIterator[tuple[str, list[bytes]]]:
    """Give a proxy's address and the calls it received."""
    wanted: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        wanted.append(head)
        method, url, rest = head.split(b" ", 2)
        host, _, path = url.removeprefix(b"http://").partition(b"/")
        name, _, port = host.decode().partition(":")
        there, here = await asyncio.open_connection(name, int(port))
        rest = rest.replace(b"\r\n", b"\r\nconnection: close\r\n", 1)
        here.write(b" ".join((method, b"/" + path, rest)))
        writer.write(await there.read())
        for one in (writer, here):
            one.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", wanted


async def test_a_proxy_is_used_from_the_first_call(tmp_path, telegram):
    _, address = telegram
    async with proxy() as (place, wanted):
        words = ("init", "--api-url", address, "--proxy", f"http://clerk@{place}")
        done = await nhacviec(*words, cwd=tmp_path, typed="se:cr@t\n" + answers())
    assert done.code == 0, done.err
    assert wanted
    assert all(b64encode(b"clerk:se:cr@t") in head for head in wanted)
    assert "se:cr@t" not in done.out + done.err
    written = tomllib.loads((tmp_path / "config.toml").read_text(encoding="utf-8"))
    assert written["telegram"]["proxy"] == f"http://clerk:se%3Acr%40t@{place}"


async def test_a_password_on_the_command_line_is_refused_with_an_alternative(tmp_path):
    for option in ("--proxy", "--api-url"):
        words = ("init", option, "http://clerk:secret@127.0.0.1:9")
        done = await nhacviec(*words, cwd=tmp_path)
        assert (done.code, done.out) == (2, "")
        assert f"Không ghi mật khẩu ở {option}" in done.err
        assert "NHACVIEC_PROXY" in done.err
        assert "secret" not in done.err
    assert not (tmp_path / "config.toml").exists()


async def test_a_proxy_and_its_password_are_read_from_the_environment(tmp_path, telegram):
    _, address = telegram
    async with proxy() as (place, wanted):
        known = f"http://clerk:secret@{place}"
        process = await start("init", "--api-url", address, cwd=tmp_path, NHACVIEC_PROXY=known)
        out, err = await process.communicate(answers().encode())
    assert process.returncode == 0, err.decode()
    assert wanted
    assert all(b64encode(b"clerk:secret") in head for head in wanted)
    assert "secret" not in out.decode() + err.decode()
    assert "secret" in (tmp_path / "config.toml").read_text(encoding="utf-8")


async def test_the_installer_receives_their_own_invitation_code(tmp_path, telegram):
    _, address = telegram
    done = await nhacviec("init", "--api-url", address, cwd=tmp_path, typed=answers())
    assert done.code == 0, done.err
    coordinator, admin = re.findall("Mã mời cho (.+?) \\(dùng một lần", done.out)
    assert coordinator.startswith("Văn phòng - Nội vụ")
    assert admin == "Quản trị kỹ thuật"
    assert "không xem được báo cáo" in done.out


@pytest.mark.parametrize("wrong", ["127.0.0.1:9", "foo://x:secret@127.0.0.1:9", "http://", "x"])
async def test_an_invalid_proxy_is_refused_before_the_first_question(tmp_path, wrong):
    done = await nhacviec("init", "--proxy", wrong, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "--proxy cần là một địa chỉ" in done.err
    assert "secret" not in done.err


@pytest.mark.parametrize(
    ("channel", "option", "token", "named"),
    [
        ("telegram", "--api-url", TOKEN, "@nhacviec_test_bot"),
        ("zalo", "--zalo-api-url", ZALO_TOKEN, "Bot Nhắc Việc Thử"),
    ],
)
async def test_the_terminal_does_not_show_the_token(
    tmp_path, telegram, zalo, *, channel, option, token, named
):
    address = telegram[1] if channel == "telegram" else zalo.address
    ours, theirs = os.openpty()
    words = ("init", "--channel", channel, option, address)
    process = await start(*words, cwd=tmp_path, terminal=theirs)
    os.close(theirs)

    os.set_blocking(ours, False)

    async def shown_up_to(last: bytes) -> bytes:
        shown = b""
        async with asyncio.timeout(20):
            while last not in shown:
                with suppress(BlockingIOError):
                    shown += os.read(ours, 1000)
                await asyncio.sleep(0.02)
        return shown

    # The blank after the colon appears when the terminal has switched off its echo.
    shown = await shown_up_to("không hiện mã khi gõ hoặc dán): ".encode())
    os.write(ours, f"{token}\n".encode())
    shown += await shown_up_to("Tên xã, phường".encode())
    process.kill()
    await process.wait()
    os.close(ours)
    assert named.encode() in shown
    assert token.encode() not in shown
