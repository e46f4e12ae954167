"""Today and momentum as plain data, the same for every program that asks."""

from heardback.core.portfolio import Portfolio
from heardback.core.today import Item, Today

type Plain = dict[str, object]


def plain_today(day: Today) -> Plain:
    return {
        "items": [plain_item(item) for item in day.items],
        "waiting": day.waiting,
        "words": day.words,
    }


def plain_item(item: Item) -> Plain:
    return {
        "kind": item.kind.value,
        "key": item.key,
        "pursuit": item.pursuit,
        "name": item.name,
        "words": item.words,
        "because": item.because,
        "target": item.target,
    }


def plain_momentum(found: Portfolio) -> Plain:
    return {
        "by": found.by.isoformat(),
        "in_play": len(found.leads),
        "chances": [round(chance, 6) for chance in found.yeses.chances],
        "expected": round(found.yeses.expected, 4),
        "at_least_one": round(found.yeses.at_least_one, 4),
        "at_least_one_alone": round(found.yeses.alone, 4),
        "words": found.yeses.words,
        "wanted": found.wanted,
        "more_leads": found.needed.together,
        "more_leads_alone": found.needed.alone,
        "start_this_week": found.needed.this_week,
        "alarms": [
            {
                "what": alarm.what.value,
                "words": alarm.words,
                "because": list(alarm.because),
            }
            for alarm in found.alarms
        ],
        "leads": [
            {
                "id": lead.id,
                "name": lead.name,
                "chance": round(lead.chance, 4),
                "decides": round(lead.decides, 4),
            }
            for lead in found.leads
        ],
    }
