"""What somebody keeps beside the pursuits: activities, a week's goals, saved views."""

from dataclasses import dataclass

from heardback.core.effort import Activity, Rhythm


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A search of the list under a name; `address` is its query string."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The activities are everybody's; the rhythm and the views are one person's own."""

    activities: tuple[Activity, ...] = ()
    rhythm: Rhythm | None = None
    views: tuple[View, ...] = ()

    def __len__(self) -> int:
        return len(self.activities) + len(self.views) + bool(self.rhythm)


def joined(kept: Desk, came: Desk) -> Desk:
    """What is known stays as it is; what is new is added."""
    ids = {each.id for each in kept.activities}
    names = {each.name for each in kept.views}
    return Desk(
        activities=(
            *kept.activities,
            *(each for each in came.activities if each.id not in ids),
        ),
        rhythm=kept.rhythm or came.rhythm,
        views=(*kept.views, *(each for each in came.views if each.name not in names)),
    )
