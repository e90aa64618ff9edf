"""Tasks of the plan are found by the words of a sentence, with or without diacritics."""

from core.questions.similar_tasks import similar_tasks
from core.questions.vocabulary import KnownTask

TASKS = [
    KnownTask(1, "1.1", "Rà soát văn bản quy phạm pháp luật", 1),
    KnownTask(2, "2.1", "Thực hiện nhiệm vụ do huyện giao", 2),
    KnownTask(3, "3.1", "Tuyên truyền cải cách hành chính", 3),
]


def codes(words: str) -> list[str]:
    return [task.code for task in similar_tasks(TASKS, words)]


def test_a_task_is_found_only_by_most_of_its_words():
    assert codes("ra soat van ban") == ["1.1"]
    assert codes("nhiệm vụ huyện giao") == ["2.1"]
    assert codes("phan mem hay bi treo") == []
    assert codes("") == []
