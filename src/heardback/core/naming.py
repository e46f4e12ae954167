"""Which pursuit somebody means by an id, a name or a part of a name."""

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import Protocol

from heardback.core.errors import Invalid, NotFound

_MOST_NAMED = 5


class Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def organisation(self) -> str: ...
    @property
    def title(self) -> str: ...


def named[Some: Named](pursuits: Iterable[Some], wanted: str) -> Some:
    """The one pursuit that is meant: by id, by name, else by a part of either.

    Nobody raises NotFound, several raise Invalid; both name who could be meant.
    """
    known = tuple(pursuits)
    wanted = " ".join(wanted.split()).casefold()
    if not wanted:
        raise Invalid("Say which pursuit: its id or the name of the organisation.")
    for means in _WAYS:
        found = [each for each in known if means(each, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise Invalid(f'"{wanted}" could be {_choices(found)}; write the id.')
    raise NotFound(f'There is no pursuit called "{wanted}".{_near(known, wanted)}')


def _by_id(pursuit: Named, wanted: str) -> bool:
    return pursuit.id.casefold() == wanted


def _by_name(pursuit: Named, wanted: str) -> bool:
    return pursuit.organisation.casefold() == wanted


def _by_name_and_title(pursuit: Named, wanted: str) -> bool:
    return f"{pursuit.organisation} {pursuit.title}".casefold() == wanted


def _by_part(pursuit: Named, wanted: str) -> bool:
    whole = f"{pursuit.organisation} {pursuit.title}".casefold()
    return wanted in whole or pursuit.id.casefold().startswith(wanted)


# From the surest to the loosest.
_WAYS: Sequence[Callable[[Named, str], bool]] = (
    _by_id,
    _by_name,
    _by_name_and_title,
    _by_part,
)


def _choices(found: Sequence[Named]) -> str:
    names = [f"{each.organisation} ({each.id})" for each in found[:_MOST_NAMED]]
    more = len(found) - len(names)
    rest = f" or {more} more" if more > 0 else ""
    return " or ".join(names) + rest


def _near(known: Sequence[Named], wanted: str) -> str:
    names = {each.organisation.casefold(): each.organisation for each in known}
    near = get_close_matches(wanted, names, n=1, cutoff=0.6)
    if near:
        return f" Did you mean {names[near[0]]}?"
    return "" if known else " There are none yet."
