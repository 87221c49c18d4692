"""What is spaced out is one word; what is parted by a space is not."""

import pytest

from pipeline.load.spacing import squeezed


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("项 目", "项目"),
        ("目　　录", "目录"),
        (" 合 计 ", "合计"),
        ("张 三", "张三"),
        ("收 入 12", "收 入 12"),
        ("张三 李四", "张三 李四"),
        ("会员", "会员"),
        ("", ""),
    ],
)
def test_single_characters_are_a_word(text: str, word: str) -> None:
    assert squeezed(text) == word
