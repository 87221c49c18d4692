"""Tables of words beside the readers."""

import pytest

from pipeline.load.words import words


@pytest.mark.parametrize("name", ["unread", "html_furniture", "html_tags"])
def test_the_tables_are_well_formed(name: str) -> None:
    assert words(name)
