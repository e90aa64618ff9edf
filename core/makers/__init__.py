"""What makes each product that can be ordered, loaded where it is made."""
