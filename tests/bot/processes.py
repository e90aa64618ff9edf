"""The program as a process of its own."""

import asyncio
import os
import sys
from pathlib import Path


async def start(*words: str, cwd: Path) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "from bot.command_line import main; main()",
        *words,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "200", "PYTHONUTF8": "1"},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
