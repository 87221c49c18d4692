"""What is said of a text: each mention, its rule, how its value came about, and what lost."""

from pipeline.explain import explain


def test_an_amount_is_taken_apart_and_put_together() -> None:
    told = explain("累计投入1190余万元。")
    assert "quantity 1190余万元 [4:11], rule numeral and unit" in told
    assert "numeral 1190余万 = 11900000" in told
    assert "> 11900000 元 (money)" in told
    assert "11900000 … ∞" in told


def test_a_range_shows_both_ends() -> None:
    assert "500000 … 600000" in explain("补助50—60万元。")


def test_an_honor_shows_who_conferred_it_on_whom_and_what_counts_it() -> None:
    told = explain("市总工会授予张强等12名同志“五一劳动奖章”。")
    assert "honor 五一劳动奖章" in told
    assert "issuer     市总工会" in told


def test_a_name_that_is_not_settled_says_so() -> None:
    assert "市总工会 (not settled)" in explain("市总工会开会。")
    assert "西安市总工会" in explain("西安市总工会开会。")


def test_what_lost_an_overlap_is_named_with_its_winner() -> None:
    assert "won by" in explain("西安市总工会开会。")


def test_a_text_without_mentions_says_so() -> None:
    assert explain("天气很好。") == "nothing found"
