"""What "by", "before", "after" and "at the latest" make of a stretch of days."""

from datetime import date, timedelta

from heardback.reading.stretches import Stretch

_DAY = timedelta(days=1)
# How long "after" goes on, to most people.
_AFTERWARDS = timedelta(days=14)
_ABOUT = frozenset("around about roughly approximately sometime".split())
_BY = frozenset("by until till til due within bis jusqu'à hasta late".split())
_UP_TO = frozenset("before vor avant antes ahead prior".split())
_AFTER = frozenset("after past nach après".split())
_WITH_IT = ("on or before", "before or on", "no later", "not later")


def bounded(core: Stretch, before: str, tail: str, on: date) -> Stretch:
    """What is meant by the words `before` a stretch, and the `tail` behind it."""
    words = frozenset(before.split())
    if tail.endswith("earliest") or _not_before(before):
        return Stretch(core.start, core.end, certain=False)
    certain = core.certain and not words & _ABOUT
    if words & _BY or before.startswith(_WITH_IT) or tail.endswith("latest"):
        # "By October" may mean its first day or its last.
        certain = certain and core.start == core.end
        return Stretch(min(on, core.start), core.end, certain)
    if before.startswith("on or after"):
        return Stretch(core.start, core.end + _AFTERWARDS, certain=False)
    if words & _UP_TO:
        last = core.start - _DAY
        return Stretch(min(on, core.start), max(min(on, core.start), last), certain)
    if words & _AFTER or before.startswith("later"):
        return Stretch(core.end + _DAY, core.end + _AFTERWARDS, certain=False)
    return Stretch(core.start, core.end, certain)


def _not_before(before: str) -> bool:
    """ "Not before Monday" names the first day that it can be."""
    return before.startswith(("not ", "no ")) and " later" not in before
