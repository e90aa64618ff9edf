"""Fixtures that most tests share."""

import pytest

from tests.office import BUTTONS, LINES, Office


@pytest.fixture(params=[BUTTONS, LINES])
async def office(request, tmp_path):
    """The office seven days before quarter I's deadline, on each kind of channel."""
    opened = await Office.open(tmp_path, request.param)
    yield opened
    await opened.close()


def pytest_collection_modifyitems(items):
    """Begin with what takes longest, dealt out to two workers: each is given one half of all."""
    longest = [item for item in items if item.get_closest_marker("long")]
    items[:] = longest[::2] + longest[1::2] + [one for one in items if one not in longest]
