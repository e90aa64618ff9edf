"""The kinds of Word documents, and the template of each: the office's own or ours."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from core.documents.word.comments import with_comment
from core.documents.word.committee import CommitteeReport
from core.documents.word.department import DepartmentReport
from core.documents.word.frame import Frame
from core.documents.word.framework import FrameworkPlan
from core.documents.word.inspection import InspectionReport
from core.documents.word.letters import ReminderLetter
from core.documents.word.template import check_template, render, shipped
from core.documents.word.year_end import YearEndReport
from core.settings.documents import TemplateSettings


class _WordKind(NamedTuple):
    """A template that we ship, and the type of text that fills it."""

    template: str
    text: type[Frame]


# Keys are the settings that name an office's own file.
_KINDS = {
    "report": _WordKind("bao-cao-ubnd", CommitteeReport),
    "department_report": _WordKind("bao-cao-nganh", DepartmentReport),
    "framework_plan": _WordKind("khung-ke-hoach", FrameworkPlan),
    "inspection_report": _WordKind("bao-cao-kiem-tra", InspectionReport),
    "reminder_letters": _WordKind("don-doc", ReminderLetter),
    "year_end_report": _WordKind("xep-loai", YearEndReport),
}


@dataclass(frozen=True)
class WordFile:
    """A document that was made."""

    name: str
    content: bytes


def write(text: Frame, templates: TemplateSettings) -> WordFile:
    """Make the Word file of a text."""
    name = next(name for name, one in _KINDS.items() if isinstance(text, one.text))
    content = render(template_of(name, templates), text)
    if text.clerk_note:
        content = with_comment(content, text.clerk_note)
    return WordFile(text.file_name, content)


def template_of(name: str, templates: TemplateSettings) -> Path:
    """Give the office's own template, else ours."""
    own: Path | None = getattr(templates, name)
    return own or shipped(_KINDS[name].template)


def check_templates(templates: TemplateSettings) -> None:
    """Raise `UserError` that names the first wrong template and its mistake."""
    for name, one in _KINDS.items():
        check_template(template_of(name, templates), one.text)
