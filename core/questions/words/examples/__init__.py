"""What people say, by what they mean: the examples with which core/questions/examples.py compares.

An intent, ":" and what it is about, has its examples, parted by "|"; `NONE` are results, which ask
for nothing. They are in plain unaccented words, short forms spelt out; NGANH stands for a
department, KY for a round, NGAY for a day, MA for a task's code.
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
