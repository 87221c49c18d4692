"""Gold with everything that a format may trip over."""

from typing import Any

import pytest

from pipeline.validate.gold import GoldDocument, GoldItem
from pipeline.validate.layers import LAYERS

TEXT = "市总　工会\r\n获评“省级文明\n单位”3个😀。市总"


def _item(layer: int, surface: str, **said: Any) -> GoldItem:
    start = TEXT.index(surface)
    fields = {**dict.fromkeys(LAYERS[layer].fields, ""), **said.pop("fields", {})}
    return GoldItem(start, start + len(surface), surface, fields, **said)


@pytest.fixture
def gold() -> list[GoldDocument]:
    number = {"kind": "count", "relation": "=", "value": "3", "low": "3", "high": "3"}
    layers = {
        "quantities": (_item(0, "3个", fields=number, note="一个\n注"),),
        "honors": (_item(1, "文明\n单位", fields={"level": "省级;市级"}, optional=True),),
        "organizations": (
            _item(2, "市总", fields={"type": "工会"}),
            _item(2, "总　工会", fields={"type": "工会", "canonical": "甲|乙"}),
        ),
    }
    some = GoldDocument("b", "", "无", "union", {"honors": ()})
    return [GoldDocument("a/1", "某报", TEXT, "union", layers), some]
