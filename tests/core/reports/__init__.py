"""Tests of figures and of what is made from them."""
