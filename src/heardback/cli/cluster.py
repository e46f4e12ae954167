"""The same work on a Dask cluster: batches go out, answers come back in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from heardback.core.errors import Invalid

# So many batches are under way at once: enough for some dozen workers, and a bound
# on what the sender holds in memory.
UNDER_WAY = 64
PATIENCE = "10s"


def spread[Given, Found](
    work: Callable[[Given], Found], batches: Iterable[Given], *, address: str
) -> Iterator[Found]:
    """What `map(work, batches)` gives, worked out by a cluster.

    Workers need this package, in the same version.

    Raises
    ------
    Invalid
        Where Dask is not installed, or no scheduler answers at the address.
    """
    try:
        from distributed import Client, Future
    except ImportError:
        raise Invalid(
            "Judging on a cluster needs Dask: pip install 'heardback[dask]'."
        ) from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as trouble:
        raise Invalid(f"No Dask scheduler answers at {address}: {trouble}") from None
    with client:
        # Not pure: hashing each batch to find equal ones takes longer than judging.
        futures: deque[Future[Found]] = deque()
        for batch in batches:
            futures.append(client.submit(work, batch, pure=False))
            if len(futures) >= UNDER_WAY:
                yield futures.popleft().result()
        while futures:
            yield futures.popleft().result()
