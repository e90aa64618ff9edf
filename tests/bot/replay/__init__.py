"""Replays whole years in a minute, with kills and a bad line, and judges them by the rules.

The assistant runs in its own processes (`life.py`), which a test starts and kills (`lives.py`),
against the simulator on a bad line (`network.py`). People act on the database (`agenda.py`,
`people.py`). `rungs.py` and `oracle.py` say which messages are due by the office's rules, without
using the product's code; `judge.py` compares; `replay.py` joins everything. `two_ways.py` is a
smaller replay in one process, with people on two channels (`seated_on_both.py`).
"""
