"""The addresses of the pages."""

from django.urls import path

from heardback.web.views import (
    answer,
    asked,
    closeout,
    debrief,
    decision,
    documents,
    entries,
    lessons,
    meetings,
    momentum,
    people,
    pitch,
    pursuits,
    readback,
    recap,
    review,
    settings,
    today,
    tokens,
)
from heardback.web.views import help as help_page

app_name = "web"

ONE = "pursuits/<str:pursuit_id>/"
MEETING = ONE + "meetings/<str:meeting_id>/"
DOCUMENT = ONE + "documents/<str:document_id>/"

urlpatterns = [
    path("", today.today, name="today"),
    path("alive/", today.alive, name="alive"),
    path("d/<str:token>/", answer.answer, name="answer"),
    path("reach/<str:mark>/", answer.sign, name="reach"),
    path("robots.txt", answer.robots, name="robots"),
    path("help/", help_page.story, name="help"),
    path("momentum/", momentum.momentum, name="momentum"),
    path("lessons/", lessons.lessons, name="lessons"),
    path("settings/", settings.settings, name="settings"),
    path("settings/notebook.zip", settings.take_out, name="take-out"),
    path("settings/import/", settings.take_in, name="take-in"),
    path("settings/keys/", tokens.make, name="token-make"),
    path("settings/keys/withdraw/", tokens.withdraw, name="token-withdraw"),
    path("pursuits/", pursuits.listed, name="pursuits"),
    path("pursuits/board/", pursuits.board, name="board"),
    path("pursuits/new/", pursuits.new, name="pursuit-new"),
    path(ONE, pursuits.pursuit, name="pursuit"),
    path(ONE + "edit/", pursuits.edit, name="pursuit-edit"),
    path(ONE + "people/", people.people, name="people"),
    path(ONE + "people/one/", people.person, name="person"),
    path(ONE + "people/erase/", people.erase, name="person-erase"),
    path(ONE + "record/", entries.record, name="record"),
    path(ONE + "entries/<str:entry_id>/", entries.correct, name="entry"),
    path(ONE + "entries/<str:entry_id>/retract/", entries.retract, name="retract"),
    path(ONE + "meetings/new/", meetings.new, name="meeting-new"),
    path(MEETING + "edit/", meetings.edit, name="meeting-edit"),
    path(MEETING + "card/", meetings.card, name="card"),
    path(MEETING + "close-out/", closeout.first, name="close-out"),
    path(MEETING + "close-out/<str:step>/", closeout.step, name="close-out-step"),
    path(MEETING + "recap/", recap.recap, name="recap"),
    path(MEETING + "recap/answer/", recap.answer, name="recap-answer"),
    path(ONE + "documents/new/", documents.new, name="document-new"),
    path(DOCUMENT + "source/", documents.source, name="source"),
    path(DOCUMENT + "review/", review.review, name="review"),
    path(DOCUMENT + "review/rest/", review.rest, name="review-rest"),
    path(DOCUMENT + "review/<str:reviewed_id>/", review.judge, name="judge"),
    path(ONE + "decision/", decision.decision, name="decision"),
    path(ONE + "read-back/", readback.readback, name="read-back"),
    path(ONE + "debrief/", debrief.debrief, name="debrief"),
    path(ONE + "debrief/write/", debrief.write, name="debrief-write"),
    path(ONE + "debrief/<str:debrief_id>/", asked.one, name="debrief-one"),
    path(ONE + "debrief/<str:debrief_id>/<str:deed>/", asked.act, name="debrief-act"),
    path(ONE + "pitch/", pitch.pitch, name="pitch"),
    path(ONE + "pitch/role/", pitch.role, name="role"),
]
