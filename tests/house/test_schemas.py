"""The schemas in resources are those of the records, and the shipped packs keep to their keys."""

import json

import pytest

from ttdn_desktop.basics.paths import resources_dir, templates_dir
from ttdn_desktop.packs.schemas import schema_bytes, schemas


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_schema_in_resources_is_current(name: str) -> None:
    assert (resources_dir() / "schemas" / name).read_bytes() == schema_bytes(schemas()[name])


@pytest.mark.parametrize("pack", ["van-ninh-2019", "mau-nd30"])
@pytest.mark.parametrize(
    ("file", "schema"), [("pack.json", "pack"), ("interview.json", "interview"), ("sample.json", "dossier")]
)
def test_the_shipped_files_hold_what_the_schema_asks(pack: str, file: str, schema: str) -> None:
    asked = schemas()[f"{schema}.schema.json"]
    told = json.loads((templates_dir() / pack / file).read_text("utf-8"))
    assert set(asked["required"]) <= set(told)
    assert set(told) - set(asked["properties"]) <= {"source"}
