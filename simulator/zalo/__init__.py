"""A Zalo on this machine: the Zalo Bot API, with the faults of the real one."""
