"""Reviews: what reviewers say of the answers that were sent."""
