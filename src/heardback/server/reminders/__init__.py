"""Reminders leave this machine by the ways that somebody chose, and by no other."""
