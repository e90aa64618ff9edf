"""Every text in documents' data is either corrected before printing or known as a name."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import signature
from typing import Any, get_args, get_type_hints

from core.documents.free_words import FREE, LateReason, said_in, with_words
from core.documents.made_of import PRINTED
from core.documents.orders.products import RECIPES
from core.documents.word.committee import CommitteeReport, committee_report
from core.documents.word.department import department_report
from core.documents.word.frame import Drafting
from core.documents.word.framework import framework_plan
from core.documents.word.inspection import InspectionReport, inspection_report
from core.documents.word.kinds import _KINDS
from core.documents.word.letters import reminder_letter
from core.documents.word.year_end import year_end_report
from tests.core.documents.word.samples import BUSY, drafting, finding, inspected
from tests.figures import mixed

WRITERS = (
    committee_report,
    department_report,
    framework_plan,
    inspection_report,
    reminder_letter,
    year_end_report,
)
NAMES = {  # of the plan, of departments and people, of documents, rounds and levels
    "Case.department",
    "Case.task_code",
    "CaseStep.by",
    "DepartmentFigures.last_key",
    "DepartmentFigures.name",
    "DepartmentFigures.submitted_by",
    "DepartmentYear.name",
    "DepartmentYear.told_by",
    "Drafting.commune",
    "Drafting.plan_title",
    "Figures.plan_number",
    "Figures.round_key",
    "FrameworkDepartment.name",
    "FrameworkDepartment.sent_by",
    "FrameworkTask.code",
    "FrameworkTask.criterion_code",
    "FrameworkTask.title",
    "FrameworkTask.written_by",
    "GivenDirection.department",
    "GivenDirection.task_code",
    "Inspected.commune",
    "Inspected.coordinator",
    "Inspected.plan_number",
    "Inspected.round_key",
    "Inspection.round_key",
    "LateReason.department",
    "NextRound.key",
    "OpenFinding.department",
    "Partner.name",
    "Period.commune",
    "Period.coordinator",
    "Planned.commune",
    "TaskFigures.criterion_code",
    "Planned.coordinator",
    "Planned.plan_number",
    "PlannedFrameworks.departments",
    "PlannedFrameworks.sent",
    "ReportInRound.round_key",
    "Returned.round_key",
    "Shortcoming.confirmed_by",
    "Shortcoming.department",
    "Shortcoming.round_key",
    "TaskFigures.code",
    "TaskFigures.documents",
    "TaskFigures.note",
    "TaskFigures.result_key",
    "TaskFigures.title",
    "YearEnd.last_key",
    "YearEnd.plan_number",
}
NEVER_PRINTED = {
    "FrameworkTask.note",
    "Returned.difficulty",  # only conversations show these
    "CaseStep.words",
    "Returned.explanation",
    "Returned.reason",
    "Returned.result",
    "Shortcoming.mended_words",
    "Shortcoming.refusal",
    "Shortcoming.withdrawal",
}


def parts_of(kind: Any) -> Iterator[Any]:
    """Give a type and its type arguments: tuple[Case, ...], str | None."""
    yield kind
    for one in get_args(kind):
        yield from parts_of(one)


def names_of(one: Any) -> tuple[str, ...]:
    """Give the fields of a dataclass or a named tuple; none of anything else."""
    if not isinstance(one, type):
        return ()
    if is_dataclass(one):
        return tuple(field.name for field in fields(one))
    return getattr(one, "_fields", ())


def texts_of(kind: Any, known: set[type]) -> Iterator[tuple[type, str]]:
    """Give each field that is or holds a text, of a dataclass or named tuple and those within."""
    for one in parts_of(kind):
        names = names_of(one)
        if one in known or not names:
            continue
        known.add(one)
        hints = get_type_hints(one)
        for name in names:
            if str in parts_of(hints[name]):
                yield one, name
            yield from texts_of(hints[name], known)


def test_every_text_in_documents_data_is_known_as_free_words_or_as_a_name():
    known: set[type] = set()
    made_of = [hint for one in WRITERS for hint in get_type_hints(one).values()]
    # Templates and settings come from the office; results are made of the inputs.
    made_of = [one for one in (*made_of, LateReason) if one not in results()]
    found = {
        f"{kind.__name__}.{name}"
        for one in made_of
        for kind, name in texts_of(one, known)
        if name not in FREE.get(kind, {}) and kind.__name__ not in {"Scale", "Grade"}
    }
    assert found == NAMES | NEVER_PRINTED
    assert Drafting in known
    assert set(FREE) <= known
    alone = {
        name
        for one in WRITERS
        for name, hint in get_type_hints(one).items()
        if name != "return" and str in parts_of(hint)
    }
    assert alone == {"coordinator", "late_reasons"}  # a name, and the field of `LateReason`


def results() -> set[type]:
    return {signature(one, eval_str=True).return_annotation for one in WRITERS}


def test_every_word_document_declares_whose_words_it_prints():
    assert results() == {kind for _, kind in _KINDS.values()}
    assert set(PRINTED) == {product for product, recipe in RECIPES.items() if recipe.is_word}


def test_corrected_words_are_printed_and_numbers_and_names_stay():
    figures, period = with_words((mixed(), BUSY), lambda said: f"«{said.words}»")
    text: CommitteeReport = committee_report(figures, None, period, drafting())
    for said in said_in(mixed(), BUSY):
        if said.field in {"result", "words"}:
            assert f"«{said.words[:20]}" in str(text)
    assert figures.points == mixed().points
    report: InspectionReport = inspection_report(
        with_words(inspected(finding(), words="Đã kiểm tra"), lambda said: f"«{said.words}»"),
        drafting(),
    )
    (row,) = report.rows
    assert (row.field[0], row.words[0], row.remedy[0], row.department) == ("«", "«", "«", "Tư pháp")
    assert any("«Đã kiểm tra»" in line for line in report.inspection)


def test_words_of_answers_belong_to_a_department_and_those_of_superiors_do_not():
    owners = {(said.kind, bool(said.owner)) for said in said_in(mixed(), BUSY)}
    assert {("answer", True), ("direction", False), ("finding", False)} <= owners
