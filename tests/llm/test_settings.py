"""Off until somebody names an address and a model; a bad value names itself."""

from pathlib import Path

import pytest

from heardback.core.errors import Invalid
from heardback.llm import second_reader_from_environment, settings_from_environment
from heardback.llm.place import is_near, place_of

LOCAL = {
    "HEARDBACK_LLM_URL": "http://127.0.0.1:8080/v1",
    "HEARDBACK_LLM_MODEL": "small",
}


def test_without_an_address_there_is_no_second_reader() -> None:
    assert settings_from_environment({}) is None
    assert second_reader_from_environment() is None


def test_an_address_and_a_model_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in LOCAL.items():
        monkeypatch.setenv(name, value)

    reader = second_reader_from_environment()

    assert reader is not None
    assert reader.settings.place.address == "http://127.0.0.1:8080/v1"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"HEARDBACK_LLM_MODEL": "small"}, "HEARDBACK_LLM_URL is not"),
        ({"HEARDBACK_LLM_KEY_FILE": "/key"}, "HEARDBACK_LLM_URL is not"),
        ({**LOCAL, "HEARDBACK_LLM_MODEL": " "}, "set HEARDBACK_LLM_MODEL"),
        ({**LOCAL, "HEARDBACK_LLM_KEY": "a b"}, "HEARDBACK_LLM_KEY holds"),
        ({**LOCAL, "HEARDBACK_LLM_KEY": "a\r\nb"}, "HEARDBACK_LLM_KEY holds"),
        ({**LOCAL, "HEARDBACK_LLM_WINDOW": "12"}, "HEARDBACK_LLM_WINDOW is from"),
        ({**LOCAL, "HEARDBACK_LLM_WINDOW": "many"}, "HEARDBACK_LLM_WINDOW is a whole"),
        ({**LOCAL, "HEARDBACK_LLM_SECONDS": "0"}, "HEARDBACK_LLM_SECONDS is from"),
        ({**LOCAL, "HEARDBACK_LLM_KEY_FILE": "/no/such"}, "cannot be read"),
        (
            {**LOCAL, "HEARDBACK_LLM_KEY": "a", "HEARDBACK_LLM_KEY_FILE": "b"},
            "keep one",
        ),
    ],
)
def test_a_bad_value_names_itself(given: dict[str, str], sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        settings_from_environment(given)


def test_a_key_may_lie_in_a_file_and_is_not_shown(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("k-123\n")

    settings = settings_from_environment({**LOCAL, "HEARDBACK_LLM_KEY_FILE": str(file)})

    assert settings is not None
    assert settings.key == "k-123"
    assert "k-123" not in repr(settings)


@pytest.mark.parametrize(
    ("address", "read"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("http://[::1]:8080/v1/", "http://[::1]:8080/v1"),
        ("http://192.168.1.7/api", "http://192.168.1.7/api"),
        ("https://models.example/v1/chat/completions", "https://models.example/v1"),
    ],
)
def test_addresses_are_read_as_people_write_them(address: str, read: str) -> None:
    assert place_of(address).address == read


@pytest.mark.parametrize(
    "address",
    [
        "localhost:8080",
        "ftp://127.0.0.1/v1",
        "http://8.8.8.8/v1",
        "http://[2001:4860:4860::8888]/v1",
        "http://169.254.169.254/v1",
        "https://ana:secret@models.example/v1",
        "https://models.example/v1?key=secret",
        "https://models.example:port/v1",
        "https://models.example/v1 \n",
        "https://modéls.example/v1",
        "http://[::1/v1",
    ],
)
def test_an_address_that_will_not_do_says_so_without_repeating_a_secret(
    address: str,
) -> None:
    with pytest.raises(Invalid) as refusal:
        place_of(address)

    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("number", "near"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("fd00::1", True),
        ("::ffff:127.0.0.1", True),
        ("::ffff:8.8.8.8", False),
        ("1.1.1.1", False),
        ("fe80::1%eth0", False),
        ("224.0.0.1", False),
    ],
)
def test_near_is_this_machine_or_a_private_network(number: str, near: bool) -> None:
    assert is_near(number) is near
