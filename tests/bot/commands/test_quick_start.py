"""Memory used for starting is given back."""

import gc
import weakref

from bot.commands.quick_start import begin_loading, clear_up, end_loading


class Ring:
    """A cycle that only the collector can remove."""

    def __init__(self) -> None:
        self.itself = self


def test_memory_used_for_loading_is_freed_once_nobody_waits():
    begin_loading()
    left = weakref.ref(Ring())
    end_loading()
    gc.collect()
    assert left() is not None  # frozen: no collection looks at it
    clear_up()
    assert left() is None
    gc.unfreeze()  # these belong to the tests, too
