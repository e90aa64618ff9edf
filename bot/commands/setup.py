"""The init command: from a Word file to a working assistant in one go."""

import asyncio
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from urllib.parse import quote, urlsplit

import tomli_w
import typer
from pydantic import ValidationError

from bot.commands.installation import (
    checked_year,
    import_document,
    make_invitation,
    opened,
    plan_year,
)
from bot.commands.plan import print_plan
from bot.commands.terminal import say
from bot.telegram.greeting import greet
from core.addresses import checked_server, is_proxy_address
from core.config import Settings
from core.errors import UserError
from core.installation.identity import IdentityFile
from core.installation.words import command_line as texts
from core.people.invitations import invitation_link, shown
from core.plan.document import PlanDocument
from core.plan.reader import read_plan
from core.settings.words import token_refused
from models import Role

PROXY_VARIABLE = "NHACVIEC_PROXY"
"""The environment variable with a proxy's address and password, for unattended installs."""

_Value = TypeVar("_Value")


def set_up(config: Path, api_url: str | None, proxy: str | None) -> None:
    """Ask, write the configuration, make the database, import the plan, invite the first."""
    if config.exists():
        raise UserError(texts.config_exists(config))
    telegram = {"api_url": api_url, "proxy": _proxy(proxy)}
    if api_url and _password_in(api_url):
        raise UserError(texts.password_on_command_line("--api-url"))
    if api_url is not None:
        telegram["api_url"] = _server(api_url)
    values: dict[str, dict[str, Any]] = {
        "organization": {"name": "?"},
        "telegram": {name: said for name, said in telegram.items() if said},
    }

    def with_token(token: str) -> str:
        values["telegram"]["token"] = token
        try:
            settings = Settings.model_validate(values)
        except ValidationError:  # the error quotes the token
            raise UserError(token_refused()) from None
        return asyncio.run(greet(settings, _may_remove_webhook))

    username = _ask_token(with_token)
    say(texts.token_is_good(username))
    values["organization"]["name"] = _ask(texts.ask_commune(), _not_empty)
    document, year = _ask(texts.ask_plan(), _plan)
    identity = IdentityFile.beside(config).path
    is_known = identity.exists()
    write_privately(config, tomli_w.dumps(values))
    try:
        asyncio.run(_install(config, document, year, username))
    except BaseException:  # also Ctrl+C: the next init must find no half-made file
        config.unlink(missing_ok=True)
        if not is_known:  # this run made it; the database stays, and the next run uses it
            identity.unlink(missing_ok=True)
        raise
    say(texts.config_written(config))
    say(texts.next_command(config))


def _proxy(address: str | None) -> str | None:
    """Give the proxy's address with its password, typed or from the environment.

    Everybody on the machine can see a command line (ps), and the shell keeps it.
    """
    if address is None:
        return os.environ.get(PROXY_VARIABLE) or None
    if not is_proxy_address(address):
        raise UserError(texts.proxy_not_valid())
    if _password_in(address):
        raise UserError(texts.password_on_command_line("--proxy"))
    parts = urlsplit(address)
    if parts.username is None:
        return address
    hidden = sys.stdin.isatty()
    said = _ask(texts.ask_proxy_password(parts.username), _not_empty, is_hidden=hidden)
    user, _, place = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}:{quote(said, safe='')}@{place}").geturl()


def _password_in(address: str) -> bool:
    try:
        return urlsplit(address).password is not None
    except ValueError:  # an invalid address is reported elsewhere
        return False


def _server(words: str) -> str:
    try:
        return checked_server(words)
    except ValueError:
        raise UserError(texts.api_url_not_valid()) from None


def write_privately(path: Path, content: str) -> None:
    """Write a new file that only its owner can ever read."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise UserError(texts.config_not_written(path)) from error
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        stream.write(content)


async def _install(config: Path, document: PlanDocument, year: int, username: str) -> None:
    async with opened(config) as place:
        await import_document(place, document, year, ask=False)
        # The coordinator comes first; the installer's own role sees no reports.
        made = [await make_invitation(place, role, None) for role in (Role.COORDINATOR, Role.ADMIN)]
    for code, who in made:
        say(texts.invitation_code(who, shown(code), place.settings.access.invitation_days))
        say(texts.invitation_link(invitation_link(username, code) or ""))
    say(texts.about_administrator())


def _may_remove_webhook(host: str) -> bool:
    return typer.confirm(texts.ask_remove_webhook(host), default=False)


def _ask_token(check: Callable[[str], str]) -> str:
    """Ask for the token; a terminal does not show it."""
    is_hidden = sys.stdin.isatty()
    return _ask(texts.ask_token(is_hidden=is_hidden), check, is_hidden=is_hidden)


def _ask(question: str, check: Callable[[str], _Value], *, is_hidden: bool = False) -> _Value:
    """Ask until the answer is valid."""
    while True:
        try:
            return check(str(typer.prompt(question, hide_input=is_hidden)).strip())
        except UserError as error:
            say(error.text, is_error=True)


def _not_empty(answer: str) -> str:
    if not answer:
        raise UserError(texts.empty_answer())
    return answer


class _PlanOfYear(NamedTuple):
    """A plan that was read, and its year."""

    document: PlanDocument
    year: int


def _plan(answer: str) -> _PlanOfYear:
    document = read_plan(Path(answer.strip("'\"")).expanduser())
    print_plan(document)
    if not typer.confirm(texts.ask_import(), default=True):
        raise UserError(texts.not_imported())
    if document.issued_on is None:
        return _PlanOfYear(document, _ask(texts.ask_year(), _year))
    return _PlanOfYear(document, plan_year(document, None))


def _year(answer: str) -> int:
    """Read a year; None when it is no number."""
    return checked_year(int(answer) if re.fullmatch("[0-9]{4}", answer) else 0)
