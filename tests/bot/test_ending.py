"""Stopping takes a limited time, whatever hangs."""

import asyncio
import signal
import subprocess
import sys

import pytest

from bot.app import _CLOSING, _FINISHING, _STOPPING
from bot.stopping import LONGEST, done_within, ended, unless_stopped
from bot.telegram.polling import _CONFIRMING, _PATIENCE
from scheduler import Job, Scheduler
from simulator import silent_proxy
from simulator.faults import Fault
from tests.bot.counting_server import now, on_a_jumping_clock
from tests.bot.looking import comes_true
from tests.bot.processes import COORDINATOR, configured, start


async def test_a_silent_proxy_does_not_prevent_stopping(tmp_path):
    async with silent_proxy() as there:
        path = configured(tmp_path)
        proxy = f'proxy = "socks5://name:geheim@127.0.0.1:{there.port}"\n'
        path.write_text(path.read_text(encoding="utf-8") + proxy, encoding="utf-8")
        process = await start("run", cwd=tmp_path)
        await there.is_asked.wait()
        process.send_signal(signal.SIGTERM)
        out, err = await process.communicate()
    assert (process.returncode, "Đã dừng" in out.decode()) == (0, True)
    assert "Traceback" not in err.decode()
    assert "geheim" not in out.decode() + err.decode()


async def test_slowly_dripping_polls_do_not_prevent_stopping(tmp_path, telegram):
    world, address = telegram
    configured(tmp_path, address)
    process = await start("run", cwd=tmp_path)
    assert await comes_true(lambda: polls(world), 60)
    dripping = Fault("getUpdates", "drip", times=99)
    world.add_fault(dripping)
    world.send_text(COORDINATOR, "xin chào")  # ends the running poll
    assert await comes_true(lambda: dripping.times < 99, 60)
    process.send_signal(signal.SIGTERM)
    out, err = await process.communicate()
    assert (process.returncode, "Đã dừng" in out.decode()) == (0, True)
    assert "Traceback" not in err.decode()


def polls(world) -> int:
    return [call.method for call in world.calls].count("getUpdates")


def test_a_thread_that_never_ends_does_not_keep_the_process_alive():
    program = (
        "import asyncio, threading, time\n"
        "from bot.stopping import end_for_certain\n"
        "async def main():\n"
        "    asyncio.get_running_loop().run_in_executor(None, time.sleep, 3600)\n"
        "    end_for_certain(0.2)\n"
        "asyncio.run(main())\n"
    )
    assert subprocess.run([sys.executable, "-c", program], timeout=60, check=False).returncode == 0


def test_all_waiting_times_together_are_below_the_limit():
    assert _PATIENCE + _CONFIRMING + _FINISHING < _STOPPING
    assert _STOPPING + 2 + 3 * _CLOSING < LONGEST + 3


@on_a_jumping_clock
async def test_a_job_that_never_ends_is_cancelled_at_the_stop():
    broken_off = asyncio.Event()

    async def hang() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            broken_off.set()

    scheduler = Scheduler(())
    tracked = asyncio.ensure_future(scheduler._tracked(Job("hang", 1.0, hang))())
    scheduler.start()
    await asyncio.sleep(0)
    begun = now()
    await scheduler.stop(8.0)
    assert broken_off.is_set()
    assert tracked.done()
    assert now() - begun <= 10


async def stubborn() -> None:
    """Ignore cancellation."""
    for _ in range(3):
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            continue


@on_a_jumping_clock
async def test_a_task_that_ignores_cancellation_is_abandoned():
    stop = asyncio.Event()
    begun = now()
    asyncio.get_running_loop().call_later(5, stop.set)
    await done_within(stop, 20.0, stubborn())
    assert now() - begun <= 5 + 20 + 2
    await ended([asyncio.create_task(stubborn())], 1.0)
    assert now() - begun <= 30


@on_a_jumping_clock
async def test_a_wait_ends_at_the_stop_or_gives_its_result_before():
    stop = asyncio.Event()

    async def work() -> int:
        await asyncio.sleep(3)
        return 7

    assert await unless_stopped(stop, work()) == 7
    asyncio.get_running_loop().call_later(1, stop.set)
    assert await unless_stopped(stop, work()) is None

    async def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await unless_stopped(asyncio.Event(), broken())
    with pytest.raises(ZeroDivisionError):
        await done_within(asyncio.Event(), 1.0, broken())
