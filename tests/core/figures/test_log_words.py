"""Every action that the code writes into the log (found in the code) has Vietnamese words."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from core.deadlines.moving import Day
from core.documents.orders.products import Product
from core.history.log_lines import FieldChange, LogLine, changes
from core.history.words import history
from core.history.words import history_values as values
from core.history.words.history_words import ACTIONS, ACTS, FACTS, VALUES
from core.history.words.shared_words import OTHER_ACTION, OTHER_FACT
from core.inspections.inspecting import NewFinding
from core.reporting.answer_facts import ANSWER_FIELDS
from models import DifficultyAct, DifficultyReason, Role, Verdict
from tests.office import local
from tests.words import FILES as WORDS

_ROOT = Path(__file__).parents[3]
_WRITERS = {"record", "record_act"}
_NOT_SHOWN = ("_id", "_ids", "_at")
_UNTOLD = {"sha256", "version", "round", "department", "id"}


def _functions() -> Iterator[tuple[ast.AST, str]]:
    for file in [*_ROOT.glob("core/**/*.py"), *_ROOT.glob("handlers/**/*.py")]:
        if file in WORDS:
            continue
        code = file.read_text("utf-8")
        if "from core.audit import" not in code and file.name != "audit.py":
            continue
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node, f"{file.name}:{node.name}"


def _writes(function: ast.AST) -> bool:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(isinstance(one, ast.Name) and one.id in _WRITERS for one in calls)


def _strings(node: ast.AST) -> set[str]:
    found = (one.value for one in ast.walk(node) if isinstance(one, ast.Constant))
    return {one for one in found if isinstance(one, str)}


def written_actions() -> set[str]:
    """Give every action in the code, literal or by constant: (action, subject, id)."""
    found = set()
    for function, _ in _functions():
        if not _writes(function):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("record_act"):
                action = node.args[1]
                found |= set() if isinstance(action, ast.JoinedStr) else _strings(action)
            if isinstance(node, ast.Tuple) and len(node.elts) == 3:
                first, subject, _ = node.elts
                is_what = isinstance(subject, ast.Constant) and not isinstance(first, ast.JoinedStr)
                found |= _strings(first) if is_what else set()
            if isinstance(node, ast.keyword) and node.arg == "action":
                found |= _strings(node.value)
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.IfExp):
                is_named = "action" in ast.unparse(node.targets[0])
                choice = node.value
                found |= _strings(choice.body) | _strings(choice.orelse) if is_named else set()
    return found


def written_facts() -> set[str]:
    """Give every key in `before` and `after`."""
    found = {one.name for one in fields(NewFinding)} | {str(day) for day in Day}
    found |= set(ANSWER_FIELDS)
    for function, name in _functions():
        gives_facts = name.endswith(("_facts", ":_times")) and "case_notices" not in name
        if not (_writes(function) or gives_facts):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Dict):
                found |= {name for key in node.keys if key for name in _strings(key)}
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
                found |= _strings(node) if ast.unparse(node.targets[0]) == "names" else set()
    return {one for one in found if not one.endswith(_NOT_SHOWN)} - _UNTOLD


def test_every_action_in_the_log_has_words():
    written = written_actions()
    assert {"answer confirmed", "mending confirmed", "mending added to", "revoked"} <= written
    assert {"deletion granted", "extension refused", "finding withdrawn"} <= written
    assert {one for one in written if one not in ACTIONS} == {"difficulty raised"}
    assert {act.value for act in DifficultyAct} <= ACTS.keys()  # the word after "difficulty"


def test_every_fact_in_the_log_has_words():
    written = written_facts()
    assert {"progress", "files", "mended_words", "is_working", "commune_due_on"} <= written
    assert {"reason", "remedy", "addressed_to", "wanted_on", "roles"} <= written
    assert not {one for one in written if one not in FACTS}


@pytest.mark.parametrize(
    ("fact", "kinds"),
    [("verdict", Verdict), ("reason", DifficultyReason), ("role", Role), ("product", Product)],
)
def test_every_stored_english_word_has_a_vietnamese_one(fact, kinds):
    assert {str(kind) for kind in kinds} == VALUES[fact].keys()


def test_unknown_actions_and_facts_are_not_shown_in_english():
    line = LogLine(local("2023-03-14 08:00"), None, "thing frobbed", "thing", (1,), None, None, ())
    assert history.action(line) == OTHER_ACTION
    assert values.fact("some_new_fact") == OTHER_FACT


def test_a_confirmed_mending_shows_its_words_and_counts_only_new_files():
    before = {"mended_words": "Đã niêm yết", "mended_by_id": 3, "mended_at": "2023-03-14"}
    assert changes(before, {"version": "abc"}) == (
        FieldChange("mended_words", None, "Đã niêm yết"),
    )
    assert changes({}, {"files": 0}) == ()
    (one,) = changes({}, {"files": 2})
    assert history.whole_changes([one]) == "Số tệp: 2"


def test_withdrawn_roles_are_named():
    held = [{"role": "official", "department_id": 3}]
    assert values.whole("roles", held) == "Vai trò: Cán bộ, công chức của ngành"
