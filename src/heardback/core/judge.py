"""The judgement on bare cases: chances, and learning from how such cases ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from heardback.core.effects import foretold
from heardback.core.errors import Invalid
from heardback.core.fitting import YES, Array, Fit, posterior, taught, told, untaught
from heardback.core.instrument import BaseRate, Instrument

type Case = Mapping[str, int]

# No claim about how often such cases end with a yes.
FLAT = BaseRate(yes=1.0, no=1.0)


@dataclass(frozen=True, slots=True)
class Judge:
    """Chances of a yes for cases, from an instrument's priors and what was learned.

    A case maps an item's name to the index of its grade, worst first; an item that is
    missing was not asked. The base rate is the instrument's for deals of unknown
    source, flat if it has none.

    >>> table = Instrument.parse('[[item]]\\nname = "support"\\n'
    ...                          'grades = ["no", "vague", "yes"]\\n'
    ...                          'discrimination = 1.0')
    >>> low, middle, high = Judge(table).chances([{"support": 0}, {}, {"support": 2}])
    >>> bool(low < middle < high), round(float(middle), 3)
    (True, 0.5)
    """

    instrument: Instrument
    fit: Fit | None = None

    def chances(self, cases: Sequence[Case]) -> Array:
        """P(yes) for each case, in 0 to 1, the doubt about the base rate carried in."""
        fit = self.fit or untaught(self.instrument, self._rate())
        if not cases:
            return np.zeros(0)
        asked = self._asked(cases)
        if fit.effects:
            seen = told(self.instrument, fit.shapes, asked)
            return np.clip(foretold(seen, np.asarray(fit.effects)), 0.0, 1.0)
        inside = posterior(self.instrument, fit.shapes, asked)
        chances: Array = inside @ (YES @ np.asarray(fit.means))
        return np.clip(chances, 0.0, 1.0)

    def learn(self, cases: Sequence[Case], won: Sequence[bool | None]) -> "Judge":
        """A judge that saw these cases end: True a yes, False a no, None not known.

        What was learned before is not added to: give every case there is. The same
        cases give the same judge, in whatever order.
        """
        if len(cases) != len(won):
            raise Invalid(
                f"There are {len(cases)} cases and {len(won)} outcomes: "
                "give one outcome for each case, None where it is not known."
            )
        if not cases:
            return replace(self, fit=None)
        ended = np.array([-1 if each is None else int(each) for each in won])
        fit = taught(self.instrument, self._rate(), self._asked(cases), ended)
        return replace(self, fit=fit)

    def _rate(self) -> BaseRate:
        return self.instrument.base_rates.get("deal", {}).get("unknown", FLAT)

    def _asked(self, cases: Sequence[Case]) -> NDArray[np.float64]:
        """(cases, grades of all items): 1 where that grade was the answer."""
        starts, width = {}, 0
        for item in self.instrument.items:
            starts[item.name] = (width, len(item.grades))
            width += len(item.grades)
        asked = np.zeros((len(cases), width))
        for row, case in enumerate(cases):
            for name, grade in case.items():
                asked[row, self._place(starts, name, grade)] = 1.0
        return asked

    def _place(
        self, starts: Mapping[str, tuple[int, int]], name: str, grade: int
    ) -> int:
        if name not in starts:
            raise Invalid(f'The instrument has no item "{name}".')
        start, grades = starts[name]
        if isinstance(grade, bool) or not 0 <= grade < grades:
            raise Invalid(
                f'"{name}" has grades 0 to {grades - 1}; {grade!r} is none of them.'
            )
        return start + int(grade)
