"""The operator looks on; the record changes by actions alone."""

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from heardback.journal.admin import LookOnly
from heardback.journal.models import RawBytes, SignInLink, Token, User
from heardback.journal.queries import Actor
from tests.journal.every import one_of_each

OURS = [model for model in admin.site._registry if model._meta.app_label == "journal"]


@pytest.fixture
def operator(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("operator"))
    return client


def page(model: type[Model], name: str, *arguments: object) -> str:
    return reverse(f"admin:journal_{model._meta.model_name}_{name}", args=arguments)


@pytest.mark.parametrize("model", OURS)
def test_each_list_can_be_looked_at(
    operator: Client, ana: Actor, model: type[Model]
) -> None:
    one_of_each(ana)

    assert operator.get(page(model, "changelist")).status_code == 200
    for row in model._default_manager.all()[:1]:
        assert operator.get(page(model, "change", row.pk)).status_code == 200


@pytest.mark.parametrize(
    "model",
    [each for each in OURS if isinstance(admin.site._registry[each], LookOnly)],
)
def test_the_record_cannot_be_changed_from_there(
    operator: Client, ana: Actor, model: type[Model]
) -> None:
    one_of_each(ana)
    before = list(model._default_manager.values())

    assert operator.get(page(model, "add")).status_code == 403
    for row in model._default_manager.all()[:1]:
        assert operator.post(page(model, "change", row.pk), {}).status_code == 403
        assert operator.post(page(model, "delete", row.pk), {}).status_code == 403

    assert list(model._default_manager.values()) == before


@pytest.mark.parametrize("model", [RawBytes, SignInLink, Token])
def test_bytes_and_keys_are_not_shown(model: type[Model]) -> None:
    assert model not in OURS


def test_somebody_who_is_not_staff_stays_outside(ana: Actor) -> None:
    client = Client()
    client.force_login(User.objects.get(pk=int(ana.user_id)))

    assert client.get(page(User, "changelist")).status_code == 302
