"""Filters that templates load as `words`."""
