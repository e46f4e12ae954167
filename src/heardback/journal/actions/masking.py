"""A forgotten name in what is not about them: activities, saved views, open links."""

import re
from urllib.parse import parse_qsl, urlencode

from heardback.journal.models import Activity, DebriefLink, SavedView


def mask_elsewhere(workspace_id: int, name: str, label: str) -> None:
    """The whole name only: another Tom in another note may be somebody else."""
    whole = whole_name(name)
    for activity in Activity.objects.filter(workspace_id=workspace_id).iterator():
        whom, text = (whole.sub(label, each) for each in (activity.whom, activity.text))
        if (whom, text) != (activity.whom, activity.text):
            Activity.objects.filter(pk=activity.pk).update(whom=whom, text=text)
    links = DebriefLink.objects.filter(
        debrief__pursuit__workspace_id=workspace_id
    ).exclude(coach="", coach_reach="")
    for link in links.iterator():
        # Nobody is sent to somebody who asked to be forgotten.
        if whole.search(f"{link.coach}\n{link.coach_reach}"):
            DebriefLink.objects.filter(pk=link.pk).update(coach="", coach_reach="")
    views = SavedView.objects.filter(membership__workspace_id=workspace_id)
    for view in views:
        address = urlencode(
            [(key, whole.sub(label, said)) for key, said in parse_qsl(view.address)]
        )
        shown = whole.sub(label, view.name)
        if (shown, address) != (view.name, view.address):
            # Two views may come to the same name by it: one of them is enough.
            views.filter(membership=view.membership, name=shown).exclude(
                pk=view.pk
            ).delete()
            SavedView.objects.filter(pk=view.pk).update(name=shown, address=address)


def whole_name(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
