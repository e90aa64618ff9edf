"""Makes a Word file from a template and a text, and checks templates in advance.

Templates are Word files with placeholders of docxtpl; typed words are never read as placeholders.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import LxmlError
from markupsafe import Markup, escape

from core.documents.word.columns import fit_columns
from core.documents.word.ending import end_within_table
from core.documents.word.frame import Frame
from core.documents.word.gluing import glue_words
from core.documents.word.keeping import keep_together
from core.documents.word.rules import fit_titles
from core.documents.word.sample import sample
from core.documents.words import templates as texts
from core.documents.words.frame import AS_ABOVE
from core.errors import UserError
from core.vietnamese import plain_lines

_SHIPPED = Path(__file__).with_name("templates")
_NAMED_LAST = re.compile(r"'([^']+)'[^']*$")
_SHOWN = 80  # characters
_PLACEHOLDER = re.compile(r"{[{%].*")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    PackageNotFoundError,
    LookupError,
    ValueError,
    OSError,
    LxmlError,
)
# Errors of a placeholder that calculates or calls something: "{{ 1/0 }}", "{% include "x" %}".
_PLACEHOLDER_ERRORS = (TemplateError, TypeError, ArithmeticError, AssertionError)


def shipped(name: str) -> Path:
    """Give the path of a template that we ship."""
    return _SHIPPED / f"{name}.docx"


def render(template: Path, text: Frame) -> bytes:
    """Fill a template; give the file's bytes."""
    is_own = template.parent != _SHIPPED
    return _filled(template, _without_as_above(template, text) if is_own else text)


def _without_as_above(template: Path, text: Frame) -> Frame:
    """Give the text for an office's own template: "as above" requires an addressee above."""
    used = DocxTemplate(template).get_undeclared_template_variables(_environment())
    text = text.for_template(used)
    if used & {"addressee", "addressees"}:
        return text
    left = tuple(one for one in text.recipients if one != AS_ABOVE)
    return replace(text, recipients=left)


def check_template(template: Path, kind: type[Frame]) -> None:
    """Raise `UserError` that names the file and the wrong or missing placeholder."""
    if not template.is_file():
        raise UserError(texts.no_file(template))
    try:
        _check_pairs(template)
        used = DocxTemplate(template).get_undeclared_template_variables(_environment())
        _check_names(template, kind, used)
        for is_full in (True, False):
            _filled(template, sample(kind, is_full=is_full))
    except TemplateSyntaxError as error:
        raise UserError(texts.wrong_syntax(template, _near(error))) from error
    except UndefinedError as error:
        name = _NAMED_LAST.search(error.message or "")
        raise UserError(texts.unknown_placeholder(template, name[1] if name else "?")) from error
    except _PLACEHOLDER_ERRORS as error:
        raise UserError(texts.wrong_syntax(template, str(error))) from error
    except _UNREADABLE as error:
        raise UserError(texts.not_word(template)) from error


def _check_pairs(template: Path) -> None:
    """Raise `UserError` for a single brace, which Word's XML may survive with damage."""
    for element in docx.Document(str(template)).element.body.iter(qn("w:p")):
        words = "".join(part.text or "" for part in element.iter(qn("w:t")))
        for opening, closing in (("{{", "}}"), ("{%", "%}")):
            if words.count(opening) != words.count(closing):
                raise UserError(texts.wrong_syntax(template, words[:_SHOWN]))


def _check_names(template: Path, kind: type[Frame], used: set[str]) -> None:
    known = {field.name for field in fields(kind)}
    if unknown := sorted(used - known):
        raise UserError(texts.unknown_placeholder(template, unknown[0]))
    if missing := sorted(kind.REQUIRED - used):
        raise UserError(texts.missing_placeholder(template, missing[0]))


def _near(error: TemplateSyntaxError) -> str:
    """Give the placeholder near the syntax error."""
    line: Iterator[str] = iter((error.source or "").splitlines()[error.lineno - 1 : error.lineno])
    shown = re.sub(r"<[^>]+>", "", next(line, ""))
    found = _PLACEHOLDER.search(shown)
    return (found[0] if found else shown)[:_SHOWN]


def _filled(template: Path, text: Frame) -> bytes:
    document = DocxTemplate(template)
    context = {field.name: getattr(text, field.name) for field in fields(text)}
    document.render(context, _environment(), autoescape=True)
    document.docx.core_properties.title = plain_lines(Path(text.file_name).stem)
    _lay_out(document.docx)
    stream = io.BytesIO()
    document.docx.save(stream)
    return stream.getvalue()


def _lay_out(document: Document) -> None:
    """Fit lines and columns to the words, and keep parts together on a page."""
    fit_titles(document)
    fit_columns(document)
    keep_together(document)
    end_within_table(document)
    glue_words(document)


class _Environment(SandboxedEnvironment):
    """Compiles a template's text once: that takes a third of the making of a document."""

    def compile(self, source: Any, *more: Any, **how: Any) -> Any:  # noqa: ANN401 - jinja's own
        """Give the code of a text; docxtpl asks for it with nothing besides."""
        return super().compile(source, *more, **how) if more or how else _compiled(source)


@lru_cache(maxsize=64)
def _compiled(source: str) -> CodeType:
    # The code is bound to an environment only when it is used.
    code: CodeType = _environment(SandboxedEnvironment).compile(source)
    return code


def _environment(kind: type[SandboxedEnvironment] = _Environment) -> SandboxedEnvironment:
    return kind(autoescape=True, undefined=StrictUndefined, finalize=_as_typed)


def _as_typed(value: Any) -> Any:  # noqa: ANN401 - whatever a placeholder names
    """Make words safe in Word's XML: typed placeholders and markup stay plain text."""
    if not isinstance(value, str):
        return value
    # docxtpl would read "{_{" as an escaped brace.
    safe = str(escape(plain_lines(value))).replace("{", "&#123;").replace("}", "&#125;")
    return Markup(safe)  # noqa: S704 - escaped in the line above
