"""Reviewing what departments sent."""
