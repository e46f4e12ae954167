"""Under which addresses and names the home network knows this machine."""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Network, ip_address

# Networks that no address of the internet lies in (RFC 1918 and RFC 3927).
HOME_NETWORKS = (
    IPv4Network("10.0.0.0/8"),
    IPv4Network("172.16.0.0/12"),
    IPv4Network("192.168.0.0/16"),
    IPv4Network("169.254.0.0/16"),
)
THIS_MACHINE = IPv4Network("127.0.0.0/8")
# Nothing is sent there: choosing a way tells which of our addresses would be used.
_SOMEWHERE = ("192.0.2.1", 9)


def here() -> tuple[str, ...]:
    """Private IPv4 addresses of this machine, the one that leads out first."""
    found = [_towards_the_network(), *_of_our_name()]
    return tuple(dict.fromkeys(each for each in found if each and is_private(each)))


def name() -> str:
    """What phones and laptops nearby call this machine, such as "study.local"."""
    bare = socket.gethostname().partition(".")[0].lower()
    return f"{bare}.local" if bare.isascii() and bare else ""


def is_private(address: str) -> bool:
    """Whether machines nearby can reach it, and only those.

    >>> is_private("192.168.1.20"), is_private("127.0.0.1"), is_private("8.8.8.8")
    (True, False, False)
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in each for each in HOME_NETWORKS)


def _towards_the_network() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def _of_our_name() -> Iterable[str]:
    try:
        known = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    return [str(each[4][0]) for each in known]
