"""Data: examples of what people say, by intent; core/questions/examples.py compares with them.

An intent, ":" and its command or topic, has its examples, separated by "|"; `NONE` are statements.
They are plain unaccented words, short forms spelt out; NGANH stands for a department, KY for a
round, NGAY for a day, MA for a task's code.
"""

from core.questions.words.examples import orders, people, reports, rules, tasks

NONE = "none"
NAMED = {"department": "NGANH", "round": "KY", "day": "NGAY", "code": "MA"}
"""Tag of an entity → its placeholder in examples."""

FRAMEWORK = "khung"
"""A round with this word keeps its words: its questions differ from those about reports."""

SAME = {"toi": "em", "minh": "em", "tui": "em"}
"""Word → a synonym that replaces it."""

EXAMPLES: dict[str, str] = {
    **reports.EXAMPLES,
    **tasks.EXAMPLES,
    **people.EXAMPLES,
    **orders.EXAMPLES,
    **rules.EXAMPLES,
}
