"""Workbooks: their columns, their cells, their sheets."""
