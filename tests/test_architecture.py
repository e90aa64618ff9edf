"""The rules of the code that no linter knows (docs/architecture.md)."""

import ast
import graphlib
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

from core.subjects import SUBJECTS
from handlers import TOPICS
from tests.floors import FloorsContract
from tests.words import FILES as WORDS

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "core", "simulator")
LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 40
OURS = {*PACKAGES, "scheduler", "models"}
CODE = [
    ROOT / "models.py",
    ROOT / "scheduler.py",
    *(path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))),
]


@cache
def imports(path: Path) -> frozenset[str]:
    """Give the modules that a file imports; they are read once for many rules."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return frozenset(found)


def importers(library: str) -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in CODE
        if any(name.split(".")[0] == library for name in imports(path))
    }


def test_telegram_is_imported_only_by_its_own_channel():
    found = importers("telegram")
    assert "bot/telegram/service.py" in found
    assert all(path.startswith("bot/telegram/") for path in found)


def test_apscheduler_is_imported_only_by_the_scheduler():
    assert importers("apscheduler") == {"scheduler.py"}


def test_matplotlib_is_loaded_only_when_a_chart_is_drawn():
    assert importers("matplotlib") == {
        "core/documents/chart/chart.py",
        "core/documents/chart/letters.py",
    }
    serving = "import sys, bot.commands.serve; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", serving], cwd=ROOT, check=False).returncode == 0


def test_workbook_libraries_are_loaded_only_when_a_workbook_is_made():
    workbook = {f"core/documents/excel/{part}.py" for part in ("book", "cells", "table")}
    assert importers("xlsxwriter") == workbook
    serving = "import sys, bot.commands.serve; sys.exit('xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", serving], cwd=ROOT, check=False).returncode == 0


def test_the_web_servers_libraries_are_loaded_only_where_it_is_on():
    serving = (
        "import sys, bot.commands.serve; sys.exit(bool({'uvicorn', 'starlette'} & {*sys.modules}))"
    )
    assert subprocess.run([sys.executable, "-c", serving], cwd=ROOT, check=False).returncode == 0


def test_only_the_demo_imports_the_simulator():
    assert {path for path in importers("simulator") if not path.startswith("simulator/")} == {
        "bot/commands/demo.py",
        "bot/commands/demo_people.py",
    }


def test_the_tables_import_none_of_our_packages():
    assert not OURS & {name.split(".")[0] for name in imports(ROOT / "models.py")}


def test_the_scheduler_imports_no_channel_and_no_rule():
    assert not OURS & {name.split(".")[0] for name in imports(ROOT / "scheduler.py")}


def test_no_module_is_part_of_an_import_circle():
    graph = grimp.build_graph(*PACKAGES)
    order = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert list(graphlib.TopologicalSorter(order).static_order())


@pytest.mark.parametrize(
    ("importer", "imported", "is_kept"),
    [
        ("core.newest.rules", "core.people.act", True),
        ("core.people.act", "core.newest.rules", False),
        ("core.newest.rules", "core.other.rules", False),
        ("core.newest.rules", "core.unnamed", False),
    ],
)
def test_only_a_room_with_a_manifest_finds_its_floor_by_itself(importer, imported, is_kept):
    graph = grimp.ImportGraph()
    for module in ("core.people.act", "core.newest.subject", "core.other.subject", imported):
        for parts in range(1, module.count(".") + 2):
            graph.add_module(".".join(module.split(".")[:parts]))
    graph.add_import(importer=importer, imported=imported)
    options = {"containers": ["core"], "exhaustive": "true", "layers": ["*", "people"]}
    floors = FloorsContract("floors", {"root_packages": ["core"]}, options)
    assert floors.check(graph, verbose=False).kept is is_kept


def test_every_conversation_and_every_manifest_is_found():
    written = [
        node.value
        for path in CODE
        if ROOT / "handlers" in path.parents
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("Topic(")
    ]
    assert len(TOPICS) == len({id(topic) for topic in TOPICS}) == len(written) > 1
    manifests = [path.parent.name for path in sorted((ROOT / "core").glob("*/subject.py"))]
    assert [subject.name for subject in SUBJECTS] == manifests


def test_no_two_conversations_have_the_same_command():
    commands = [name for topic in TOPICS for name in topic.commands]
    mended = [name for topic in TOPICS for name in topic.mends]
    assert len(commands) == len(set(commands))
    assert len(mended) == len(set(mended))
    assert sum(topic.menu is not None for topic in TOPICS) == 1


def is_vietnamese(text: str) -> bool:
    return any(
        letter in "đĐ" or unicodedata.combining(mark)
        for letter in text
        for mark in unicodedata.normalize("NFD", letter)
    )


@pytest.mark.parametrize(
    "path",
    [path for path in CODE if path not in WORDS],
    ids=lambda path: path.relative_to(ROOT).as_posix(),
)
def test_vietnamese_is_written_only_in_words(path):
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    docstrings = {id(node) for node in _docstrings(tree)}  # they may quote the office's words
    strays = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and is_vietnamese(node.value)
        and is_vietnamese(source.splitlines()[node.lineno - 1])  # an escape sequence is allowed
    ]
    assert not strays


def _docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ) and ast.get_docstring(node):
            assert isinstance(node.body[0], ast.Expr)
            yield node.body[0].value


def test_no_handler_posts_notices():
    for path in CODE:
        if ROOT / "handlers" not in path.parents:
            continue
        assert not imports(path) & {"core.people.posting", "core.notices.outbox"}, path
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("core."):
                names = {one.name for one in node.names}
                assert not {one for one in names if one.startswith(("tell", "post"))}, path


def test_no_stored_facts_are_read_by_string_key():
    by_name = re.compile(r"facts(?: or \{\}\))?(?:\[|\.(?:get|pop)\()[\"'][^\"']*[\"'](?!\] = )")
    found = [
        (path.relative_to(ROOT).as_posix(), line)
        for path in CODE
        for line in path.read_text(encoding="utf-8").splitlines()
        if by_name.search(line)
    ]
    # Counted in the database; every other reader has a typed record (core/stored_record.py).
    assert [path for path, _ in found] == ["core/dialogue/access_log.py"]


def test_steps_read_their_data_through_a_typed_record():
    handlers = [path for path in CODE if ROOT / "handlers" in path.parents]
    assert len(handlers) > 50
    by_name = re.compile(r"turn\.data(?:\.get\(|\[)[\"'A-Z_]")
    for path in handlers:
        text = path.read_text(encoding="utf-8")
        assert not by_name.search(text), path
        assert path.name != "data.py" or "Any" not in text, path


def test_no_file_is_named_like_a_library_or_a_catch_all():
    names = {path.stem for path in CODE}
    assert not names & {"utils", "helpers", "manager", "telegram", "telegram_api", "sqlite"}


def test_no_two_classes_of_core_have_the_same_name():
    places: dict[str, list[str]] = {}
    for path in CODE:
        if ROOT / "core" in path.parents:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    places.setdefault(node.name, []).append(path.relative_to(ROOT).as_posix())
    assert len(places) > 100
    assert not {name: found for name, found in places.items() if len(found) > 1}


NOT_OURS_TO_NAME = {
    "bot/commands/streams.py spell": "what codecs ask of an error handler",
    "bot/network/addresses.py Infos": "what socket.getaddrinfo gives",
    "bot/telegram/request.py do_request": "python-telegram-bot's own signature",
    "bot/telegram/upload.py form(files)": "a file as python-telegram-bot gives it",
    "core/config.py phones": "a pair as config.toml has it",
    "core/settings/reminders.py windows": "a pair as config.toml has it",
}


def holds_bare_tuple(annotation: ast.AST | None) -> bool:
    """Tell whether a type contains a tuple of fixed length; `tuple[X, ...]` is a sequence."""
    for node in ast.walk(annotation) if annotation else ():
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "tuple":
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            if not any(ast.unparse(part) == "..." for part in parts):
                return True
    return False


def declared(node: ast.AST, *, in_body: bool = False) -> Iterator[tuple[str, ast.AST | None]]:
    """Give the declarations that others use: parameters, public returns, fields, type aliases."""
    for one in ast.iter_child_nodes(node):
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
            given = one.args
            every = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
            yield from ((f"{one.name}({arg.arg})", arg.annotation) for arg in every if arg)
            if not one.name.startswith("_"):
                yield one.name, one.returns
        elif isinstance(one, ast.AnnAssign):
            name = ast.unparse(one.target)
            if in_body or name.startswith("self."):
                yield name, one.annotation
        elif isinstance(one, ast.Assign) and isinstance(node, ast.Module | ast.ClassDef):
            yield ast.unparse(one.targets[0]), one.value
        yield from declared(one, in_body=isinstance(one, ast.ClassDef))


def test_public_declarations_use_no_anonymous_tuple():
    read = [
        (f"{path.relative_to(ROOT).as_posix()} {name}", annotation)
        for path in CODE
        if path.relative_to(ROOT).parts[0] in {"core", "handlers", "bot"}
        for name, annotation in declared(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert len(read) > 10_000
    assert {name for name, one in read if holds_bare_tuple(one)} == set(NOT_OURS_TO_NAME)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("def f(a: tuple[int, str], *b: list[tuple[int]]): ...", ["f(a)", "f(b)"]),
        ("def f(a: tuple[int, ...]) -> dict[tuple[int, int], str]: ...", ["f"]),
        ("class C:\n    def _f(self) -> tuple[int, int]: ...", []),
        ("class C:\n    a: tuple[tuple[int, int], ...] = ()", ["a"]),
        ("class C:\n    def __init__(self):\n        self._a: set[tuple[int, int]]", ["self._a"]),
        ("def f():\n    a: tuple[int, int]", []),
        ("A = tuple[int, int]", ["A"]),
    ],
)
def test_an_anonymous_tuple_is_found_in_every_public_declaration(written, names):
    assert [name for name, one in declared(ast.parse(written)) if holds_bare_tuple(one)] == names


def test_no_file_and_no_class_has_a_vague_name():
    vague = {"desk", "place", "folding", "judged", "declared", "moves", "standing"}
    classes = {
        node.name.lower()
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert not vague & ({path.stem for path in CODE} | classes)


def test_files_and_functions_are_short():
    long_files = {
        path.name
        for path in CODE
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    }
    assert long_files <= {"models.py"}  # all tables are in one file
    long_functions = [
        (path.name, node.name)
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long_functions
