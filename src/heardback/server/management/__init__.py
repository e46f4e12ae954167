"""Commands of our own for `heardback manage`."""
