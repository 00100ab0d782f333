"""Where a value comes from while nothing is typed: pack, commune's settings, higher plan."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import (
    COMMUNE,
    CONTENTS,
    DIRECTIVE,
    FORMS,
    INTERVIEW,
    NOTE,
    OPENING,
    SETTINGS,
    START,
)
from ttdn_desktop.dossier.records import Choice, Signer
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.defaults import (
    COMMUNE_FIELDS,
    DIRECTIVE_FIELDS,
    default_value,
    group_ids,
    in_group,
)
from ttdn_desktop.interview.records import Default, FromCommune, FromDirective, FromPack

CONTEXT = Context(INTERVIEW, DIRECTIVE, SETTINGS)


@pytest.mark.parametrize(
    ("default", "value"),
    [
        (None, None),
        (FromPack("Theo mẫu"), "Theo mẫu"),
        (FromPack(3), None),
        (FromCommune("lead"), "Công chức Văn hóa - Xã hội"),
        (FromCommune("recipients"), ("UBND huyện (b/c)", "Trưởng các thôn")),
        (FromCommune("signer"), Signer(name="Nguyễn Văn A")),
        (FromCommune("name"), "Vạn Thắng"),
        (FromCommune("title"), "xã Vạn Thắng"),
        (FromCommune("province"), "Khánh Hòa"),
        (FromCommune("district"), "Vạn Ninh"),
        (FromCommune("number_series"), None),
        (FromCommune("code"), None),
        (FromCommune("__class__"), None),
        (FromDirective("issuer"), "Ủy ban nhân dân huyện Vạn Ninh"),
        (FromDirective("report_due"), dt.date(2019, 11, 5)),
    ],
)
def test_a_default_gives_its_value(default: Default | None, value: Any):
    assert default_value(replace(NOTE, default=default), CONTEXT) == value


def test_every_field_that_a_default_may_name_is_there():
    for field in COMMUNE_FIELDS:
        value = default_value(replace(NOTE, default=FromCommune(field)), CONTEXT)
        assert value == getattr(SETTINGS, field, None) or value == getattr(COMMUNE, field)
    assert all(hasattr(DIRECTIVE, field) for field in DIRECTIVE_FIELDS)


def test_items_are_those_of_the_questions_group():
    both = (Choice(id="II.2.1"), Choice(id="II.1.1"))
    assert in_group(both, CONTENTS, DIRECTIVE) == (Choice(id="II.1.1"),)
    assert in_group(both, FORMS, DIRECTIVE) == (Choice(id="II.2.1"),)
    assert in_group(None, FORMS, DIRECTIVE) is None
    assert in_group("x", NOTE, DIRECTIVE) == "x"
    assert default_value(replace(CONTENTS, default=FromPack(["II.2.1", "II.1.1"])), CONTEXT) == (
        Choice(id="II.1.1"),
    )


def test_a_group_offers_its_items_in_the_plans_order():
    assert group_ids(CONTENTS, DIRECTIVE) == ("II.1.1", "II.1.2", "II.1.3")
    assert group_ids(OPENING, DIRECTIVE) == group_ids(START, DIRECTIVE) == ()
