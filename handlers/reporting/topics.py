"""The conversations of this folder, for handlers/__init__.py."""

from handlers.reporting import (
    answering,
    as_before,
    edited,
    evidence,
    file,
    own_words,
    report,
    tasks,
    typed_report,
    withdrawing,
)

TOPICS = (
    typed_report.TOPIC,
    report.TOPIC,
    answering.TOPIC,
    as_before.TOPIC,
    edited.TOPIC,
    evidence.TOPIC,
    file.TOPIC,
    withdrawing.TOPIC,
    own_words.TOPIC,
    tasks.TOPIC,
)
