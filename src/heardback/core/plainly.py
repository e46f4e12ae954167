"""What-ifs and scores in plain words and numbers, for JSON."""

from collections.abc import Sequence
from datetime import date

from heardback.core.belief import Chance
from heardback.core.honesty import Band, Honesty, Score
from heardback.core.learned import Learned
from heardback.core.pursuit import Pursuit
from heardback.core.standing import sure_words
from heardback.core.whatif import read_change, what_if

type Plain = dict[str, object]


def supposed(
    pursuit: Pursuit, changes: Sequence[str], *, as_of: date, fit: Learned
) -> Plain:
    """A what-if as it is typed; nothing is kept.

    >>> from heardback.core.learned import learn
    >>> from heardback.core.pursuit import Side
    >>> deal = Pursuit(id="p", side=Side.DEAL, organisation="Northgate Foods",
    ...                opened_on=date(2026, 9, 1))
    >>> found = supposed(deal, ["openness: open"], as_of=date(2026, 9, 18),
    ...                  fit=learn([]))
    >>> found["changes"]
    [{'item': 'openness', 'person': None, 'topic': None, 'answer': 'open'}]
    """
    read = [
        read_change(each, pursuit, as_of=as_of, instrument=fit.instrument)
        for each in changes
    ]
    seen = what_if(pursuit, read, as_of=as_of, fit=fit)
    return {
        "now": _chance(seen.now, fit.decided(pursuit.side)),
        "then": _chance(seen.then, fit.decided(pursuit.side)),
        "changes": [
            {
                "item": each.item,
                "person": each.person or None,
                "topic": each.topic or None,
                "answer": each.grade,
            }
            for each in read
        ],
    }


def scored(found: Honesty) -> Plain:
    """How good the forecasts were; `hope` is above zero where they were too high."""
    return {
        "decisions": found.decisions,
        "few": found.few,
        "words": list(found.words),
        "program": _score(found.program),
        "mine": _score(found.mine),
        "friendly": _score(found.friendly),
        "other": _score(found.other),
    }


def _chance(chance: Chance, decisions: int) -> Plain:
    return {
        "chance": round(chance.chance, 4),
        "low": round(chance.low, 4),
        "high": round(chance.high, 4),
        "least": round(chance.least, 4),
        "most": round(chance.most, 4),
        "words": sure_words(
            chance.chance, chance.least, chance.most, decisions=decisions
        ),
    }


def _score(score: Score | None) -> Plain | None:
    if score is None:
        return None
    return {
        "count": score.count,
        "brier": round(score.brier, 4),
        "log_loss": round(score.log_loss, 4),
        "base": round(score.base, 4),
        "hope": round(score.hope, 4),
        "doubt": round(score.doubt, 4),
        "bands": [_band(each) for each in score.bands],
    }


def _band(band: Band) -> Plain:
    return {
        "low": band.low,
        "high": band.high,
        "count": band.count,
        "foretold": round(band.foretold, 4),
        "happened": round(band.happened, 4),
        "least": round(band.least, 4),
        "most": round(band.most, 4),
    }
