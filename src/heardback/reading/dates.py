"""All ways of naming days, and what most sentences have none of."""

from heardback.reading import counting, feasts, tongues
from heardback.reading.date_words import Way
from heardback.reading.day_ways import DAY_WAYS
from heardback.reading.stretch_ways import STRETCH_WAYS

# Of several that match as much at the same place, the first one reads it.
WAYS: tuple[Way, ...] = (*DAY_WAYS, *STRETCH_WAYS)
# What most sentences have none of: a number, or the beginning of such a word.
STEMS = frozenset(
    {
        *(word[:4] for word in (*tongues.MONTHS, *tongues.DAYS, *tongues.NEAR)),
        *(word[:4] for word in tongues.NEXT),
        *(word.removeprefix("the ")[:4] for word in feasts.FEASTS),
        *(word[:4] for word in counting.SEASONS),
        *"jan feb mar apr may jun jul aug sep oct nov dec".split(),
        *"mon tue wed thu fri sat sun tod tom ton tmr day week mont quar year".split(),
        *"fort hour holi eo cob cop clos this next q1 q2 q3 q4 busi work now".split(),
        *"mid wk mth hr yr half curr comi foll rest rema thir firs seco four".split(),
    }
)
