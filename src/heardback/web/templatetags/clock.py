"""Seconds of a recording, as a clock shows them."""

from django import template

register = template.Library()


@register.filter
def clock(seconds: float) -> str:
    """
    >>> clock(65.2), clock(3725)
    ('1:05', '1:02:05')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
