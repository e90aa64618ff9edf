"""The example file is the documentation of every setting, and it is true."""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from core.config import Settings, TelegramSettings, load_settings
from core.errors import UserError

EXAMPLE = Path(__file__).parent.parent.parent / "config.example.toml"


def settings_of(model: type[BaseModel], before: str = "") -> set[str]:
    names = set()
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            names |= settings_of(field.annotation, f"{before}{name}.")
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
        ('[organization]\nname="x"\n[calendar]\ntime_zone="Hanoi"', "calendar.time_zone"),
    ],
)
def test_a_wrong_configuration_is_one_sentence_that_names_the_place(tmp_path, written, told):
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
def test_a_proxy_is_kept_as_a_secret(tmp_path, address):
    path = tmp_path / "config.toml"
    path.write_text(f'[organization]\nname="x"\n[telegram]\nproxy="{address}"', encoding="utf-8")
    telegram = load_settings(path).telegram
    assert telegram.proxy_url == address
    assert address not in repr(telegram) + str(telegram.proxy)


def test_without_a_proxy_there_is_none():
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
def test_a_wrong_proxy_is_named_and_not_quoted(tmp_path, wrong):
    path = tmp_path / "config.toml"
    path.write_text(f'[organization]\nname="x"\n[telegram]\nproxy="{wrong}"', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert "“telegram.proxy”" in caught.value.text
    assert "secret" not in caught.value.text
    assert caught.value.__cause__ is None


def test_a_wrong_token_is_not_quoted(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('[organization]\nname="x"\n[telegram]\ntoken=["1:secret"]', encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_settings(path)
    assert "secret" not in caught.value.text
    assert caught.value.__cause__ is None
