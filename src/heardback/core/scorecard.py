"""The checks of a rehearsal as somebody who is there can mark them."""

from dataclasses import dataclass

from heardback.core.counterpart import State
from heardback.core.marks import ASKED_FIRST, CHECKS, COVERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One yes or no; `about` tells one doubt or need from another."""

    key: str
    text: str
    about: str = ""


def scorecard(state: State) -> tuple[Check, ...]:
    """Every check of a talk: one for each doubt, one for each need to be covered.

    >>> from datetime import date
    >>> from heardback.core.casting import start
    >>> from heardback.core.pursuit import Pursuit, Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> [check.text for check in scorecard(start(deal, seed=1))][:2]
    ['Agreed the agenda', 'Asked before answering']
    """
    found: list[Check] = []
    for check in CHECKS:
        text = check[0].upper() + check[1:]
        if check == ASKED_FIRST:
            found += [
                Check(key=f"{check}:{each.key}", text=text, about=each.words)
                for each in state.doubts
            ]
        elif check == COVERED:
            confirmed = [each for each in state.wanted if each.confirmed]
            found += [
                Check(key=f"{check}:{each.key}", text=text, about=each.words)
                for each in confirmed or state.wanted
            ]
        else:
            found.append(Check(key=check, text=text))
    return tuple(found)
