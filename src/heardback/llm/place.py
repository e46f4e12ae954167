"""The address of a language model: checked when it is set, and again when connected."""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

from heardback.core.errors import Invalid

_CALL = "/chat/completions"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where requests go: an OpenAI-compatible address, taken apart."""

    host: str
    port: int
    path: str
    encrypted: bool

    @property
    def address(self) -> str:
        scheme, usual = ("https", 443) if self.encrypted else ("http", 80)
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == usual else f":{self.port}"
        return f"{scheme}://{host}{port}{self.path}"

    @property
    def call(self) -> str:
        return self.path + _CALL


def place_of(address: str) -> Place:
    """The place an address names; Invalid says what is wrong with it.

    >>> place_of("http://127.0.0.1:8080").address
    'http://127.0.0.1:8080/v1'
    """
    parts, port = _parts(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Invalid(
            "The language model's address starts with https://, or with http:// for "
            "one on this machine or network, such as http://127.0.0.1:8080/v1."
        )
    # None of these is shown back: they may hold a password.
    if parts.username is not None or parts.password is not None:
        raise Invalid(
            "The language model's address holds a user or password; give a key in "
            "HEARDBACK_LLM_KEY or HEARDBACK_LLM_KEY_FILE instead."
        )
    if parts.query or parts.fragment:
        raise Invalid(
            "The language model's address may not hold a '?' or '#'; it usually ends "
            "in /v1."
        )
    encrypted = parts.scheme == "https"
    place = Place(
        host=parts.hostname,
        port=port or (443 if encrypted else 80),
        path=parts.path.rstrip("/").removesuffix(_CALL) or "/v1",
        encrypted=encrypted,
    )
    if not encrypted and _is_number(place.host) and not is_near(place.host):
        raise far(place)
    return place


def is_near(number: str) -> bool:
    """Whether an IP address is on this machine or in a private network.

    >>> is_near("192.168.1.20"), is_near("::1"), is_near("8.8.8.8")
    (True, True, False)
    """
    found = ip_address(number.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    if found.is_link_local or found.is_unspecified or found.is_multicast:
        return False
    return found.is_loopback or found.is_private


def far(place: Place) -> Invalid:
    return Invalid(
        f"{place.address} is neither on this machine nor in a private network, and "
        "http would show the text to everyone on the way: use https."
    )


def _parts(address: str) -> tuple[SplitResult, int | None]:
    if not address.isascii() or not address.isprintable() or " " in address:
        raise Invalid("The language model's address holds a character it may not.")
    try:
        parts = urlsplit(address)
        return parts, parts.port
    except ValueError:
        raise Invalid("The language model's address is no address.") from None


def _is_number(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
