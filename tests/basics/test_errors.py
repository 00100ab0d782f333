import pytest

from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.basics.measures import Mm, Pt, mm_to_pt, pt_to_mm
from ttdn_desktop.basics.paths import resources_dir, templates_dir


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


def test_an_inch_is_the_same_in_points_and_millimetres():
    assert mm_to_pt(Mm(25.4)) == pytest.approx(72)
    assert pt_to_mm(Pt(72)) == pytest.approx(25.4)


def test_the_programs_own_data_is_where_it_says():
    assert (templates_dir() / "van-ninh-2019" / "pack.json").is_file()
    assert (resources_dir() / "fonts").is_dir()
