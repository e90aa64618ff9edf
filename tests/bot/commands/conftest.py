"""Fixtures of the tests of commands."""

from collections.abc import Iterator

import pytest

from tests.bot.commands.zalo_stub import ZaloStub, zalo_api


@pytest.fixture
def zalo() -> Iterator[ZaloStub]:
    with zalo_api() as api:
        yield api
