"""What BIO tags hold comes back: spans that do not overlap, layers and types."""

from pathlib import Path

from pipeline.validate.formats import conll
from pipeline.validate.gold import GoldDocument


def test_spans_come_back_over_spaces_and_line_ends(
    gold: list[GoldDocument], tmp_path: Path
) -> None:
    path = tmp_path / "x.conll"
    conll.write(gold, path)
    back = conll.read(path)
    assert [(d.doc_id, d.text, list(d.layers)) for d in back] == [
        (d.doc_id, d.text, list(d.layers)) for d in gold
    ]
    spans = {name: [(i.start, i.text) for i in items] for name, items in back[0].layers.items()}
    assert spans == {
        "quantities": [(18, "3个")],
        "honors": [(12, "文明\n单位")],
        "organizations": [(0, "市总")],  # the label that overlaps it is lost
    }


def test_a_character_has_a_tag_a_layer(gold: list[GoldDocument], tmp_path: Path) -> None:
    conll.write(gold, tmp_path / "x.conll")
    lines = (tmp_path / "x.conll").read_text("utf-8").splitlines()
    assert lines[2] == "市\tO\tO\tB-organizations:工会"
    assert lines[4] == "工\tO\tO\tO"
