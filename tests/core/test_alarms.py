"""Alarms: they ring when they should, say why, and otherwise keep quiet."""

from datetime import date, timedelta

from heardback.core.alarms import Alarm, Alarming, alarms
from heardback.core.momentum import InPlay

TODAY = date(2026, 9, 18)


def lead(name: str, chance: float, *, opened: int = 3, touched: int = 1) -> InPlay:
    """A lead opened and last touched so many days ago."""
    return InPlay(
        id=name.lower(),
        name=name,
        chance=chance,
        opened_on=TODAY - timedelta(days=opened),
        touched_on=TODAY - timedelta(days=touched),
    )


def ring(*leads: InPlay) -> dict[Alarming, Alarm]:
    return {alarm.what: alarm for alarm in alarms(leads, as_of=TODAY)}


def test_several_fresh_leads_of_equal_weight_ring_nothing() -> None:
    assert ring(lead("Northgate", 0.3), lead("Elm", 0.3), lead("Birch", 0.3)) == {}


def test_nothing_in_play_rings() -> None:
    assert set(ring()) == {Alarming.NO_LEADS}


def test_a_single_lead_is_one_basket() -> None:
    alarm = ring(lead("Northgate", 0.3))[Alarming.ONE_BASKET]

    assert alarm.leads == ("northgate",)


def test_one_strong_lead_among_weak_ones_is_one_basket() -> None:
    alarm = ring(lead("Northgate", 0.5), lead("Elm", 0.04), lead("Birch", 0.04))

    assert alarm[Alarming.ONE_BASKET].leads == ("northgate",)
    assert "without it" in alarm[Alarming.ONE_BASKET].because[0]


def test_hopeless_leads_alone_are_no_basket() -> None:
    assert Alarming.ONE_BASKET not in ring(lead("Northgate", 0.0), lead("Elm", 0.0))


def test_nothing_new_for_two_weeks_rings_and_names_the_day() -> None:
    old = [lead(name, 0.3, opened=20) for name in ("Northgate", "Elm", "Birch")]

    assert "Sat 29 Aug" in ring(*old)[Alarming.NOTHING_NEW].because[0]


def test_a_near_offer_that_stopped_the_rest_rings_first() -> None:
    leads = [
        lead("Northgate", 0.8, opened=60),
        lead("Elm", 0.3, opened=40, touched=12),
        lead("Birch", 0.3, opened=30, touched=20),
    ]

    first = alarms(leads, as_of=TODAY)[0]

    assert first.what is Alarming.NEAR_OFFER
    assert "12 days" in first.words


def test_a_near_offer_beside_living_leads_does_not_ring() -> None:
    leads = [lead("Northgate", 0.8, opened=60), lead("Elm", 0.3, touched=2)]

    assert Alarming.NEAR_OFFER not in ring(*leads)


def test_leads_without_dates_ring_no_alarm_of_time() -> None:
    bare = [InPlay(id=str(n), name="Elm", chance=0.8) for n in range(3)]

    assert alarms(bare, as_of=TODAY) == ()


def test_every_alarm_has_a_reason_and_a_sentence() -> None:
    for alarm in alarms([lead("Northgate", 0.9, opened=99, touched=99)], as_of=TODAY):
        assert alarm.because
        assert alarm.words.endswith(".")
