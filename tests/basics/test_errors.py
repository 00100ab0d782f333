import pytest

from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError, naming


@pytest.mark.parametrize("kind", [ClerkError, InputError, OutputError])
def test_an_error_for_the_clerk_is_one_line_of_what_and_what_next(kind: type[ClerkError]):
    error = kind("Tệp hỏng.", "Hãy chọn tệp khác.")
    assert isinstance(error, ClerkError)
    assert (str(error), error.what, error.next_step) == (
        "Tệp hỏng. Hãy chọn tệp khác.",
        "Tệp hỏng.",
        "Hãy chọn tệp khác.",
    )
    assert str(kind("Tệp hỏng.", "")) == "Tệp hỏng."


@pytest.mark.parametrize(
    ("said", "named"), [("Tệp hỏng.", "a.docx: Tệp hỏng."), ("Tệp a.docx hỏng.", "Tệp a.docx hỏng.")]
)
def test_the_file_is_named_once(said: str, named: str) -> None:
    with pytest.raises(InputError) as raised, naming("a.docx"):
        raise InputError(said, "Hãy chọn tệp khác.")
    assert (raised.value.what, raised.value.next_step) == (named, "Hãy chọn tệp khác.")
