"""What starting left behind is given back."""

import gc
import weakref

from bot.commands.quick_start import begin_loading, clear_up, end_loading


class Ring:
    """Something that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_made_while_loading_is_taken_away_once_nobody_waits():
    begin_loading()
    left = weakref.ref(Ring())
    end_loading()
    gc.collect()
    assert left() is not None  # frozen: no collection looks at it
    clear_up()
    assert left() is None
    gc.unfreeze()  # these are the tests' own, too
