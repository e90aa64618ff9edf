"""Data: examples of what people say, by intent; core/questions/examples.py compares with them.

An intent, ":" and its command or topic, has its examples, separated by "|"; `NONE` are statements.
They are plain unaccented words, short forms spelt out; NGANH stands for a department, KY for a
round, NGAY for a day, MA for a task's code.
"""

from core.questions.words.examples import orders, people, reports, rules, tasks

NONE = "none"
NAMED = {"department": "NGANH", "round": "KY", "day": "NGAY", "code": "MA"}
"""The mark of what is named, and its word."""

FRAMEWORK = "khung"
"""A round with this word is asked in other words than those of reports."""

SAME = {"toi": "em", "minh": "em", "tui": "em"}
"""Words that tell no more than another."""

EXAMPLES: dict[str, str] = {
    **reports.EXAMPLES,
    **tasks.EXAMPLES,
    **people.EXAMPLES,
    **orders.EXAMPLES,
    **rules.EXAMPLES,
}
