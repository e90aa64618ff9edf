"""The init command with a Zalo bot, alone or beside a Telegram one."""

import re
import tomllib

import pytest

from bot.zalo.greeting import ZaloNotReachedError, greet_zalo
from core.errors import UserError
from core.settings.channels import ZaloSettings
from tests.bot.commands.zalo_stub import BOT, ZALO_TOKEN
from tests.bot.processes import TOKEN, Outcome, nhacviec
from tests.office import PLAN

OFFICE = f"xã Tùng Ảnh\n{PLAN}\ny\n"


def written(folder) -> dict[str, dict[str, str]]:
    return tomllib.loads((folder / "config.toml").read_text(encoding="utf-8"))


def codes(done: Outcome) -> list[str]:
    assert done.code == 0, done.err
    assert ZALO_TOKEN not in done.out + done.err
    return re.findall(r": ((?:\w{4}-){2}\w{4})$", done.out, re.MULTILINE)


async def test_a_zalo_bot_alone_is_a_whole_installation(tmp_path, zalo):
    typed = f"1\n{ZALO_TOKEN}x\n{ZALO_TOKEN}\n{OFFICE}"
    done = await nhacviec("init", "--zalo-api-url", zalo.address, cwd=tmp_path, typed=typed)
    assert len(codes(done)) == 2
    assert "Zalo không nhận mã bot này" in done.err
    assert "Đã kết nối với Zalo: Bot Nhắc Việc Thử." in done.out
    assert "Trên Zalo: tìm “Bot Nhắc Việc Thử” (hoặc mở https://zalo.me/bot.MauThu)" in done.out
    assert "t.me" not in done.out
    assert written(tmp_path) == {
        "organization": {"name": "xã Tùng Ảnh"},
        "zalo": {
            "token": ZALO_TOKEN,
            "api_url": zalo.address,
            "bot_name": "Bot Nhắc Việc Thử",
            "link": "https://zalo.me/bot.MauThu",
        },
    }


async def test_both_channels_are_set_up_in_one_go(tmp_path, zalo, telegram):
    _, address = telegram
    words = ("init", "--channel", "both", "--api-url", address, "--zalo-api-url", zalo.address)
    typed = f"{ZALO_TOKEN}\n{TOKEN}\n{OFFICE}"
    done = await nhacviec(*words, cwd=tmp_path, typed=typed)
    for code in codes(done):
        assert f"https://t.me/nhacviec_test_bot?start={code.replace('-', '')}" in done.out
    assert done.out.count("Trên Zalo: tìm “Bot Nhắc Việc Thử”") == 2
    assert {"zalo", "telegram"} < written(tmp_path).keys()
    assert TOKEN not in done.out + done.err


async def test_a_proxy_for_telegram_is_not_forced_upon_zalo(tmp_path, zalo, telegram):
    _, address = telegram
    words = ("init", "--channel", "both", "--api-url", address, "--zalo-api-url", zalo.address)
    dead = "http://127.0.0.1:9"
    done = await nhacviec(*words, "--proxy", dead, cwd=tmp_path, typed=f"{ZALO_TOKEN}\n{TOKEN}\n")
    assert "Đã kết nối với Zalo" in done.out
    assert "Không kết nối được Telegram" in done.err
    done = await nhacviec(
        *("init", "--channel", "zalo", "--zalo-api-url", zalo.address, "--proxy", dead),
        cwd=tmp_path,
        typed=f"{ZALO_TOKEN}\n",
    )
    assert "Đã kết nối" not in done.out
    assert ZALO_TOKEN not in done.out + done.err


async def test_the_bots_name_is_asked_for_when_zalo_does_not_tell_it(tmp_path, zalo):
    zalo.bot = BOT
    typed = f"{ZALO_TOKEN}\nBot Xã Mẫu\n{OFFICE}"
    words = ("init", "--channel", "zalo", "--zalo-api-url", zalo.address)
    done = await nhacviec(*words, cwd=tmp_path, typed=typed)
    assert codes(done)
    assert written(tmp_path)["zalo"]["bot_name"] == "Bot Xã Mẫu"


async def test_a_zalo_webhook_is_removed_only_on_consent(tmp_path, zalo):
    zalo.webhook = "https://elsewhere.example/secret-path"
    typed = f"{ZALO_TOKEN}\nn\n{ZALO_TOKEN}\ny\n{OFFICE}"
    words = ("init", "--channel", "zalo", "--zalo-api-url", zalo.address)
    done = await nhacviec(*words, cwd=tmp_path, typed=typed)
    assert codes(done)
    assert done.out.count("chuyển mọi tin nhắn tới elsewhere.example") == 2
    assert "secret-path" not in done.out + done.err
    assert (zalo.webhook, zalo.calls.count("deleteWebhook")) == ("", 1)


@pytest.mark.parametrize("wrong", ["bot-api.example", "https://bot-api.example/bot1:secret/", "x"])
async def test_init_refuses_a_zalo_address_that_can_never_work(tmp_path, wrong):
    done = await nhacviec("init", "--zalo-api-url", wrong, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "--zalo-api-url cần là địa chỉ máy chủ" in done.err
    assert "secret" not in done.err


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ({"fault": 401}, "Zalo không nhận mã bot này"),
        ({"fault": 403}, "Zalo đang lỗi (mã 403)"),
        ({"page": b"<html>log in</html>"}, "Không gặp được Zalo ở 127.0.0.1"),
        ({"page": b'{"ok": 1}'}, "trang đăng nhập của mạng"),
    ],
)
async def test_each_failure_is_one_sentence_that_says_what_to_do(zalo, spoil, said):
    for name, value in spoil.items():
        setattr(zalo, name, value)
    bot = ZaloSettings.model_validate({"token": ZALO_TOKEN, "api_url": zalo.address})
    with pytest.raises(UserError) as caught:
        await greet_zalo(bot)
    assert said in caught.value.text
    assert ": xin " in caught.value.text
    assert (caught.value.__cause__, ZALO_TOKEN in repr(caught.value)) == (None, False)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"api_url": "http://127.0.0.1:9"}, "Không gặp được Zalo ở 127.0.0.1: xin kiểm tra mạng"),
        ({"proxy": "http://clerk:secret@127.0.0.1:9"}, "qua proxy: xin kiểm tra địa chỉ, tên"),
    ],
)
async def test_no_network_is_told_apart_from_a_wrong_token(more, said, caplog):
    caplog.set_level("DEBUG")
    bot = ZaloSettings.model_validate({"token": ZALO_TOKEN, **more})
    with pytest.raises(ZaloNotReachedError, match=said) as caught:
        await greet_zalo(bot)
    heard = repr(caught.value) + str(caught.value.__cause__) + caplog.text
    assert [secret for secret in (ZALO_TOKEN, "secret") if secret in heard] == []
