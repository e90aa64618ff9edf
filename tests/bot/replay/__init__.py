"""Whole years of the assistant in a minute: killed, cut off and lied to, and judged by the rules.

The assistant runs in processes of its own (`life.py`), which a test starts and kills (`lives.py`),
against the simulator on a bad line (`network.py`). People act on the database (`agenda.py`,
`people.py`). `rungs.py` and `oracle.py` say who is owed what by the office's rules, without a line
of the product's own; `judge.py` compares; `replay.py` joins all of it.
"""
