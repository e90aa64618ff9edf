"""The manifest of directions."""

from core.directions.directions import unacknowledged
from core.directions.notices import DirectionAcknowledged, DirectionGiven
from core.directions.words import manifest as words
from core.logged import LogSource
from core.subject import Subject
from models import Direction

SUBJECT = Subject(
    "directions",
    notices=(DirectionGiven, DirectionAcknowledged),
    commands=words.COMMANDS,
    read_tracked=unacknowledged,
    log_words=words.LOG,
    log_sources=(
        LogSource("direction", Direction, (Direction.department_id,), task_id=Direction.task_id),
    ),
    own_data=words.OWN_DATA,
)
