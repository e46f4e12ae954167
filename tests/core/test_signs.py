"""Signs: what is on record about a no, each with its words and where it stands."""

from datetime import UTC, date, datetime

from heardback.core.decision import Decision, Instead, Outcome
from heardback.core.evidence import (
    About,
    Evidence,
    Hesitation,
    Need,
    NextStep,
    Source,
    State,
    Statement,
    Status,
)
from heardback.core.pursuit import Meeting, Part, Person, Pursuit, Side
from heardback.core.signs import Account, Sign, Told, signs

DAY = date(2026, 10, 20)
AT = datetime(2026, 10, 20, 12, tzinfo=UTC)
NO = Decision(outcome=Outcome.LOST, decided_on=DAY, recorded_at=AT)
MET_TOM = Meeting(id="m", on=date(2026, 9, 18), people=("Tom",))
TOM = Person(name="Tom", part=Part.RECOMMENDS)
MARA = Person(name="Mara", part=Part.DECIDES)


def said(id: str, statement: Statement, quote: str = "") -> Evidence:
    return Evidence(
        id=id,
        statement=statement,
        happened_on=DAY,
        recorded_at=AT,
        person="Tom",
        source=Source.QUOTED,
        quote=quote,
    )


def seen(
    *evidence: Evidence,
    no: Decision = NO,
    meetings: tuple[Meeting, ...] = (),
    people: tuple[Person, ...] = (),
    theirs: Account | None = None,
    mine: Account | None = None,
) -> list[Sign]:
    deal = Pursuit(
        id="p",
        side=Side.DEAL,
        organisation="Northgate Foods",
        opened_on=date(2026, 9, 1),
        people=people,
        meetings=meetings,
        evidence=evidence,
        decisions=(no,),
    )
    return list(signs(deal, no, theirs, mine))


def words(found: list[Sign], told: Told) -> list[str]:
    return [sign.words for sign in found if sign.told is told]


def test_a_bare_no_is_a_sign_of_how_it_ended_only() -> None:
    assert [sign.told for sign in seen()] == [Told.ENDED]


def test_what_they_chose_is_named_by_name_where_known() -> None:
    ai = Decision(
        outcome=Outcome.LOST,
        decided_on=DAY,
        recorded_at=AT,
        instead=Instead.AI,
        instead_who="ChatGPT",
    )

    assert words(seen(no=ai), Told.CHOSEN) == ["they chose: ChatGPT"]


def test_a_choice_nobody_knows_is_no_sign() -> None:
    unknown = Decision(
        outcome=Outcome.LOST, decided_on=DAY, recorded_at=AT, instead=Instead.UNKNOWN
    )

    assert words(seen(no=unknown), Told.CHOSEN) == []


def test_their_words_are_called_specific_or_stock() -> None:
    stock = Account(words="a better fit", names=("fit",), generic=0.95)
    told = Account(words="20 % above", names=("price",), generic=0.1)
    none = Account(words="all the best", names=(), generic=1.0)

    assert "said to anybody" in words(seen(theirs=stock), Told.THEIRS)[0]
    assert "specifically" in words(seen(theirs=told), Told.THEIRS)[0]
    assert "no reason" in words(seen(theirs=none), Told.THEIRS)[0]


def test_my_belief_is_no_sign_where_it_repeats_them() -> None:
    theirs = Account(words="too dear", names=("price",), generic=0.5)
    mine = Account(words="the price", names=("price",), generic=0.5)

    assert words(seen(theirs=theirs, mine=mine), Told.MINE) == []
    assert len(words(seen(mine=mine), Told.MINE)) == 1


def test_a_sign_carries_the_quote_and_the_entry_it_came_from() -> None:
    quote = "high next to what our team could do with ChatGPT"
    found = seen(said("d7", Hesitation(about=About.PRICE), quote))

    sign = next(sign for sign in found if sign.told is Told.DOUBT)
    assert (sign.entries, sign.quote) == (("d7",), quote)
    assert sign.points_to == ("price",)
    assert sign.words == "a doubt that was still open: price (Tom)"


def test_the_open_doubt_stands_for_its_subject_not_the_settled_one() -> None:
    found = seen(
        said("old", Hesitation(about=About.PRICE, state=State.RESOLVED)),
        said("new", Hesitation(about=About.PRICE)),
    )

    assert [sign.entries for sign in found if sign.told is Told.DOUBT] == [("new",)]


def test_a_doubt_without_a_subject_points_nowhere() -> None:
    assert words(seen(said("d", Hesitation(about=About.OTHER))), Told.DOUBT) == []


def test_without_any_meeting_on_record_nothing_is_held_against_the_run() -> None:
    assert words(seen(), Told.RUN) == []


def test_what_was_missing_in_the_run_is_named() -> None:
    run = words(seen(meetings=(MET_TOM,), people=(TOM, MARA)), Told.RUN)

    assert len(run) == 4
    assert "you had not met whoever decides" in run


def test_a_well_run_pursuit_has_no_such_signs() -> None:
    met = Meeting(id="m", on=date(2026, 9, 18), people=("Mara",))
    found = seen(
        said("s", NextStep(text="a call", agreed=True)),
        said("n", Need(text="no slip", status=Status.CONFIRMED)),
        said("d", Hesitation(about=About.PRICE)),
        meetings=(met,),
        people=(MARA,),
    )

    assert words(found, Told.RUN) == []
