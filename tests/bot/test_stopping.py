"""Stopping: the first signal asks for a stop, the second has its usual effect."""

import asyncio
import os
import signal

import pytest

from bot.stopping import stop_on_signals


def is_free() -> bool:
    return signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.parametrize("has_loop_signals", [True, False], ids=["posix", "windows"])
@pytest.mark.parametrize("one", [signal.SIGINT, signal.SIGTERM])
async def test_the_first_signal_asks_for_a_stop(monkeypatch, has_loop_signals, one):
    if not has_loop_signals:
        monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", not_on_windows)
    with stop_on_signals() as stop:
        assert not is_free()
        os.kill(os.getpid(), one)
        async with asyncio.timeout(5):
            await stop.wait()
        assert is_free()
    assert is_free()


@pytest.mark.parametrize("has_loop_signals", [True, False], ids=["posix", "windows"])
async def test_without_a_signal_nothing_changes(monkeypatch, has_loop_signals):
    if not has_loop_signals:
        monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", not_on_windows)
    with stop_on_signals() as stop:
        await asyncio.sleep(0)
    assert is_free()
    assert not stop.is_set()


def not_on_windows(*_: object) -> None:
    raise NotImplementedError
