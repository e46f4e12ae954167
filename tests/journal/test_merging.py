"""A copy that comes back: what is newer stays, what is in doubt is told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from heardback import notebook
from heardback.core.debrief import Debrief
from heardback.core.decision import Decision, Outcome
from heardback.core.evidence import Grade, Support
from heardback.core.pursuit import Lead, Part, Person, Pursuit
from heardback.journal import actions, queries
from heardback.journal.actions import TakenIn
from heardback.journal.models import Event
from heardback.journal.queries import Actor
from tests.journal.people import NOW, TODAY, call, northgate, opened, said

YES = Support(text="yes", grade=Grade.YES)


def now_of(actor: Actor) -> Pursuit:
    return queries.pursuit_for(actor, "northgate")


def amended(actor: Actor, **changes: object) -> None:
    version = queries.version_of(actor, "northgate")
    actions.amend_pursuit(actor, "northgate", version=version, now=NOW, **changes)


def moved(actor: Actor, **changes: object) -> None:
    version = queries.version_of(actor, "northgate", "m")
    met = now_of(actor).meeting("m")
    assert met is not None
    actions.amend_meeting(
        actor,
        "northgate",
        replace(met, **changes),  # type: ignore[arg-type]
        version=version,
        now=NOW,
    )


def given(actor: Actor, came: Pursuit) -> TakenIn:
    return actions.take_in(actor, [came], now=NOW)


@pytest.fixture
def there(ana: Actor, cleo: Actor) -> Pursuit:
    """The same pursuit at Ana's and, in another house, at Cleo's."""
    opened(ana, meetings=(call(id="m"),))
    given(cleo, now_of(ana))
    return now_of(ana)


def test_an_older_export_leaves_the_newer_head(ana: Actor, there: Pursuit) -> None:
    amended(ana, title="Launch film")

    done = given(ana, there)

    assert now_of(ana).title == "Launch film"
    assert done.changed == ()
    assert done.left == (
        "Northgate Foods: the title stays as it is: what is here is newer.",
    )


def test_a_newer_export_takes_the_place_of_the_older_head(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    amended(ana, title="Film")
    amended(ana, title="Launch film")

    done = given(cleo, now_of(ana))

    assert now_of(cleo).title == "Launch film"
    assert (done.changed, done.left) == (("northgate",), ())


def test_the_newer_export_again_changes_nothing(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    amended(ana, title="Launch film")
    given(cleo, now_of(ana))
    events = Event.objects.count()

    assert given(cleo, now_of(ana)) == TakenIn()
    assert Event.objects.count() == events


def test_what_was_taken_over_is_known_when_the_older_one_comes_again(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    amended(ana, title="Launch film")
    given(cleo, now_of(ana))

    given(cleo, there)

    assert now_of(cleo).title == "Launch film"


def test_two_who_changed_the_same_are_told_and_nothing_is_overwritten(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    amended(ana, title="Launch film")
    amended(cleo, title="Website")

    first = given(cleo, now_of(ana))
    again = given(cleo, now_of(ana))

    assert now_of(cleo).title == "Website"
    assert first.left == again.left
    (told,) = first.left
    assert told == (
        "Northgate Foods: the title was changed here and elsewhere. Here stays "
        "“Website”; the other says “Launch film”."
    )


def test_a_doubt_is_over_once_both_say_the_same(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    amended(ana, title="Launch film")
    amended(cleo, title="Website")
    amended(cleo, title="Launch film")

    assert given(cleo, now_of(ana)).left == ()


def test_an_older_export_brings_nobody_back_into_a_meeting(
    ana: Actor, there: Pursuit
) -> None:
    moved(ana, people=("Mara",))

    done = given(ana, there)

    kept = now_of(ana).meeting("m")
    assert kept is not None
    assert kept.people == ("Mara",)
    (told,) = done.left
    assert told == (
        "Northgate Foods, Fri 18 Sep: who was there stays as it is: what is here is "
        "newer."
    )


def test_a_newer_export_says_who_was_there(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    moved(ana, people=("Mara",), notes="Only Mara came.")

    given(cleo, now_of(ana))

    kept = now_of(cleo).meeting("m")
    assert kept is not None
    assert (kept.people, kept.notes) == (("Mara",), "Only Mara came.")


def test_a_line_taken_out_of_the_notes_stays_out(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    moved(ana, notes="One.\nTwo.")
    given(cleo, now_of(ana))
    older = now_of(ana)
    moved(ana, notes="One.")

    given(ana, older)
    given(cleo, now_of(ana))

    for each in (ana, cleo):
        kept = now_of(each).meeting("m")
        assert kept is not None
        assert kept.notes == "One."


def test_an_older_export_leaves_the_newer_part_of_a_person(
    ana: Actor, there: Pursuit
) -> None:
    actions.amend_person(
        ana, "northgate", "Tom", Person(name="Tom", part=Part.DECIDES), now=NOW
    )

    done = given(ana, there)

    tom = now_of(ana).person("Tom")
    assert tom is not None
    assert tom.part is Part.DECIDES
    assert "Northgate Foods, Tom: the part stays as it is" in done.left[0]


def test_an_older_export_brings_no_old_name_back(ana: Actor, cleo: Actor) -> None:
    opened(ana, meetings=(call(id="m"),), evidence=(said(YES, id="e", meeting="m"),))
    older = now_of(ana)
    thomas = Person(name="Thomas", part=Part.RECOMMENDS)
    actions.amend_person(ana, "northgate", "Tom", thomas, now=NOW)
    before = now_of(ana)

    assert given(ana, older) == TakenIn()
    assert now_of(ana) == before


def test_a_newer_name_follows_a_person_through_the_older_copy(
    ana: Actor, cleo: Actor
) -> None:
    opened(ana, meetings=(call(id="m"),), evidence=(said(YES, id="e", meeting="m"),))
    older = now_of(ana)
    given(cleo, older)
    thomas = Person(name="Thomas", part=Part.RECOMMENDS)
    actions.amend_person(ana, "northgate", "Tom", thomas, now=NOW)

    done = given(cleo, now_of(ana))

    assert now_of(cleo) == now_of(ana)
    assert done.changed == ("northgate",)
    assert done.corrected == ()
    assert given(cleo, older) == TakenIn()


def test_a_bare_name_takes_nothing_away_from_who_is_known(ana: Actor) -> None:
    opened(ana)

    given(ana, northgate(people=(Person(name="Tom"),)))

    assert now_of(ana).person("Tom") == Person(name="Tom", part=Part.RECOMMENDS)


def test_a_part_taken_away_elsewhere_is_taken_away_here(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    actions.amend_person(ana, "northgate", "Tom", Person(name="Tom"), now=NOW)

    given(cleo, now_of(ana))

    assert now_of(cleo).person("Tom") == Person(name="Tom")


LOST = Decision(outcome=Outcome.LOST, decided_on=TODAY, recorded_at=NOW)
LATER = NOW + timedelta(hours=5)


def test_an_older_decision_from_elsewhere_is_kept_and_does_not_count(
    ana: Actor, cleo: Actor, there: Pursuit
) -> None:
    silent = replace(LOST, outcome=Outcome.SILENT)
    actions.decide(cleo, "northgate", silent, now=NOW)
    actions.decide(ana, "northgate", replace(LOST, recorded_at=LATER), now=LATER)

    given(ana, now_of(cleo))
    again = given(ana, now_of(cleo))

    assert [each.outcome for each in now_of(ana).decisions] == ["silent", "lost"]
    assert again.changed == ()


def test_a_request_taken_up_again_is_not_let_rest_by_an_older_export(
    ana: Actor, there: Pursuit
) -> None:
    actions.decide(ana, "northgate", LOST, now=NOW)
    request = Debrief(id="d", drafted_at=NOW, person="Tom")
    actions.draft_debrief(ana, "northgate", request, now=NOW)
    actions.send_debrief(ana, "northgate", "d", on=TODAY, now=NOW)
    actions.end_debrief(ana, "northgate", "d", on=TODAY, now=NOW)
    older = now_of(ana)
    actions.reopen_debrief(ana, "northgate", "d", now=NOW)

    given(ana, older)

    (debrief,) = now_of(ana).debriefs
    assert debrief.ended_on is None


def test_a_helper_s_export_takes_no_belief_away(
    ana: Actor, okafor: Actor, there: Pursuit
) -> None:
    actions.decide(ana, "northgate", replace(LOST, my_belief="The price"), now=NOW)

    given(ana, now_of(okafor))

    (end,) = now_of(ana).decisions
    assert end.my_belief == "The price"


def test_a_move_on_the_board_and_a_day_to_look_again_are_changes_too(
    ana: Actor, there: Pursuit
) -> None:
    change = actions.Change(lead=Lead.REFERRAL)
    actions.move_pursuits(ana, ["northgate"], change, now=NOW)
    actions.look_again(ana, "northgate", NOW.date().replace(month=12), now=NOW)
    before = now_of(ana)

    done = given(ana, there)

    assert now_of(ana) == before
    assert "the source of the lead and when to look again stay" in done.left[0]


def test_an_older_copy_changes_nothing_after_an_erasure(
    ana: Actor, there: Pursuit
) -> None:
    amended(ana, notes="Tom is kind.")
    older = now_of(ana)
    amended(ana, notes="Tom was kind.", title="Film for Tom")
    actions.erase_person(ana, "northgate", "Tom", now=NOW)
    before = now_of(ana)

    given(ana, older)

    after = now_of(ana)
    assert after.title == before.title
    assert "Tom" not in after.notes


def written(actor: Actor, folder: Path) -> Pursuit:
    notebook.write(
        queries.all_pursuits(actor), folder, raw=lambda sha: queries.raw_for(actor, sha)
    )
    (one,) = notebook.load(folder, recorded_at=NOW).pursuits
    return one


def test_the_notebook_carries_what_tells_the_newer_copy(
    ana: Actor, cleo: Actor, tmp_path: Path
) -> None:
    opened(ana, meetings=(call(id="m"),))
    older = written(ana, tmp_path / "older")
    amended(ana, title="Launch film")
    moved(ana, people=("Mara",))
    newer = written(ana, tmp_path / "newer")

    for each in (older, newer, older):
        given(cleo, each)

    assert now_of(cleo) == now_of(ana)


def test_a_head_edited_by_hand_is_taken_once_and_not_again(
    ana: Actor, tmp_path: Path
) -> None:
    opened(ana)
    written(ana, tmp_path)
    (file,) = (each for each in tmp_path.glob("*.md") if "history" not in each.name)
    words = file.read_text("utf-8")
    file.write_text(words.replace(": deal", ": deal, Launch film", 1), "utf-8")
    (edited,) = notebook.load(tmp_path, recorded_at=NOW).pursuits

    done = given(ana, edited)
    assert (done.changed, now_of(ana).title) == (("northgate",), "Launch film")

    amended(ana, title="Website")
    done = given(ana, edited)
    assert (done.changed, now_of(ana).title) == ((), "Website")
