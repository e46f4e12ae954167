"""The shell: every command, plain to read or as JSON."""
