"""The office with its web server."""

import pytest

from tests.bot.web.web_office import web_office


@pytest.fixture
async def web(tmp_path):
    async with web_office(tmp_path) as opened:
        yield opened
