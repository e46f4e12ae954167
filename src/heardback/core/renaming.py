"""People who are called otherwise in two copies of a pursuit, under one name again."""

from collections.abc import Mapping
from dataclasses import replace

from heardback.core.past import called
from heardback.core.pursuit import Pursuit


def renamed_since(one: Pursuit, other: Pursuit) -> dict[str, str]:
    """The names in `other` of people who go by another name in `one` by now."""
    known = {each.name for each in one.people}
    before = {mark: each.name for each in one.people for mark in each.past}
    there = {each.name for each in other.people}
    return {
        each.name: before[called(each.name)]
        for each in other.people
        if each.name not in known
        and called(each.name) in before
        and before[called(each.name)] not in there
    }


def renamed(pursuit: Pursuit, names: Mapping[str, str]) -> Pursuit:
    """The pursuit with other names for people, wherever they are named as such."""

    def new(name: str | None) -> str | None:
        return names.get(name, name) if name else name

    return replace(
        pursuit,
        people=tuple(
            replace(each, name=names.get(each.name, each.name))
            for each in pursuit.people
        ),
        meetings=tuple(
            replace(each, people=tuple(names.get(who, who) for who in each.people))
            for each in pursuit.meetings
        ),
        evidence=tuple(
            replace(each, person=new(each.person)) for each in pursuit.evidence
        ),
        decisions=tuple(
            replace(each, said_by=new(each.said_by)) for each in pursuit.decisions
        ),
        reviewed=tuple(
            replace(
                each, proposal=replace(each.proposal, person=new(each.proposal.person))
            )
            for each in pursuit.reviewed
        ),
        debriefs=tuple(
            replace(each, person=new(each.person)) for each in pursuit.debriefs
        ),
        prepared=tuple(
            replace(each, person=new(each.person)) for each in pursuit.prepared
        ),
    )
