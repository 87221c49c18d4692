"""Cells stand in the order of the text, whatever kind of table they are of."""

from extractors.table.cells import find_cells


def test_cells_of_several_tables_stand_in_order() -> None:
    text = "单位：%\n粮食 2.5\n油脂 3.5\n\n指标\t产量（吨）\n钢\t30\n"
    cells = list(find_cells(text))
    assert [text[cell.start : cell.end] for cell in cells] == ["2.5", "3.5", "30"]


def test_a_number_in_brackets_has_the_column_to_its_left_beside_it() -> None:
    text = "指标\t产量（吨）\t增长（%）\n钢\t30\t2\n"
    *_, last = find_cells(text)
    assert [text[a:b] for a, b in last.beside] == ["产量"]
