"""Runs the program in its own process."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.bot.forking import Forked, fork

TOKEN = "123456:a-token-of-the-tests"
COORDINATOR = 7


PROGRAM = "bot.commands.command_line"  # the module with its `main`
Process = Forked | asyncio.subprocess.Process


async def start(
    *words: str, cwd: Path, terminal: int | None = None, program: str = PROGRAM, **environment: str
) -> Process:
    """Start a command; `terminal` is a terminal's descriptor, which replaces the pipes.

    It is forked with everything loaded; only interpreter options need a new interpreter.
    """
    if any(name.startswith("PYTHON") for name in environment):
        return await start_anew(*words, cwd=cwd, **environment)
    return await fork(program, words, cwd, _environment(environment), terminal)


async def start_anew(*words: str, cwd: Path, **environment: str) -> asyncio.subprocess.Process:
    """Start a command in a new interpreter, as a person's shell does."""
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "from bot.commands.command_line import main; main()",
        *words,
        cwd=cwd,
        env=_environment(environment),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
    )


def _environment(more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1", **more}


class Outcome:
    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out.decode(), err.decode()


async def nhacviec(*words: str, cwd: Path, typed: str = "", **environment: str) -> Outcome:
    process = await start(*words, cwd=cwd, terminal=None, program=PROGRAM, **environment)
    out, err = await process.communicate(typed.encode())
    return Outcome(process.returncode or 0, out, err)


def configured(folder: Path, api_url: str = "http://127.0.0.1:9", token: str = TOKEN) -> Path:
    """Write a configuration as `init` does."""
    path = folder / "config.toml"
    path.write_text(
        f'[organization]\nname = "xã Tùng Ảnh"\n'
        f'[telegram]\ntoken = "{token}"\napi_url = "{api_url}"\n',
        encoding="utf-8",
    )
    return path


@asynccontextmanager
async def demo(folder: Path, *words: str) -> AsyncIterator[str]:
    """Run the demo, give the page's address, and stop it as Ctrl+C does."""
    process = await start("demo", "--port", "0", *words, cwd=folder)
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode()
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line
    try:
        yield found.group()
    finally:
        process.send_signal(signal.SIGINT)
        _, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    assert "Traceback" not in err.decode()
    assert "file is gone" not in err.decode()
