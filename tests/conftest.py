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
    """Begin with what takes longest: begun last, it would keep one worker while the others idle."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
