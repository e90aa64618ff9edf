"""The example file documents every setting correctly."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from core.config import Settings, load_settings
from core.errors import UserError
from core.settings.channels import TelegramSettings, ZaloSettings

EXAMPLE = Path(__file__).parent.parent.parent / "config.example.toml"


def settings_of(model: type[BaseModel], before: str = "") -> set[str]:
    names = set()
    for name, field in model.model_fields.items():
        section = ZaloSettings if name == "zalo" else field.annotation  # [[zalo]] may be repeated
        if isinstance(section, type) and issubclass(section, BaseModel):
            names |= settings_of(section, f"{before}{name}.")
        else:
            names.add(f"{before}{name}")
    return names


def settings_in(table: dict[str, Any], before: str = "") -> set[str]:
    names = set()
    for name, value in table.items():
        if isinstance(value, dict):
            names |= settings_in(value, f"{before}{name}.")
        else:
            names.add(f"{before}{name}")
    return names


def test_the_example_has_every_setting_and_no_other():
    written = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    assert settings_in(written) == settings_of(Settings)


def test_the_example_shows_the_defaults():
    written = Settings.model_validate(tomllib.loads(EXAMPLE.read_text(encoding="utf-8")))
    bare = Settings.model_validate({"organization": {"name": "xã Tùng Ảnh"}})
    assert written == bare


def test_every_setting_of_the_example_is_explained():
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    for before, line in pairwise(lines):
        if "=" in line and not line.startswith("#"):
            assert before.startswith("# "), line


def test_only_the_commune_and_the_token_must_be_set(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[organization]\nname = "xã A"\n[telegram]\ntoken = "1:x"\n', encoding="utf-8")
    settings = load_settings(path)
    assert settings.database_path == tmp_path / "data" / "nhacviec.db"


def test_an_office_may_have_several_zalo_bots(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text(
        '[organization]\nname = "xã A"\n[[zalo]]\ntoken = "a"\n[[zalo]]\nname = "zalo-2"\n'
        'token = "b"\nusers = 200\n',
        encoding="utf-8",
    )
    assert [(bot.name, bot.users) for bot in load_settings(path).zalo_bots] == [
        ("zalo", 50),
        ("zalo-2", 200),
    ]
    path.write_text('[organization]\nname = "xã A"\n[zalo]\ntoken = ""\n', encoding="utf-8")
    assert load_settings(path).zalo_bots == ()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (None, "Không thấy tệp cấu hình"),
        ("[organization", "sai cú pháp TOML"),
        ("", "organization"),
        ('[organization]\nname="x"\nnmae="y"', "organization.nmae"),
        ('[organization]\nname="x"\n[reminders]\nat="25:00"', "reminders.at"),
        ('[organization]\nname="x"\n[reminders]\nat="12:00"', "reminders"),
        ('[organization]\nname="x"\n[rounds]\nquarter={cutoff_day=20}', "rounds.quarter"),
        ('[organization]\nname="x"\n[rounds]\nframework={month=2,due_day=30}', "framework"),
        ('[organization]\nname="x"\n[reminders]\nagain_at="12:00"', "reminders"),
        (
            '[organization]\nname="x"\n[reminders]\nwindows=[["14:00","15:00"],["08:00","09:00"]]',
            "reminders",
        ),
        ('[organization]\nname="x"\n[rating]\nscale=[{from=50,name="Đạt"}]', "rating"),
        ('[organization]\nname="x"\n[rating]\nscale=[]', "rating"),
        (
            '[organization]\nname="x"\n[rating]\nscale=[{from=0,name="A"},{from=9,name="B"}]',
            "rating",
        ),
        (
            '[organization]\nname="x"\n[rating.weights]\ntasks=0\nreports=0\npoints=0\nfindings=0',
            "rating.weights",
        ),
        ('[organization]\nname="x"\n[rating]\nlate_share=101', "rating.late_share"),
        ('[organization]\nname="x"\n[watch]\nurl="hc-ping.com/secret"', "watch.url"),
        ('[organization]\nname="x"\n[zalo]\nname="telegram"', "zalo.0.name"),
        ('[organization]\nname="x"\n[[zalo]]\ntoken="a"\n[[zalo]]\ntoken="b"', "zalo"),
        ('[organization]\nname="x"\n[web]\npublic_url="tunganh.gov.vn"', "web.public_url"),
        ('[organization]\nname="x"\n[web]\nproxies=["*"]', "web.proxies"),
        ('[organization]\nname="x"\n[web]\nproxies=["localhost"]', "web.proxies"),
        ('[organization]\nname="x"\n[calendar]\ntime_zone="Hanoi"', "calendar.time_zone"),
        ('[organization]\nname="x"\nname="y"\n', "TOML ở dòng 3, cột"),
        ('[organization]\nname="x"\n[organization]\n', "TOML ở dòng 3, cột"),
        ('organization="x"', "organization"),
        ("[organization]\nname=5", "organization.name"),
        ('[organization]\nname="x"\n[storage]\ndirectory="a\\u0000b"', "storage.directory"),
        ('[organization]\nname="x"\n[storage]\ndirectory=5', "storage.directory"),
        ('[organization]\nname="x"\n[telegram]\ntoken="1:a b"', "telegram.token"),
    ],
)
def test_a_wrong_configuration_is_reported_in_one_sentence_with_its_place(tmp_path, written, told):
    path = tmp_path / "config.toml"
    if written is not None:
        path.write_text(written, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert told in caught.value.text
    assert "\n" not in caught.value.text


@pytest.mark.parametrize(
    "address",
    ["http://p:3128", "https://u:w@p", "socks5://127.0.0.1:1080", "socks5h://[::1]:1080"],
)
def test_a_proxy_is_stored_as_a_secret(tmp_path, address):
    path = tmp_path / "config.toml"
    path.write_text(f'[organization]\nname="x"\n[telegram]\nproxy="{address}"', encoding="utf-8")
    telegram = load_settings(path).telegram
    assert telegram.proxy_url == address
    assert address not in repr(telegram) + str(telegram.proxy)


@pytest.mark.parametrize(
    "wrong",
    [
        "api.telegram.org",
        "ftp://api.telegram.org",
        "https://",
        "https://api.telegram.org/bot1:secret",
        "https://u:secret@api.telegram.org",
        "https://api.telegram.org?x=secret",
        "https://api.telegram.org:99999",
        "https://api telegram.org",
        "",
    ],
)
def test_a_server_address_that_can_never_work_is_refused(tmp_path, wrong):
    path = tmp_path / "config.toml"
    path.write_text(f'[organization]\nname="x"\n[telegram]\napi_url="{wrong}"', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert "“telegram.api_url” cần là địa chỉ máy chủ" in caught.value.text
    assert "secret" not in caught.value.text


def test_blanks_around_an_address_or_a_token_are_ignored(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text(
        '[organization]\nname="x"\n[telegram]\napi_url=" http://127.0.0.1:8081/ "\ntoken=" 1:a\\n"',
        encoding="utf-8",
    )
    telegram = load_settings(path).telegram
    assert telegram.api_url == "http://127.0.0.1:8081"
    assert telegram.token.get_secret_value() == "1:a"


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8-sig", None),
        ("utf-8", None),
        ("utf-16", "mã hóa UTF-8"),
        ("cp1258", "mã hóa UTF-8"),
        ("latin-1", "mã hóa UTF-8"),
    ],
)
def test_a_file_in_another_encoding_is_read_or_reported(tmp_path, encoding, told):
    path = tmp_path / "config.toml"
    path.write_bytes('[organization]\r\nname = "xã Đô"\r\n'.encode(encoding, "replace"))
    if told is None:
        assert load_settings(path).organization.name == "xã Đô"
        return
    with pytest.raises(UserError, match=told):
        load_settings(path)


def test_a_folder_in_place_of_the_configuration_is_reported(tmp_path):
    with pytest.raises(UserError, match="là một thư mục"):
        load_settings(tmp_path)


def test_an_impossible_path_is_reported(tmp_path):
    with pytest.raises(UserError, match="Không mở được"):
        load_settings(tmp_path / "a\x00b")


def test_a_tilde_means_the_home_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    path = tmp_path / "config.toml"
    path.write_text(
        '[organization]\nname="x"\n[storage]\ndirectory="~/data"\n'
        '[documents]\ntemplates={report="~/a.docx"}',
        encoding="utf-8",
    )
    settings = load_settings(path)
    assert settings.database_path == tmp_path / "home" / "data" / "nhacviec.db"
    assert settings.documents.templates.report == tmp_path / "home" / "a.docx"


def test_no_proxy_is_used_unless_configured():
    assert TelegramSettings().proxy_url is None


@pytest.mark.parametrize(
    "wrong",
    [
        "127.0.0.1:9",
        "ftp://u:secret@p",
        "http://",
        "http://u:secret@",
        "http://u:secret@p:port",
        "http://u:secret@p:99999",
        "http://u:secret@p q",
        "socks4://u:secret@p",
        "[::1",
    ],
)
def test_a_wrong_proxy_is_reported_without_its_value(tmp_path, wrong):
    path = tmp_path / "config.toml"
    path.write_text(f'[organization]\nname="x"\n[telegram]\nproxy="{wrong}"', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert "“telegram.proxy”" in caught.value.text
    assert "secret" not in caught.value.text
    assert caught.value.__cause__ is None


def test_a_wrong_token_is_reported_without_its_value(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[organization]\nname="x"\n[telegram]\ntoken=["1:secret"]', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert "secret" not in caught.value.text
    assert caught.value.__cause__ is None
