"""A certificate that vouches for this machine at home, and for nothing else."""

import os
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from heardback.server.phone import certificate

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAMES = ("192.168.1.20", "study.local")


def loaded(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(file.read_bytes())


def test_the_authority_has_signed_the_server(tmp_path: Path) -> None:
    made = certificate.ensure(tmp_path, NAMES, now=NOW)

    loaded(made.chain).verify_directly_issued_by(loaded(made.authority))


def test_python_accepts_chain_and_key_together(tmp_path: Path) -> None:
    made = certificate.ensure(tmp_path, NAMES, now=NOW)

    ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
        made.chain, made.key
    )


def test_it_lasts_no_longer_than_phones_accept(tmp_path: Path) -> None:
    own = loaded(certificate.ensure(tmp_path, NAMES, now=NOW).chain)

    assert own.not_valid_after_utc - own.not_valid_before_utc <= timedelta(days=398)


def test_the_authority_may_not_vouch_for_the_internet(tmp_path: Path) -> None:
    known = loaded(certificate.ensure(tmp_path, NAMES, now=NOW).authority)
    bounds = known.extensions.get_extension_for_class(x509.NameConstraints)

    assert bounds.critical
    assert {str(each.value) for each in bounds.value.permitted_subtrees or ()} == {
        "local",
        "localhost",
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "127.0.0.0/8",
    }


def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    first = certificate.ensure(tmp_path, NAMES, now=NOW).chain.read_bytes()

    assert certificate.ensure(tmp_path, NAMES, now=NOW).chain.read_bytes() == first


def test_a_new_address_gets_a_certificate_of_the_same_authority(tmp_path: Path) -> None:
    first = certificate.ensure(tmp_path, NAMES, now=NOW)
    chain = first.chain.read_bytes()
    moved = certificate.ensure(tmp_path, ("192.168.1.99",), now=NOW)

    assert moved.fingerprint == first.fingerprint
    assert moved.chain.read_bytes() != chain


def test_it_is_renewed_before_it_runs_out(tmp_path: Path) -> None:
    certificate.ensure(tmp_path, NAMES, now=NOW)
    later = NOW + timedelta(days=370)

    own = loaded(certificate.ensure(tmp_path, NAMES, now=later).chain)

    assert own.not_valid_after_utc > later + timedelta(days=300)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_keys_are_for_nobody_else(tmp_path: Path) -> None:
    certificate.ensure(tmp_path, NAMES, now=NOW)

    for key in tmp_path.glob("*.key"):
        assert key.stat().st_mode & 0o077 == 0
        load_pem_private_key(key.read_bytes(), password=None)


def test_nothing_is_known_before_the_first_start(tmp_path: Path) -> None:
    assert certificate.known(tmp_path) is None
