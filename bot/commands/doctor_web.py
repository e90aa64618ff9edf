"""The doctor's checks of the web server: its address, its port, and whether it is reached."""

import errno
import socket

import httpx

from bot.commands.doctor_calls import PATIENCE
from bot.network.session import trust
from core.config import Settings
from core.doctor.finding import Finding, fault, ok, warning
from core.doctor.words import web as texts
from core.settings.channels import WebSettings

_HEALTHY, _AILING = 200, 503


def check_web(settings: Settings, *, is_running: bool) -> list[Finding]:
    """Check the web server; only a running assistant answers at its address."""
    web = settings.web
    if not web.public_url:
        if settings.zalo_bots:
            return [warning("web", texts.off_with_zalo(), texts.set_public_url())]
        return [ok("web", texts.is_off())]
    found = [_port(web, is_running=is_running)]
    if is_running:
        found.append(_reached(web))
    else:
        found.append(ok("web", texts.not_called_yet(web.public_url), public_url=web.public_url))
    if not web.public_url.startswith("https://"):
        found.append(warning("web", texts.no_https(), texts.use_https()))
    return found


def _port(web: WebSettings, *, is_running: bool) -> Finding:
    place = f"{web.host}:{web.port}"
    if is_running:
        if _accepts(web):
            return ok("web_port", texts.listens(place), port=web.port)
        return fault("web_port", texts.does_not_listen(place), texts.restart(), port=web.port)
    try:
        with socket.create_server((web.host, web.port)):
            return ok("web_port", texts.port_is_free(place), port=web.port)
    except OSError as error:
        is_taken = error.errno == errno.EADDRINUSE
        said = texts.port_is_taken(place) if is_taken else texts.no_such_place(place)
        return fault("web_port", said, texts.change_port(), port=web.port)
    except UnicodeError:  # a host that no name server could know
        return fault("web_port", texts.no_such_place(place), texts.change_port(), port=web.port)


def _accepts(web: WebSettings) -> bool:
    everywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - what a setting may say
    try:
        host = everywhere.get(web.host, web.host)
        with socket.create_connection((host, web.port), timeout=PATIENCE):
            return True
    except (OSError, UnicodeError):
        return False


def _reached(web: WebSettings) -> Finding:
    address = f"{web.public_url}/healthz"
    facts = {"public_url": web.public_url}
    try:
        answer = httpx.get(address, timeout=PATIENCE, trust_env=False, verify=trust())
    except Exception as error:
        said = texts.not_reached(web.public_url, type(error).__name__)
        return warning("web", said, texts.look_at_the_way(), **facts)
    is_ours = _is_health(answer)
    if is_ours and answer.status_code == _HEALTHY:
        return ok("web", texts.is_reached(web.public_url), **facts)
    if is_ours and answer.status_code == _AILING:
        return warning("web", texts.is_ailing(web.public_url), texts.look_at_the_log(), **facts)
    said = texts.somebody_else(web.public_url, answer.status_code)
    return fault("web", said, texts.mend_proxy(web.port), **facts)


def _is_health(answer: httpx.Response) -> bool:
    """Tell whether this is our health page, and not that of a proxy or of another program."""
    try:
        told = answer.json()
    except ValueError:
        return False
    return isinstance(told, dict) and {"ok", "database", "tick"} <= told.keys()
