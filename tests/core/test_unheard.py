"""What a chance rests on nothing for."""

from heardback.core.instrument import default_instrument
from heardback.core.overview import overview
from heardback.core.unheard import unheard
from tests.core.noted import NORTHGATE, TODAY, noted

TABLE = default_instrument()


def test_of_nothing_heard_every_item_is_unknown() -> None:
    found = unheard(noted("# Northgate Foods: deal\n"), as_of=TODAY)

    assert {each.item for each in found} == {item.name for item in TABLE.items}


def test_what_weighs_is_not_unknown() -> None:
    view = overview(noted(NORTHGATE), as_of=TODAY)
    weighs = {(each.item, each.person) for each in view.standing.reasons}

    assert not weighs & {(each.item, each.person) for each in view.unheard}
