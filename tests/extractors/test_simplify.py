from hypothesis import given
from hypothesis import strategies as st

from extractors.lexicon import rows
from extractors.simplify import simplified


def test_every_traditional_character_has_its_simplified_one() -> None:
    for row in rows("traditional"):
        assert simplified(row["traditional"]) == row["simplified"], row


@given(st.text(max_size=50))
def test_offsets_stay(text: str) -> None:
    assert len(simplified(text)) == len(text)
