"""Who is us and who is who: asked once, remembered for the workspace."""

from collections.abc import Container, Mapping, Sequence

from heardback.core.likeness import likely_person
from heardback.core.pursuit import Pursuit
from heardback.core.talk import Form, Talk, party_of
from heardback.journal import actions, queries
from heardback.journal.queries import Actor

US = "us"


def settled(talk: Talk, us: Sequence[str]) -> bool:
    """Whether it is known who speaks for us; a recorded talk is always asked about."""
    if talk.form is Form.TRANSCRIPT:
        return False
    return not talk.speakers or bool(ours_in(talk, us))


def ours_in(talk: Talk, us: Sequence[str]) -> list[str]:
    """The speakers who are us, by their name or the mail address they write from."""
    return [
        name
        for name in talk.speakers
        if _ours(name, us)
        or any(_ours(turn.address, us) for turn in talk.turns if turn.speaker == name)
    ]


def likely_ours(talk: Talk, actor: Actor, us: Sequence[str]) -> list[str]:
    """Speakers who were us before, or who bear the name of who is signed in."""
    known = ours_in(talk, us)
    ours = {actor.name.casefold(), actor.name.casefold().split(" ", 1)[0]}
    return [name for name in talk.speakers if name in known or name.casefold() in ours]


def remember(actor: Actor, names: Sequence[str], *, among: Sequence[str]) -> None:
    """The newest hundred, less those who spoke and were not ticked.

    People sign in under more names than one thinks, and share a name with others.
    """
    if not actor.may_write:
        return
    before = [name for name in queries.us_of(actor) if not _ours(name, among)]
    actions.name_us(actor, [*before, *names][-100:])


def told_before(actor: Actor, pursuit_id: str, talk: Talk) -> dict[str, str]:
    """Whom these speakers were said to be in an earlier text: not asked again."""
    told = queries.names_told(actor, pursuit_id)
    return {name: told[name] for name in talk.speakers if name in told}


def likely_people(
    talk: Talk, one: Pursuit, *, settled: Container[str]
) -> Mapping[str, str]:
    """Speakers who may be one of the pursuit's people under another spelling."""
    known = {person.name for person in one.people}
    found = {}
    for speaker in talk.speakers:
        if speaker in settled or speaker in known:
            continue
        person = likely_person(speaker, one.people)
        if person:
            found[speaker] = person
    return found


def _ours(name: str, us: Sequence[str]) -> bool:
    return bool(name) and party_of(name, us) == US
