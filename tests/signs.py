"""Arbitrary words, names, days and moments, the awkward ones first."""

import string
from collections.abc import Sequence
from datetime import UTC, date, datetime

from hypothesis import strategies as st

# What would mean something to one of our formats, or to a browser, a shell, a sheet.
TRICKY = (
    *('"', "'", "“", "”", ";", ", ", ": ", "(", ")", "\\", "^k3f", " ^k3f", "#", "- "),
    *("\n", "\r\n", "\t", "⏎", "&#x41;", "&amp;", "<b>", "=1+1", "{{ x }}", "%s", "* "),
    *("## 2026-09-18 call: Tom", "- next: x", "support Tom: yes", "### recap", "> ok"),
    *(", ours", ", agreed", " by Fri 25 Sep", "on 25 Sep", "text: x", "yes, ", "open"),
    *("price", "asked: no", "guess: 5 in 10", "value: 3 EUR", "people: Mara", "```"),
    *(
        "not asked",
        "deal",
        ": deal, ",
        "Größe",
        "日本",
        "👩‍💻",
        "\u202e",
        "\u2028",
        "and",
    ),
)

# PostgreSQL keeps no NUL, and no file keeps half a sign.
_SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
words = st.one_of(
    st.text(_SIGNS, max_size=20),
    st.lists(
        st.one_of(st.sampled_from(TRICKY), st.text(_SIGNS, max_size=4)), max_size=6
    ).map("".join),
)
names = st.one_of(
    st.sampled_from(("Mara", "Tom", "Tom Fisher", "Dr. Okafor", "Ana", "Jo-Ann", "李")),
    words.filter(lambda name: name.strip() != ""),
)
ids = st.text(string.ascii_lowercase + "234567", min_size=3, max_size=8)
days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
moments = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    datetime(2090, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
tenths = st.integers(0, 10)
chances = st.floats(0, 1)


def maybe[Value](values: st.SearchStrategy[Value]) -> st.SearchStrategy[Value | None]:
    return st.none() | values


def one_of_some(values: Sequence[str]) -> st.SearchStrategy[str | None]:
    return maybe(st.sampled_from(values)) if values else st.none()
