"""A private certificate authority that can vouch for machines at home, and no other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from heardback.server.phone.addresses import HOME_NETWORKS, THIS_MACHINE

# Phones refuse server certificates that last longer than 398 days.
LASTS = timedelta(days=390)
RENEW_BEFORE = timedelta(days=30)
AUTHORITY_LASTS = timedelta(days=3650)
# Clocks at home differ.
EARLIER = timedelta(days=1)
# Whoever steals the authority's key can pretend to be a machine here, not a bank.
NAMES = ("local", "localhost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Files for the server; `authority` is what the phone is asked to trust."""

    chain: Path
    key: Path
    authority: Path
    fingerprint: str


def ensure(folder: Path, names: Sequence[str], *, now: datetime) -> Certificate:
    """A certificate for these addresses and names, made anew only when it must be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    authority, authority_key = _authority(folder, now)
    chain, key = folder / "server.crt", folder / "server.key"
    if not _still_good(chain, key, authority, names, now):
        own_key = ec.generate_private_key(ec.SECP256R1())
        own = _for_names(own_key.public_key(), names, authority, authority_key, now)
        _write_key(key, own_key)
        chain.write_bytes(_pem(own) + _pem(authority))
    return _of(folder, authority)


def known(folder: Path) -> Certificate | None:
    """What an earlier start has made, if there was one."""
    file = folder / "authority.crt"
    if not file.is_file():
        return None
    return _of(folder, x509.load_pem_x509_certificate(file.read_bytes()))


def _of(folder: Path, authority: x509.Certificate) -> Certificate:
    return Certificate(
        chain=folder / "server.crt",
        key=folder / "server.key",
        authority=folder / "authority.crt",
        fingerprint=_spaced(authority.fingerprint(hashes.SHA256()).hex().upper()),
    )


def _authority(
    folder: Path, now: datetime
) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    file, key_file = folder / "authority.crt", folder / "authority.key"
    if file.is_file() and key_file.is_file():
        known = x509.load_pem_x509_certificate(file.read_bytes())
        key = serialization.load_pem_private_key(key_file.read_bytes(), password=None)
        if known.not_valid_after_utc > now + RENEW_BEFORE and isinstance(
            key, ec.EllipticCurvePrivateKey
        ):
            return known, key
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named("Heardback on this machine")
    made = (
        _begun(name, key.public_key(), now, AUTHORITY_LASTS)
        .issuer_name(name)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_may(sign_certificates=True), critical=True)
        .add_extension(
            x509.NameConstraints(
                permitted_subtrees=[
                    *(x509.DNSName(each) for each in NAMES),
                    *(x509.IPAddress(each) for each in (*HOME_NETWORKS, THIS_MACHINE)),
                ],
                excluded_subtrees=None,
            ),
            critical=True,
        )
        .sign(key, hashes.SHA256())
    )
    _write_key(key_file, key)
    file.write_bytes(_pem(made))
    return made, key


def _for_names(
    key: ec.EllipticCurvePublicKey,
    names: Sequence[str],
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    now: datetime,
) -> x509.Certificate:
    return (
        _begun(_named("Heardback"), key, now, LASTS)
        .issuer_name(authority.subject)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_may(sign_certificates=False), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
        .add_extension(
            x509.SubjectAlternativeName([_alternative(each) for each in names]),
            critical=False,
        )
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(
                authority_key.public_key()
            ),
            critical=False,
        )
        .sign(authority_key, hashes.SHA256())
    )


def _begun(
    subject: x509.Name,
    key: ec.EllipticCurvePublicKey,
    now: datetime,
    lasts: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - EARLIER)
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _still_good(
    chain: Path,
    key: Path,
    authority: x509.Certificate,
    names: Sequence[str],
    now: datetime,
) -> bool:
    if not chain.is_file() or not key.is_file():
        return False
    own, *above = x509.load_pem_x509_certificates(chain.read_bytes())
    known = own.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return (
        above == [authority]
        and own.not_valid_after_utc > now + RENEW_BEFORE
        and set(known) == {_alternative(each) for each in names}
    )


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _named(common: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _may(*, sign_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not sign_certificates,
        key_cert_sign=sign_certificates,
        crl_sign=sign_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_key(file: Path, key: ec.EllipticCurvePrivateKey) -> None:
    # Nobody else may read it, not even for the moment before the mode is set.
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _spaced(digits: str) -> str:
    """As phones show it: pairs with colons."""
    pairs = (digits[at : at + 2] for at in range(0, len(digits), 2))
    return ":".join(pairs)
