"""Every word is said in both languages."""

import re
from importlib import resources

import pytest

from pipeline.validate.layers import LAYERS, words
from pipeline.validate.wording import keys, said

KEYS = sorted(
    {field for layer in LAYERS for field in layer.fields}
    | {layer.name for layer in LAYERS}
    | {row["meaning"] for row in words("genre")}
)


@pytest.mark.parametrize("key", KEYS)
def test_what_is_reported_has_words(key: str) -> None:
    assert said(key, "zh") != key
    assert said(key, "en")


def test_the_page_asks_only_for_words_there_are() -> None:
    folder = resources.files("pipeline.validate")
    page = "".join(folder.joinpath(name).read_text("utf-8") for name in ("page.html", "page.js"))
    asked = {*re.findall(r'data-t="(\w+)"', page), *re.findall(r'\bt\("(\w+)"\)', page)}
    assert asked
    assert asked <= set(keys())
