"""Accounts that accept each other's work: which pairs are flagged, and which are not."""

from datetime import UTC, datetime, timedelta

from core.people.mutual_acceptance import Acceptance, InvitedBy, Pair, pairs_of

JOINED = datetime(2023, 3, 1, tzinfo=UTC)


def accepted(reviewer: int, author: int, answer: int, days: int = 1) -> Acceptance:
    return Acceptance(reviewer, author, answer, JOINED + timedelta(days=days))


def test_two_people_who_accept_each_others_answers_are_flagged_with_counts():
    found = [accepted(1, 2, 10), accepted(1, 2, 11), accepted(1, 2, 11, 2), accepted(2, 1, 20)]
    assert pairs_of(found, {}) == (Pair(1, 2, 2, 1),)


def test_acceptance_in_one_direction_and_of_ones_own_answers_is_not_flagged():
    assert pairs_of([accepted(1, 2, 10), accepted(3, 3, 11), accepted(2, 4, 12)], {}) == ()


def test_a_leader_is_flagged_for_accepting_the_inviters_work_within_thirty_days():
    invited = {5: InvitedBy(2, JOINED)}
    assert pairs_of([accepted(5, 2, 10, 30)], invited) == (Pair(5, 2, 1, 0, is_invited=True),)
    for other in (accepted(5, 2, 10, 31), accepted(5, 3, 10, 1), accepted(5, 2, 10, -1)):
        assert pairs_of([other], invited) == ()


def test_a_mutual_pair_is_flagged_only_once_even_if_one_invited_the_other():
    both = [accepted(5, 2, 10), accepted(2, 5, 11)]
    assert pairs_of(both, {5: InvitedBy(2, JOINED)}) == (Pair(2, 5, 1, 1),)
