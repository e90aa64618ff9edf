"""The upload page: opened by a one-time link, it hands each file to the chat's open question."""

import logging
import secrets
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from markupsafe import Markup
from sqlalchemy.exc import OperationalError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.web.arrivals import Arrivals
from bot.web.pages import Pages
from bot.web.site import Site
from bot.web.spool import Announced, Spool, TooLargeError, announced
from core.dialogue import upload_links
from core.dialogue.upload_links import Browser, UploadRefusedError, UploadVisit
from core.dialogue.words import unkept
from core.dialogue.words import web_pages as texts
from core.errors import NotKeptError, Obstacle
from core.files.received import plain_name
from core.files.room import has_room
from core.screen import plain
from core.secrecy.secrecy import is_marked_secret
from core.storage.obstacles import obstacle_of_file
from core.wording import refusals

_log = logging.getLogger(__name__)

_COOKIE = "nhacviec_gui"
_MEGABYTE = 1_000_000
_STATUS = {True: HTTPStatus.NOT_FOUND, False: HTTPStatus.FORBIDDEN}  # unknown, or refused

Handler = Callable[[Request], Awaitable[Response]]
Tell = Callable[[str, HTTPStatus], Response]
Question = Callable[[UploadVisit], Awaitable[Markup]]
"""Reads what a chat asks now."""


class UploadPages:
    """The pages below /gui."""

    def __init__(self, site: Site, arrivals: Arrivals, question: Question, spool: Spool) -> None:
        self._site = site
        self._pages = Pages(site.path)
        self._arrivals = arrivals
        self._question = question
        self._spool = spool

    def routes(self) -> list[Route]:
        """Give the routes. Reading changes nothing: a chat fetches links for their preview."""
        return [
            Route("/gui/{token}", self._guarded(self._show, self._said), methods=["GET"]),
            Route("/gui/{token}", self._guarded(self._take, self._said), methods=["POST"]),
            Route("/gui/{token}/tep", self._guarded(self._file, _told), methods=["POST"]),
            Route("/gui/{token}/xong", self._guarded(self._done, _told), methods=["POST"]),
        ]

    async def _show(self, request: Request) -> Response:
        browser, now = _browser(request), self._site.clock.now()
        async with self._site.database.reading() as session:
            is_taken = await upload_links.is_taken(session, browser, now)
        if not is_taken:
            return self._pages.page("open.html", title=texts.upload_title())
        visited = await self._visited(browser)
        if not await self._is_at_hand(visited):
            return self._said(texts.moved_on(), HTTPStatus.CONFLICT)
        most = self._site.office.evidence_limit
        return self._pages.page(
            "upload.html",
            title=texts.upload_title(),
            person=visited.actor.called,
            question=texts.question(plain(await self._question(visited))),
            most=most,
            megabytes=most // _MEGABYTE,
            too_big=refusals.file_too_big("{name}", most // _MEGABYTE),
            arrived=self._arrivals.of(visited.link_id),
        )

    async def _take(self, request: Request) -> Response:
        """Give the link to this browser, unless it has it."""
        browser, now = _browser(request), self._site.clock.now()
        answer = RedirectResponse(browser.token, HTTPStatus.SEE_OTHER)
        async with self._site.database.reading() as session:
            if await upload_links.is_taken(session, browser, now):
                return answer
        new = browser._replace(cookie=secrets.token_urlsafe(24))
        await self._site.database.write(lambda session: upload_links.take(session, new, now))
        answer.set_cookie(
            _COOKIE,
            new.cookie,
            max_age=int(upload_links.LIFETIME.total_seconds()),
            path=f"{self._pages.root}/gui/{browser.token}",
            secure=self._site.is_secure,
            httponly=True,
            samesite="lax",
        )
        return answer

    async def _file(self, request: Request) -> Response:
        browser, about = _browser(request), announced(request)
        visited = await self._visited(browser)
        async with self._arrivals.taking(visited.chat):
            visited = await self._visited(browser)  # the file before may have led on
            if not await self._is_at_hand(visited):
                return _told(texts.moved_on(), HTTPStatus.CONFLICT)
            return await self._received(request, visited, about)

    async def _received(self, request: Request, visited: UploadVisit, about: Announced) -> Response:
        """Take in the bytes and hand them over; what did not come whole leaves nothing."""
        most, name = self._site.office.evidence_limit, plain_name(about.name)
        if not has_room(self._site.office.evidence_directory, about.size):
            return _unkept(name, Obstacle.FULL)
        try:
            async with self._spool.received(request, about, most) as file:
                arrived = await self._arrivals.hand_over(visited, file, about.upload)
        except TooLargeError:
            is_secret = is_marked_secret(about.name)
            words = refusals.file_too_big(name, most // _MEGABYTE)
            told = texts.secret_file() if is_secret else words
            return _told(told, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except (ClientDisconnect, TimeoutError):
            _log.info("an upload was broken off")
            return _told(texts.broken_off(), HTTPStatus.REQUEST_TIMEOUT)
        except OSError as error:
            _log.exception("an upload was not written")
            return _unkept(name, obstacle_of_file(error) or Obstacle.BROKEN)
        if arrived is None:
            return _told(texts.moved_on(), HTTPStatus.CONFLICT)
        return JSONResponse({"kept": arrived.is_kept, "words": arrived.words})

    async def _done(self, request: Request) -> Response:
        visited, now = await self._visited(_browser(request)), self._site.clock.now()
        async with self._arrivals.taking(visited.chat):
            await self._site.database.write(
                lambda session: upload_links.close(session, visited.link_id, now)
            )
            has_gone_on = await self._arrivals.end(visited)
        if has_gone_on is False:
            words = texts.ended_unseen()
        else:
            words = texts.ended() if self._arrivals.of(visited.link_id) else texts.ended_empty()
        return JSONResponse({"title": texts.ended_title(), "words": words})

    async def _visited(self, browser: Browser) -> UploadVisit:
        now, today = self._site.clock.now(), self._site.today
        async with self._site.database.reading() as session:
            return await upload_links.visit(session, browser, now, today)

    async def _is_at_hand(self, visited: UploadVisit) -> bool:
        async with self._site.database.reading() as session:
            return await upload_links.is_at_hand(session, visited)

    def _said(self, words: str, status: HTTPStatus) -> Response:
        return self._pages.message(texts.upload_title(), words, status)

    def _guarded(self, work: Handler, tell: Tell) -> Handler:
        """Answer with a sentence what does not open or cannot be kept."""

        async def handle(request: Request) -> Response:
            try:
                return await work(request)
            except UploadRefusedError as error:
                if error.is_unknown and self._site.guesses.are_too_many(request):
                    return tell(texts.too_many_guesses(), HTTPStatus.TOO_MANY_REQUESTS)
                if error.is_unknown:
                    self._site.guesses.note(request)
                return tell(error.text, _STATUS[error.is_unknown])
            except (NotKeptError, OperationalError):
                _log.warning("the upload page could not be served", exc_info=True)
                return tell(texts.not_now(), HTTPStatus.SERVICE_UNAVAILABLE)

        return handle


def _browser(request: Request) -> Browser:
    return Browser(request.path_params["token"], request.cookies.get(_COOKIE, ""))


def _told(words: str, status: HTTPStatus) -> Response:
    return JSONResponse({"kept": False, "words": words}, status)


def _unkept(name: str, obstacle: Obstacle) -> Response:
    return _told(unkept.file_not_kept(name, obstacle), HTTPStatus.INSUFFICIENT_STORAGE)
