"""The cells of all tables of a text, in the order they stand."""

from extractors.table.cells import find_cells

TEXT = "单位：万吨\n品种\t产量\n粮食\t52\n油料\t7\n\n正文不是表格。\n\n指标\t户数（户）\n农户\t30\n牧户\t4\n"


def test_cells_of_several_tables() -> None:
    found = [(TEXT[c.start : c.end], TEXT[slice(*c.row[0])]) for c in find_cells(TEXT)]
    assert found == [("52", "粮食"), ("7", "油料"), ("30", "农户"), ("4", "牧户")]


def test_a_text_without_tables_has_none() -> None:
    assert list(find_cells("正文\n第二行")) == []
