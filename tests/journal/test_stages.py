"""How far a pursuit has come."""

from heardback.core.evidence import Grade, Source, Support
from heardback.journal.stages import Stage, stage_of
from tests.journal.people import call, northgate, said

YES = Support(grade=Grade.YES)


def test_whoever_wrote_to_us_is_in_conversation_without_a_meeting() -> None:
    wrote = said(YES, source=Source.QUOTED, quote="gladly")

    assert stage_of(northgate(evidence=(wrote,))) is Stage.TALKING
    assert stage_of(northgate()) is Stage.NEW


def test_what_i_only_sense_is_no_conversation() -> None:
    sensed = said(YES, source=Source.SENSED)

    assert stage_of(northgate(evidence=(sensed,))) is Stage.NEW


def test_a_meeting_with_who_decides_is_further() -> None:
    assert stage_of(northgate(meetings=(call(),))) is Stage.TALKING
    assert stage_of(northgate(meetings=(call(people=("Mara",)),))) is (
        Stage.WITH_DECIDER
    )
