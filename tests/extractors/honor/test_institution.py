"""An institution with a place in its name is built, not conferred."""

import pytest

from extractors.honor.institution import is_institution


@pytest.mark.parametrize(
    ("title", "institution"),
    [
        ("莲湖区图书馆", True),
        ("阜新蒙古族自治县图书馆", True),
        ("西安市人民医院", True),
        ("国家重点实验室鄂州基地", True),
        ("国家级创新基地", False),
        ("莲湖区示范图书馆", False),
        ("陕西省文明村", False),
        ("", False),
    ],
)
def test_what_is_an_institution(title: str, institution: bool) -> None:
    assert is_institution(title) is institution
