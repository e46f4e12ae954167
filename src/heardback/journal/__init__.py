"""The database store: models, admin, every change (actions), every read (queries)."""
