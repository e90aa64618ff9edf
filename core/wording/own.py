"""Replaces our sentences by an office's own, from a TOML file that is checked first."""

import importlib
import pkgutil
import tomllib
from collections.abc import Mapping
from pathlib import Path

import core
from core.errors import UserError
from core.wording import office_wording as texts
from core.wording.says import MarkingError, Sentence, WordingError


def sentences() -> dict[str, Sentence[str]]:
    """Give the sentences without logic by room, file and name, as "deadlines.rounds.moved"."""
    named: dict[str, Sentence[str]] = {}
    for found in pkgutil.walk_packages(core.__path__, "core."):
        parts = found.name.split(".")
        if found.ispkg or not ("words" in parts or parts[1] == "wording"):
            continue
        room = ".".join(part for part in parts[1:] if part != "words")
        for name, value in vars(importlib.import_module(found.name)).items():
            sentence = getattr(value, "sentence", value)
            if isinstance(sentence, Sentence) and _is_from(value, found.name):
                named[f"{room}.{name}"] = sentence
    return named


def _is_from(value: object, module: str) -> bool:
    """Tell whether a sentence belongs to this module, and was not imported."""
    return isinstance(value, Sentence) or getattr(value, "__module__", "") == module


def use(file: Path) -> None:
    """Use the file's sentences instead of ours; raise `UserError` naming the fault.

    Nothing changes when anything in the file is wrong.
    """
    known = sentences()
    own = _flat(_read(file))
    for name, template in own.items():
        if name not in known:
            raise UserError(texts.unknown(str(file), name))
        try:
            known[name].checked(template)
        except MarkingError:
            raise UserError(texts.badly_marked(str(file), name)) from None
        except WordingError:
            wanted = ", ".join(f"{{{one}}}" for one in known[name].arguments)
            raise UserError(texts.wrong(str(file), name, wanted)) from None
    for name, template in own.items():
        known[name].use(template)


def _read(file: Path) -> Mapping[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise UserError(texts.no_file(str(file))) from None
    except (OSError, ValueError):  # no TOML, no UTF-8, no permission
        raise UserError(texts.unreadable(str(file))) from None


def _flat(values: Mapping[str, object], before: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in values.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{name}.")
        else:
            flat[name] = value if isinstance(value, str) else ""
    return flat


def as_toml() -> str:
    """Write every sentence without logic, commented out, with its occasion and arguments."""
    lines, room = [texts.head()], ""
    for name, sentence in sorted(sentences().items(), key=lambda one: one[0].rpartition(".")[::2]):
        of, _, own = name.rpartition(".")
        if of != room:
            room = of
            lines.append(f"\n[{room}]")
        filled = ", ".join(f"{{{one}}}" for one in sentence.arguments)
        lines.append(f"# {own}: {sentence.occasion}" + (f" {filled}" if filled else ""))
        lines.append(f"# {own} = {_quoted(sentence.default)}")
    return "\n".join(lines) + "\n"


def _quoted(template: str) -> str:
    """Write a TOML string on one line."""
    marked = template.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + "".join(one if one.isprintable() else f"\\u{ord(one):04X}" for one in marked) + '"'
