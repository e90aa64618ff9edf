"""Fixtures that most tests share, and the order and settings of the test run."""

import gc
from zlib import crc32

import hypothesis
import pytest

from tests.office import BUTTONS, LINES, Office

# A machine may be busy, so a slow example is no fault.
hypothesis.settings.register_profile("busy", deadline=None)
hypothesis.settings.load_profile("busy")

# What takes longest, a half of it in each: so one worker lives the hard year, one has the browser.
_WITH_THE_HARD_YEAR = {
    "test_replay_faults.py",
    "test_said_of_a_hard_year.py",
    "test_returned_answers.py",
    "test_earlier_rounds.py",
    "test_fitting.py",
    "test_walks.py",
    "test_impatient.py",
}
_WITH_THE_BROWSER = {"test_whole_round.py", "test_page.py", "test_demo.py", "test_upload_page.py"}


@pytest.fixture
async def office(channel_kind, tmp_path):
    """The office seven days before quarter I's deadline, on a channel of kind `channel_kind`."""
    opened = await Office.open(tmp_path, channel_kind)
    yield opened
    await opened.close()


def pytest_generate_tests(metafunc):
    """Choose `channel_kind`, the kind of channel on which an office test runs.

    A test or module marked `both_channels` runs with buttons and with numbered lines: the main ways
    (report, review, summary, joining, evidence), and whatever depends on a channel's limits. Any
    other test runs on one kind, chosen by a checksum of its name. So about half of each module's
    conversations run on each, and a new test does not change the choice for others.
    """
    if "channel_kind" in metafunc.fixturenames:
        kinds = [BUTTONS, LINES]
        if metafunc.definition.get_closest_marker("both_channels") is None:
            kinds = [kinds[crc32(metafunc.function.__name__.encode()) % 2]]
        metafunc.parametrize("channel_kind", kinds)


def pytest_ignore_collect(collection_path, config):
    """With `-m long`, load only the few files that contain such tests."""
    if config.option.markexpr != "long" or not collection_path.match("test_*.py"):
        return None
    return ".long" not in collection_path.read_text(encoding="utf-8") or None


@pytest.hookimpl(trylast=True)  # what `-m` leaves out is out
def pytest_collection_modifyitems(items):
    """Begin with what takes longest, so that at the end no worker waits for the other.

    With two workers each is given one half of all, and takes from the other when it has done it.
    """
    ours = [item for item in items if item.path.name in _WITH_THE_HARD_YEAR]
    theirs = [item for item in items if item.path.name in _WITH_THE_BROWSER]
    longest = [item for item in items if item.get_closest_marker("long")]
    if longest:
        ours, theirs = longest[::2], longest[1::2]
    first = {*ours, *theirs}
    others = [item for item in items if item not in first]
    half = max((len(items) + 1) // 2 - len(ours), 0)
    items[:] = [*ours, *others[:half], *theirs, *others[half:]]


def pytest_collection_finish():
    """Make the garbage collector skip loaded modules and run less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
