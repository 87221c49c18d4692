"""Labels with a name for layer and type."""

import pytest

from pipeline.validate.formats.common import document, labels, tag, tagged
from pipeline.validate.gold import GoldDocument, GoldError


def test_a_tag_names_layer_and_type(gold: list[GoldDocument]) -> None:
    named = [tag(layer, item) for layer, item in labels(gold[0])]
    assert named == ["organizations:工会", "organizations:工会", "honors", "quantities:count"]
    layer, item = tagged("quantities:count", "共3个", 1, 3)
    assert (layer, item.text, item.fields["kind"], item.fields["value"]) == (
        "quantities", "3个", "count", "",
    )  # fmt: skip


def test_a_foreign_name_is_refused() -> None:
    with pytest.raises(GoldError, match="label 'PER': layers are quantities"):
        tagged("PER", "某人", 0, 2)


def test_a_document_has_the_layers_it_names() -> None:
    assert list(document({"doc_id": "d", "layers": "honors"}, "", []).layers) == ["honors"]
