"""Starts commands of the program by forking a process that has loaded everything.

Each command is its own process with its own streams, signals and exit code. Forking saves one
second of loading for each command.
"""

import asyncio
import atexit
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import traceback
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

_ROOT = Path(__file__).parents[2]
_MOST = 1 << 16  # the largest order, in bytes
_ERRORS = 2  # the descriptor
# Modules that commands load when they need them.
_SPARED = ("core.database", "core.documents.word.kinds", "core.documents.word.template")
_PART = 1 / 20
_LATER = ("alembic.command", "alembic.config", "holidays.countries", "uvicorn", "docx")


class Forked:
    """A running command, with the interface of `asyncio.subprocess.Process`."""

    stdin: asyncio.StreamWriter
    stdout: asyncio.StreamReader
    stderr: asyncio.StreamReader

    def __init__(self, told: asyncio.StreamReader, line: asyncio.StreamWriter, pid: int) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._ended = asyncio.create_task(self._end(told, line))

    async def _end(self, told: asyncio.StreamReader, line: asyncio.StreamWriter) -> int:
        self.returncode = int(await told.readline())
        line.close()
        return self.returncode

    async def wait(self) -> int:
        return await asyncio.shield(self._ended)

    async def communicate(self, typed: bytes = b"") -> tuple[bytes, bytes]:
        if typed:
            self.stdin.write(typed)
        self.stdin.close()
        out, err, _ = await asyncio.gather(self.stdout.read(), self.stderr.read(), self.wait())
        return out, err

    def send_signal(self, number: int) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


class _Forker:
    """The process that forks; it starts with the first command and ends with the test run."""

    def __init__(self) -> None:
        self._ours: socket.socket | None = None

    def order(self, words: dict[str, Any], descriptors: list[int]) -> None:
        if self._ours is None:
            self._ours = self._begin()
        socket.send_fds(self._ours, [json.dumps(words).encode()], descriptors)

    def _begin(self) -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.bot.forking", str(theirs.fileno())],
            cwd=_ROOT,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()

        def end() -> None:
            ours.close()
            process.wait()

        atexit.register(end)
        return ours


_forker = _Forker()


async def fork(
    program: str,
    words: tuple[str, ...],
    folder: Path,
    environment: dict[str, str],
    terminal: int | None = None,
) -> Forked:
    """Start a command; `terminal` is a terminal's descriptor, which replaces the pipes."""
    pipes = [os.pipe() for _ in range(3)] if terminal is None else []
    theirs = [pipes[0][0], pipes[1][1], pipes[2][1]] if pipes else [terminal or 0] * 3
    here, there = socket.socketpair()
    order = {"program": program, "words": words, "folder": str(folder), "environment": environment}
    _forker.order(order, [there.fileno(), *theirs])
    there.close()
    told, line = await asyncio.open_connection(sock=here)
    process = Forked(told, line, int(await told.readline()))
    if pipes:
        for one in theirs:
            os.close(one)
        process.stdin = await _writer(pipes[0][1])
        process.stdout, process.stderr = [await _reader(pipe[0]) for pipe in pipes[1:]]
    return process


async def _reader(descriptor: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: protocol, os.fdopen(descriptor, "rb", 0)
    )
    return reader


async def _writer(descriptor: int) -> asyncio.StreamWriter:
    loop = asyncio.get_running_loop()
    protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader())
    transport, _ = await loop.connect_write_pipe(lambda: protocol, os.fdopen(descriptor, "wb", 0))
    return asyncio.StreamWriter(transport, protocol, None, loop)


def _load() -> None:
    from bot.commands.quick_start import begin_loading  # noqa: PLC0415 - the tests themselves need it not

    begin_loading()
    import bot  # noqa: PLC0415

    for name in (*(f"bot.{found.name}" for found in pkgutil.iter_modules(bot.__path__)), *_LATER):
        importlib.import_module(name)
    _share_unchanging_work()
    assert threading.active_count() == 1  # a fork would not copy threads
    gc.collect()
    gc.freeze()


def _share_unchanging_work() -> None:
    """Do once what each command does with the same result; a test proves a fresh start.

    A new database is copied from an empty one and gets its own identity; the shipped templates are
    not checked again; nothing waits for the disk.
    """
    database, kinds, template = map(importlib.import_module, _SPARED)
    copy_and_migrate, check = database._copy_and_migrate, kinds.check_template
    with TemporaryDirectory() as folder:
        new = Path(folder) / "new.db"
        copy_and_migrate(new)
        empty = new.read_bytes()

    def copy_or_migrate(path: Path) -> None:
        if path.exists():
            copy_and_migrate(path)
            return
        path.write_bytes(empty)
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE installations SET identity = ?", (str(uuid4()),))

    def check_own(file: Path, kind: Any) -> None:
        if file.parent != template._SHIPPED:
            check(file, kind)

    vars(database)["_copy_and_migrate"] = copy_or_migrate
    vars(kinds)["check_template"] = check_own
    pragmas = (one.replace("synchronous=FULL", "synchronous=OFF") for one in database._PRAGMAS)
    vars(database)["_PRAGMAS"] = tuple(pragmas)  # only a power cut would show the difference
    _shorten_waits()


def _shorten_waits() -> None:
    """Wait less between messages, and before a refused token is tried again.

    `test_telegram_pacing.py` and `test_polling.py` test the real waiting times.
    """
    client, token = map(importlib.import_module, ("bot.telegram.client", "bot.telegram.token"))
    vars(client)["Pacing"] = partial(client.Pacing, part=_PART)
    vars(token)["_PAUSES"] = tuple(pause * _PART for pause in token._PAUSES)


def _serve(control: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Fork for each order; give the order in the child, and None when there are no more."""
    awake, wake = socket.socketpair()
    wake.setblocking(False)
    signal.set_wakeup_fd(wake.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    running: dict[int, socket.socket] = {}
    while True:
        ready, _, _ = select.select([control, awake], [], [])
        if awake in ready:
            awake.recv(_MOST)
            _bury(running)
        if control in ready:
            message, descriptors, _, _ = socket.recv_fds(control, _MOST, 4)
            if not message:
                return None
            pid = os.fork()
            if pid == 0:
                signal.set_wakeup_fd(-1)
                for line in (control, awake, wake, *running.values()):
                    line.close()
                return json.loads(message), descriptors
            running[pid] = socket.socket(fileno=descriptors[0])
            running[pid].sendall(f"{pid}\n".encode())
            for one in descriptors[1:]:
                os.close(one)


def _bury(running: dict[int, socket.socket]) -> None:
    while running:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if not pid:
            return
        with running.pop(pid) as line:
            line.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def _become(order: dict[str, Any], descriptors: list[int]) -> None:
    """Become the ordered process: take its folder, streams and environment."""
    os.setsid()  # leave the terminal of the test run
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for place, one in enumerate(descriptors[1:]):
        os.dup2(one, place)
    for one in descriptors:
        os.close(one)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    time.tzset()
    sys.argv = ["-c", *order["words"]]
    for stream, errors in ((0, "surrogateescape"), (1, "surrogateescape"), (2, "backslashreplace")):
        # A new interpreter in UTF-8 mode opens them the same way.
        how, buffering = "w" if stream else "r", 1 if stream == _ERRORS else -1
        opened = os.fdopen(stream, how, buffering, encoding="utf-8", errors=errors)
        setattr(sys, ("stdin", "stdout", "stderr")[stream], opened)


def main() -> None:
    """Fork until there are no more orders; in a child, run the program."""
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
    ordered = _serve(control)
    if ordered is not None:
        _become(*ordered)
        code = _run(ordered[0]["program"])
        # An interpreter ends the same way, but also destroys all modules.
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        sys.stdout.flush()
        os._exit(code)


def _run(program: str) -> int:
    try:
        importlib.import_module(program).main()
    except SystemExit as ended:
        return int(ended.code or 0)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


if __name__ == "__main__":
    main()
