"""The wording command: prints every sentence without logic, for offices that want other words."""

from core.wording.own import as_toml


def print_wording() -> None:
    """Print each with its name, its occasion and its arguments, as TOML."""
    print(as_toml(), end="")  # noqa: T201 - what was asked for
