"""Prints a plan, and what an import would change, on the terminal."""

import json
from decimal import Decimal
from pathlib import Path

import typer
from rich.table import Table

from bot.commands.terminal import plain_console, say, visible
from core.calendar.working_days import WorkingCalendar
from core.installation.words import command_line as texts
from core.plan.difference import Difference
from core.plan.document import PlanDocument, PlannedTask
from core.plan.json_form import to_json_data
from core.plan.reader import read_plan
from core.plan.toml_form import to_toml
from core.plan.words import table as plan_table
from core.plan.words.task_fields import NAMES
from core.wording import formats


def show_plan(file: Path, *, as_json: bool, as_toml: bool) -> None:
    """Read a plan and print it as a table, as JSON or as TOML."""
    document = read_plan(file)
    if as_json:
        typer.echo(json.dumps(to_json_data(document), ensure_ascii=False, indent=2))
    elif as_toml:
        typer.echo(to_toml(document), nl=False)
    else:
        print_plan(document)


def print_plan(document: PlanDocument) -> None:
    """Print the plan as a table, then its warnings."""
    console = plain_console()
    console.print(visible(plan_table.title(document)))
    table = Table(*plan_table.headings(), show_lines=False)
    for department in document.departments:
        table.add_section()
        for place, task in enumerate(department.tasks):
            name = department.name if place == 0 else ""
            cells = (task.code, name, task.title, _indicator(task), task.note or "")
            table.add_row(*map(visible, cells))
    console.print(table)
    for warning in document.warnings:
        console.print(visible(plan_table.warning(warning)))


def print_difference(difference: Difference, calendar: WorkingCalendar) -> None:
    """Print what an import would do; the table already shows a new plan's tasks."""
    if difference.is_new_plan or difference.is_empty:
        return
    say(texts.changed_plan())
    if difference.is_retitled or difference.is_reordered:
        say(texts.details_changed())
    _print_rounds(difference, calendar)
    for before, after in difference.renamed:
        say(texts.renamed(before, after))
    for department, task in difference.added:
        say(texts.added(department, task.code, task.title))
    for gone in difference.withdrawn:
        say(texts.withdrawn(gone.department, gone.code, gone.title))
    for change in difference.changed:
        for field, (was, is_now) in change.fields.items():
            say(texts.changed(change.department, change.code, NAMES[field], was, is_now))


def _print_rounds(difference: Difference, calendar: WorkingCalendar) -> None:
    for one in difference.moved:
        days = (one.before, one.after)
        was, is_now = (formats.both_days(day, calendar.on_or_after(day)) for day in days)
        say(texts.moved(one.key, was, is_now))
    for key in sorted(difference.redated - {one.key for one in difference.moved}):
        say(texts.redated(key))
    for key in difference.dropped_rounds:
        say(texts.dropped_round(key))


def _indicator(task: PlannedTask) -> str:
    if task.score is not None and task.max_score is not None:
        return f"{_number(task.score)}/{_number(task.max_score)}"
    return f"{_number(task.percent)}%" if task.percent is not None else "–"


def _number(value: Decimal) -> str:
    return formats.number(value)
