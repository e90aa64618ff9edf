"""Questions in plain Vietnamese: read by rules, answered from the office's own figures."""
