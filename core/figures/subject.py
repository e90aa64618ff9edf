"""The manifest of figures."""

from sqlalchemy.orm import aliased

from core.figures.notices import ShortfallDeclared, ShortfallLifted
from core.figures.words import manifest as words
from core.logged import Join, LogSource
from core.subject import Subject
from models import Shortfall, Task

_Judged = aliased(Task)  # an alias, because `Task` is already joined for its code
SUBJECT = Subject(
    "figures",
    notices=(ShortfallDeclared, ShortfallLifted),
    commands=words.COMMANDS,
    log_words=words.LOG,
    log_sources=(
        LogSource(
            "shortfall",
            Shortfall,
            (_Judged.department_id,),
            task_id=Shortfall.task_id,
            joins=(Join(_Judged, _Judged.id == Shortfall.task_id),),
        ),
    ),
    own_data=words.OWN_DATA,
)
