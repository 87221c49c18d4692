"""What is said of the tables agrees with the records that fill them."""

from pipeline.tables import TABLES, columns


def test_the_described_columns_are_those_of_the_records_in_order() -> None:
    for table in TABLES:
        described = tuple(row["column"] for row in columns() if row["table"] == table.name)
        assert described == table.columns, table.name


def test_every_column_has_a_chinese_title_and_a_description() -> None:
    for row in columns():
        assert any("\u4e00" <= c <= "\u9fff" for c in row["title"]), row
        assert row["description"], row


def test_keys_name_columns_of_their_tables() -> None:
    by_name = {table.name: table for table in TABLES}
    for table in TABLES:
        assert set(table.key) <= set(table.columns)
        for own, other, theirs in table.foreign:
            assert set(own) <= set(table.columns)
            assert set(theirs) <= set(by_name[other].columns)
