"""What people say, as tables: each line a pattern, how sure it is, what it means."""
