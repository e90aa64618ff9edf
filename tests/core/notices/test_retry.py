"""The waiting time after each number of attempts."""

from datetime import timedelta

import pytest

from core.notices.retry import pause


@pytest.mark.parametrize(
    ("attempts", "told", "seconds"),
    [
        (1, None, 5),
        (2, None, 15),
        (3, None, 60),
        (6, None, 600),
        (100, None, 600),
        (1, 90.0, 90),
        (5, 2.0, 2),
        (1, 0.0, 1),
    ],
)
def test_the_wait_grows_unless_the_channel_gives_one(attempts, told, seconds):
    assert pause(attempts, told) == timedelta(seconds=seconds)
