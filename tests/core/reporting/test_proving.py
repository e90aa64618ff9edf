"""The evidence of a task in a report, its own and that carried from earlier rounds."""

from dataclasses import replace

import pytest

from core.reporting.proving import CarriedProof, GivenProof, Proving

Q1_REPORT, Q2_REPORT, H1_REPORT = 1, 2, 3


def file(report_id, key, name, number, *, is_refused=False):
    return GivenProof(report_id, name, is_refused, CarriedProof(key, name, number))


def document(report_id, key, symbol):
    return GivenProof(report_id, symbol, False, CarriedProof(key, symbol))


FIRST = [document(Q1_REPORT, "2023-Q1", "15/QĐ-UBND"), file(Q1_REPORT, "2023-Q1", "anh.jpg", 7)]


def names(proven):
    return [one.name for one in proven.carried]


def test_a_report_has_its_own_evidence_and_carries_over_that_of_earlier_rounds():
    given = [*FIRST, file(Q2_REPORT, "2023-Q2", "mới.jpg", 8)]
    proven = Proving({1: given}).of(1, Q2_REPORT, "2023-Q2")
    assert (proven.files, proven.documents) == (1, ())
    assert names(proven) == ["15/QĐ-UBND", "anh.jpg"]


def test_evidence_of_a_later_round_does_not_count_in_an_earlier_one():
    proven = Proving({1: FIRST}).of(1, None, "2023-Q1")
    assert (proven.files, names(proven)) == (0, [])


def test_evidence_sent_again_is_not_also_carried_over():
    again = [*FIRST, document(Q2_REPORT, "2023-Q2", "15/QĐ-UBND")]
    proven = Proving({1: again}).of(1, Q2_REPORT, "2023-Q2")
    assert (proven.documents, names(proven)) == (("15/QĐ-UBND",), ["anh.jpg"])


def test_a_half_year_has_the_evidence_of_its_second_quarter_but_not_the_reverse():
    given = [file(Q2_REPORT, "2023-Q2S", "quý II.jpg", 8)]
    assert names(Proving({1: given}).of(1, H1_REPORT, "2023-H1")) == ["quý II.jpg"]
    given = [file(H1_REPORT, "2023-H1", "6 tháng.jpg", 9)]
    assert names(Proving({1: given}).of(1, Q2_REPORT, "2023-Q2S")) == []


@pytest.mark.parametrize(("report_id", "is_proven"), [(Q1_REPORT, True), (Q2_REPORT, False)])
def test_evidence_of_a_returned_answer_counts_only_in_the_report_that_corrects_it(
    report_id, is_proven
):
    given = [file(Q1_REPORT, "2023-Q1", "anh.jpg", 7, is_refused=True)]
    assert Proving({1: given}).is_proven(1, report_id) is is_proven
    assert names(Proving({1: given}).of(1, Q2_REPORT, "2023-Q2")) == []


def test_evidence_for_a_missed_round_counts_in_the_next_sent_report():
    gathered = file(Q1_REPORT, "2023-Q1", "anh.jpg", 7)
    missed = Proving({1: [replace(gathered, is_sent=False)]})
    assert missed.reported(1, "2023-Q2", is_sent=True).files == 1
    assert missed.reported(1, "2023-Q2", is_sent=False).files == 0
    assert Proving({1: [gathered]}).reported(1, "2023-Q2", is_sent=False).files == 1


def test_documents_show_the_same_evidence_as_cards():
    refused = file(Q1_REPORT, "2023-Q1", "sai.jpg", 6, is_refused=True)
    again = file(Q2_REPORT, "2023-Q2", "anh.jpg", 9)
    known = Proving({1: [refused, *FIRST, again]})
    card, told = known.of(1, Q2_REPORT, "2023-Q2"), known.reported(1, "2023-Q2", is_sent=True)
    assert told.files + len(told.documents) == card.files + len(card.documents) + len(card.carried)
    assert (told.files, told.documents) == (1, ("15/QĐ-UBND",))
