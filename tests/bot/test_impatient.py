"""People tap and type without waiting, while the assistant is killed repeatedly.

Each word carries a mark. At the end each mark is recorded, or waits with an open question, or its
sender was told that it was not recorded. NHACVIEC_KILLS and NHACVIEC_SIGKILLS set the number of
kills.
"""

import os
import re
import sqlite3
from collections import Counter

import pytest

from tests.bot.impatient.crowd import Stage
from tests.bot.impatient.ledger import account
from tests.bot.impatient.processes import killed
from tests.office import BUTTONS, LINES, Office, talk

KILLS = int(os.environ.get("NHACVIEC_KILLS", "300"))
SIGKILLS = int(os.environ.get("NHACVIEC_SIGKILLS", "4"))
PATIENCE = {"Tư pháp": 0.0, "Địa chính": 0.2, "Văn hóa": 0.6, "Nội vụ": 0.95, "Kiểm tra": 0.1}
CONFIRMED = re.compile(r"✓ Đã (?:ghi|cập nhật) nội dung ([\d.]+)")


async def staged(folder, seed, channel=BUTTONS, patience=PATIENCE):
    """Give a stage on which each official has an open task."""
    office = await Office.open(folder, channel)
    for name in ("Tư pháp", "Địa chính", "Văn hóa"):
        await talk(office[name], [("/baocao", "0/")])
        first = next(label for label in office[name].labels if label.startswith("○"))
        await talk(office[name], [(first, "Nội dung"), ("Đang thực hiện 25%", "Mức độ")])
    await office.close()
    return Stage(office, seed, patience)


def accounted(stage):
    """Assert that no mark is lost, and give the fate of all marks."""
    figures: Counter[str] = Counter()
    for person in stage.people.values():
        found = account(stage.database, person.marks, person.seen, person.let_go)
        assert not found.neither, (person.chat.name, sorted(found.neither))
        assert not found.twice, (person.chat.name, sorted(found.twice))
        figures += found.figures()
    return figures


def confirmed(stage):
    """Give the tasks whose confirmed answer is in the database."""
    connection = sqlite3.connect(stage.database)
    rows = connection.execute(
        "SELECT tasks.code FROM answers JOIN tasks ON tasks.id = answers.task_id"
        " WHERE answers.confirmed_at IS NOT NULL"
    )
    found = {code for (code,) in rows}
    connection.close()
    return found


async def test_every_word_of_impatient_people_is_recorded_or_reported_as_not_recorded(tmp_path):
    stage = await staged(tmp_path, 1)
    await stage.live(150, None)
    await stage.finish()
    figures = accounted(stage)
    assert figures["recorded"] > 10
    assert figures["told"] + figures["held"] > 10


@pytest.mark.parametrize(
    ("kills", "seed"), [(60, 4), pytest.param(KILLS, 2, marks=pytest.mark.long)]
)
async def test_hundreds_of_kills_lose_no_word_that_was_reported_as_recorded(tmp_path, kills, seed):
    stage = await staged(tmp_path, seed)
    while stage.kills < kills:
        await stage.live(6, stage.chance.randint(2, 20))
    await stage.finish()
    figures = accounted(stage)
    assert figures["recorded"] > 10
    assert figures["told"] > 10
    told = {
        code
        for person in stage.people.values()
        for text in person.seen
        for code in CONFIRMED.findall(text)
    }
    assert told <= confirmed(stage)


async def test_a_typed_number_means_what_its_writer_saw_last(tmp_path):
    patience = {**PATIENCE, "Địa chính": 1.0, "Nội vụ": 1.0}
    stage = await staged(tmp_path, 5, LINES, patience)
    await stage.live(200, None)
    await stage.finish()
    waiting = [person for person in stage.people.values() if person.patience == 1]
    understood = [one for person in waiting for one in person.echoed]
    assert len(understood) > 10
    assert not [one for one in understood if one[0] != one[1]]


async def test_the_real_process_loses_no_word_when_it_is_killed(tmp_path):
    found, marks = await killed(tmp_path, SIGKILLS, 3)
    assert not found.neither
    assert not found.twice
    assert marks > SIGKILLS
