"""Opens a real Chromium, if the machine has one."""

import atexit
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from playwright.async_api import Locator, Page, ViewportSize, async_playwright, expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}

needs_chromium = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: page not tested"),
]

_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
_HEADLESS = ("--headless", "--hide-scrollbars", "--remote-debugging-port=0", "about:blank")
_LISTENING = "DevTools listening on "


@cache
def _chromium() -> str:
    """Start one Chromium for all tests of this process; give its address for connections.

    Starting it takes most of a short test's time. Each test has its own context: nothing is shared.
    """
    assert CHROMIUM is not None
    folder = TemporaryDirectory(ignore_cleanup_errors=True)  # its helpers may end later
    process = subprocess.Popen(
        [CHROMIUM, *_QUIET, f"--user-data-dir={folder.name}", *_HEADLESS],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    address = next(line for line in process.stderr if line.startswith(_LISTENING))
    Thread(target=process.stderr.read, daemon=True).start()  # a full pipe would block Chromium

    def end() -> None:
        process.terminate()
        process.wait()
        folder.cleanup()

    atexit.register(end)
    return address.removeprefix(_LISTENING).strip()


@asynccontextmanager
async def opened(
    address: str, viewport: ViewportSize, *, is_calm: bool = True
) -> AsyncIterator[Page]:
    """Open an address; afterwards nothing may have failed, gone elsewhere or overflowed.

    `is_calm` is of somebody who wants no motion: half of a long conversation's time is drawing it.
    """
    problems: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.connect_over_cdp(_chromium())
        context = await browser.new_context(
            viewport=viewport,
            base_url=address,
            reduced_motion="reduce" if is_calm else "no-preference",
        )
        page = await context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda sent: _note_foreign(problems, address, sent.url))
        await page.goto("/")
        yield page
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        await context.close()
    assert problems == []


async def become(page: Page, person: int | str) -> None:
    """Open somebody's chat by its address: 101 on Telegram, "zalo/105" on Zalo."""
    await page.goto(f"/#/{person}")
    await expect(page.get_by_test_id("composer-input")).to_be_visible()


async def tap(page: Page, label: str | re.Pattern[str]) -> None:
    """Make the newest choice with this label; for a task, with this code and state.

    It is a tap, and on Zalo the choice's number.
    """
    if isinstance(label, str) and re.match(r"([○✓✎↩] )?[0-9][.][0-9] · ", label):
        code, _, state = label.partition(" · ")
        label = re.compile(f"{re.escape(code)} .*· {re.escape(state)}", re.IGNORECASE)
    if await page.locator(".conversation").get_attribute("data-app") == "zalo":
        await _choose(page, label)
    else:
        await page.get_by_test_id("inline-button").filter(has_text=label).last.click()


async def _choose(page: Page, label: str | re.Pattern[str]) -> None:
    """Type the number of a choice, as on a phone without buttons."""
    wanted = label.pattern if isinstance(label, re.Pattern) else re.escape(label)
    wanted = wanted[1:] if wanted.startswith("^") else f".*{wanted}"
    line = re.compile(rf"^([0-9])\. {wanted}", re.MULTILINE | re.IGNORECASE)
    await expect(newest(page)).to_have_text(line)
    found = line.search(await newest(page).inner_text())
    assert found
    await say(page, found[1])


async def say(page: Page, words: str) -> None:
    """Send typed words, with the files that wait in the composer."""
    await page.get_by_test_id("composer-input").fill(words)
    await page.get_by_test_id("composer-input").press("Enter")


def newest(page: Page) -> Locator:
    """Give the newest message of the chat."""
    return page.get_by_test_id("message-text").last


def _note_foreign(problems: list[str], address: str, url: str) -> None:
    if not url.startswith((address, "data:", "blob:")):
        problems.append(f"foreign request: {url}")
