"""Measurements: each prints one table, and `--json` prints the same as data."""
