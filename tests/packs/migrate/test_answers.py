"""Answers that no question asks for any more."""

from ttdn_desktop.packs.migrate.answers import free_key


def test_a_free_key_is_numbered_from_two_on() -> None:
    assert free_key("a", set()) == "a"
    assert free_key("a", {"a"}) == "a_cu"
    assert free_key("a", {"a", "a_cu"}) == "a_cu2"
    assert free_key("a", {"a", "a_cu", "a_cu2"}) == "a_cu3"
