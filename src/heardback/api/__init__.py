"""The REST door: pursuits out, texts and notes in, all as JSON."""
