"""Numbers as people say them: how many, which of them, which day of the month."""

from collections.abc import Mapping

COUNTS: Mapping[str, tuple[int, int]] = {
    "a couple of": (2, 2),
    "a couple": (2, 2),
    "couple of": (2, 2),
    "a few": (2, 5),
    "few": (2, 5),
    "several": (3, 7),
    "a": (1, 1),
    "an": (1, 1),
    "one": (1, 1),
    "two": (2, 2),
    "three": (3, 3),
    "four": (4, 4),
    "five": (5, 5),
    "six": (6, 6),
    "seven": (7, 7),
    "eight": (8, 8),
    "nine": (9, 9),
    "ten": (10, 10),
    "eleven": (11, 11),
    "twelve": (12, 12),
    "fifteen": (15, 15),
    "fourteen": (14, 14),
    "twenty": (20, 20),
    "thirty": (30, 30),
    "forty": (40, 40),
    "forty-five": (45, 45),
    "fifty": (50, 50),
    "sixty": (60, 60),
    "ninety": (90, 90),
    "half a dozen": (6, 6),
    "a dozen": (12, 12),
}
ORDINALS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th")),
        start=1,
    )
    for word in words
}
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TENS = (
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    " twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six"
    " twenty-seven twenty-eight twenty-nine thirty thirty-one"
).split()
_TH = [
    *_ONES,
    *"tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth".split(),
    *"seventeenth eighteenth nineteenth twentieth".split(),
    *(f"twenty-{word}" for word in _ONES),
    *("thirtieth", "thirty-first"),
]
DAYS_OF_MONTH: Mapping[str, int] = {
    # "May one" is rather something else; "May twenty-one" is a day.
    **{word: number for number, word in enumerate(_TENS, start=10)},
    **{word: number for number, word in enumerate(_TH, start=1)},
}
MONTHS_OF_YEAR: Mapping[str, int] = {
    word: number for number, word in enumerate(_TH[:12], start=1)
}
# The first of three months.
SEASONS: Mapping[str, int] = {
    "spring": 3,
    "summer": 6,
    "autumn": 9,
    "fall": 9,
    "winter": 12,
}
