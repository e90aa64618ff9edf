"""What a person can talk about: a folder a subject, one conversation a file."""

from collections.abc import Sequence

from core.dialogue.step import Topic
from handlers.deadlines.topics import TOPICS as DEADLINES
from handlers.dialogue.topics import TOPICS as DIALOGUE
from handlers.difficulties.topics import TOPICS as DIFFICULTIES
from handlers.directions.topics import TOPICS as DIRECTIONS
from handlers.documents.topics import TOPICS as DOCUMENTS
from handlers.figures.topics import TOPICS as FIGURES
from handlers.framework.topics import TOPICS as FRAMEWORK
from handlers.inspections.topics import TOPICS as INSPECTIONS
from handlers.people.topics import TOPICS as PEOPLE
from handlers.plan.topics import TOPICS as PLAN
from handlers.questions.topics import TOPICS as QUESTIONS
from handlers.reminders.topics import TOPICS as REMINDERS
from handlers.reporting.topics import TOPICS as REPORTING
from handlers.reviews.topics import TOPICS as REVIEWS

TOPICS: Sequence[Topic] = (
    *PEOPLE,
    *DIALOGUE,
    *QUESTIONS,
    *REPORTING,
    *FRAMEWORK,
    *PLAN,
    *INSPECTIONS,
    *DEADLINES,
    *DOCUMENTS,
    *DIFFICULTIES,
    *FIGURES,
    *REMINDERS,
    *REVIEWS,
    *DIRECTIONS,
)
