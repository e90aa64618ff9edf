"""The memory used for starting is freed."""

import gc
import weakref

from bot.commands.quick_start import begin_loading, clear_up, end_loading


class Ring:
    """A reference cycle, which only the garbage collector can free."""

    def __init__(self) -> None:
        self.itself = self


def test_memory_used_for_loading_is_freed_after_the_start():
    begin_loading()
    left = weakref.ref(Ring())
    end_loading()
    gc.collect()
    assert left() is not None  # frozen: the collector skips it
    clear_up()
    assert left() is None
    gc.unfreeze()  # the modules of the tests were frozen, too
