"""`heardback worker`: the background jobs in a process of your own."""


def worker() -> None:
    """Do the background jobs, where 'heardback serve --no-worker' serves the pages."""
    from heardback.server import start

    start.work()
