"""Core values as plain JSON and back, whatever fields core gives them."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from math import isfinite
from types import NoneType, UnionType
from typing import Any, TypeAliasType, get_args, get_origin, get_type_hints

from heardback.core.codebook import statement_of, value_of
from heardback.core.errors import Invalid
from heardback.core.evidence import Kind, Retraction, Statement

type Plain = bool | int | float | str | list[Plain] | dict[str, Plain] | None

_RETRACTION = "retraction"
_WRITTEN = (datetime, date, time)


def plain(value: Any) -> Plain:
    """The value as JSON; fields that say nothing but their default stay out."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, _WRITTEN):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, Retraction):
        return {"kind": _RETRACTION, "why": value.why}
    if isinstance(value, get_args(Statement.__value__)):
        return {"kind": value.kind.value, **value_of(value)}
    return {
        each.name: plain(getattr(value, each.name))
        for each in fields(value)
        if not _is_default(getattr(value, each.name), each.default)
    }


def value[Shape](shape: type[Shape], given: Plain) -> Shape:
    """The dataclass that `plain` made `given` of; raises Invalid where it is not."""
    if not isinstance(given, dict):
        raise Invalid(f"A {shape.__name__} is missing its fields.")
    hints = _hints(shape)  # type: ignore[arg-type]
    known = {each.name: each for each in fields(shape)}  # type: ignore[arg-type]
    read = {
        name: _read(hints[name], each) for name, each in given.items() if name in known
    }
    missing = [
        name
        for name, each in known.items()
        if name not in read
        and each.default is MISSING
        and each.default_factory is MISSING
    ]
    if missing:
        raise Invalid(f"A {shape.__name__} lacks its {', '.join(missing)}.")
    return shape(**read)


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape)


def _is_default(value: object, default: object) -> bool:
    return type(value) is type(default) and value == default


def _read(hint: Any, given: Plain) -> Any:
    options = _options(hint)
    if given is None and NoneType in options:
        return None
    if Retraction in options:
        return _statement(given)
    shape = next(each for each in options if each is not NoneType)
    if get_origin(shape) is tuple:
        return tuple(_read(get_args(shape)[0], each) for each in _list(given))
    if get_origin(shape) is not None:
        return _words(given)
    if is_dataclass(shape) and isinstance(shape, type):
        return value(shape, given)
    if isinstance(shape, type):
        return _scalar(shape, given)
    raise Invalid(f"{given!r} is not understood.")


def _options(hint: Any) -> tuple[Any, ...]:
    """What a field may hold, named types taken apart."""
    if isinstance(hint, TypeAliasType):
        return _options(hint.__value__)
    if isinstance(hint, UnionType):
        return tuple(each for option in get_args(hint) for each in _options(option))
    return (hint,)


def _statement(given: Plain) -> object:
    if not isinstance(given, dict):
        raise Invalid("An entry lacks its statement.")
    said = {name: each for name, each in given.items() if name != "kind"}
    kind = given.get("kind")
    if kind == _RETRACTION:
        return Retraction(why=str(said.get("why", "")))
    if kind not in tuple(Kind):
        raise Invalid(f'"{kind}" is no kind of evidence.')
    return statement_of(Kind(str(kind)), _words(said))


def _words(given: Plain) -> dict[str, str | bool]:
    if not isinstance(given, dict):
        raise Invalid(f"{given!r} is not a set of fields.")
    return {
        name: each if isinstance(each, bool) else str(each)
        for name, each in given.items()
    }


def _list(given: Plain) -> list[Plain]:
    if not isinstance(given, list):
        raise Invalid(f"{given!r} is not a list.")
    return given


def _scalar(shape: type, given: Plain) -> object:
    if shape is float and type(given) in (int, float):
        return _finite_float(given)
    if type(given) is shape:
        return given
    if shape not in (bool, int, float, str) and isinstance(given, str):
        return _spelled(shape, given)
    raise Invalid(f"{given!r} is not a {shape.__name__}.")


def _finite_float(given: Any) -> float:
    with suppress(OverflowError):
        if isfinite(number := float(given)):
            return number
    raise Invalid("A number is too large.")


def _spelled(shape: type[Any], given: str) -> object:
    try:
        if issubclass(shape, datetime):
            return _aware(given)
        if issubclass(shape, _WRITTEN):
            return shape.fromisoformat(given)
        if issubclass(shape, Decimal):
            return _finite(given)
        return shape(given)
    except (ValueError, TypeError, InvalidOperation):
        raise Invalid(f'"{given}" is not a {shape.__name__}.') from None


def _aware(given: str) -> datetime:
    moment = datetime.fromisoformat(given)
    if moment.tzinfo is None:
        raise Invalid(f'"{given}" lacks its time zone.')
    return moment


def _finite(given: str) -> Decimal:
    number = Decimal(given)
    if not number.is_finite():
        raise Invalid(f'"{given}" is not an amount.')
    return number
