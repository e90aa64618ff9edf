"""What is looked after while the assistant runs: clock, disk, evidence, copies, signs of life."""
