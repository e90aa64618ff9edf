"""Questions in plain Vietnamese: read by rules and examples, answered from the office's figures."""
