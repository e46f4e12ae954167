"""Pursuits: the list, one of them, and one as a notebook."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Router

from heardback.api.outline import Overview
from heardback.api.shapes import Listing, ListQuery, Trouble
from heardback.api.who import actor_of
from heardback.core.outline import Plain, outline
from heardback.journal import queries

router = Router(tags=["pursuits"])


@router.get("pursuits", response={200: Listing, 401: Trouble, 422: Trouble})
def list_pursuits(request: HttpRequest, query: Query[ListQuery]) -> Plain:
    """The pursuits with their chance and next step, a page at a time."""
    page = queries.rows(
        actor_of(request),
        as_of=query.as_of or timezone.localdate(),
        text=query.text,
        side=query.side,
        closed=query.closed,
        no_agreed_step=query.no_agreed_step,
        order=query.order,
        page=query.page,
        size=query.size,
    )
    return {
        "pursuits": page.rows,
        "total": page.total,
        "page": page.number,
        "pages": page.pages,
    }


@router.get("pursuits/{pursuit_id}", response={200: Overview, 404: Trouble})
def show_pursuit(request: HttpRequest, pursuit_id: str) -> Plain:
    """Where one stands, what is confirmed, what was never asked, what to ask."""
    return outline(
        queries.overview_for(actor_of(request), pursuit_id, timezone.localdate())
    )


@router.get("pursuits/{pursuit_id}/notebook", response={404: Trouble})
def export_pursuit(request: HttpRequest, pursuit_id: str) -> HttpResponse:
    """The pursuit as Markdown that people can read, edit and take elsewhere."""
    from heardback.notebook import render

    text = render(queries.pursuit_for(actor_of(request), pursuit_id))
    answer = HttpResponse(text, content_type="text/markdown; charset=utf-8")
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
