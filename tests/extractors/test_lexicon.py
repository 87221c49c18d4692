"""The reader of the lexicons refuses what is malformed, and says where."""

from importlib import resources

import pytest

from extractors.lexicon import LexiconError, parse, rows

LEXICONS = sorted(
    entry.name.removesuffix(".csv")
    for entry in resources.files("extractors.lexicons").iterdir()
    if entry.name.endswith(".csv")
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.csv:1: no header row"),
        ("# only words\n", "x.csv:1: no header row"),
        ("word,kind\n元\n", "x.csv:2: 1 cells where the header has 2"),
        ("word,kind\n# why\n元,money\n\n元,other\n", "x.csv:5: ('元',) stands already in line 3"),
        ("word,kind\n元, money\n", "x.csv:2: a cell starts or ends with a space"),
        ("word,kind\n,money\n", "x.csv:2: the first cell is empty"),
    ],
)
def test_a_bad_row_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(LexiconError) as refusal:
        list(parse("x.csv", text))
    assert str(refusal.value) == message


def test_a_key_of_two_columns_lets_the_first_repeat() -> None:
    read = list(parse("x.csv", "a,b\n1,1\n1,2\n", ("a", "b")))
    assert [row["b"] for row in read] == ["1", "2"]


@pytest.mark.parametrize("name", LEXICONS)
def test_every_lexicon_explains_its_columns(name: str) -> None:
    text = resources.files("extractors.lexicons").joinpath(f"{name}.csv").read_text("utf-8")
    assert text.startswith("# ")
    assert rows
