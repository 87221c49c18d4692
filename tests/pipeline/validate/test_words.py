"""Every word is said in both languages."""

import pytest

from pipeline.validate.layers import LAYERS, words
from pipeline.validate.words import said

KEYS = sorted(
    {field for layer in LAYERS for field in layer.fields}
    | {layer.name for layer in LAYERS}
    | {row["meaning"] for row in words("genre")}
)


@pytest.mark.parametrize("key", KEYS)
def test_what_is_reported_has_words(key: str) -> None:
    assert said(key, "zh") != key
    assert said(key, "en")
