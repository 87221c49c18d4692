"""Which files a run reads, and what their ids are."""

from pathlib import Path

import pytest

from pipeline.find import find_inputs


def _touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("报告", "utf-8")


def test_ids_are_paths_below_the_folder_without_ending(tmp_path: Path) -> None:
    _touch(tmp_path / "西安" / "2023.年报.txt", tmp_path / "b.md", tmp_path / ".hidden.txt")
    assert [(i.doc_id, i.path) for i in find_inputs([tmp_path])] == [
        ("b", "b.md"),
        ("西安/2023.年报", "西安/2023.年报.txt"),
    ]


def test_inputs_that_would_share_an_id_keep_their_endings(tmp_path: Path) -> None:
    _touch(tmp_path / "a.txt", tmp_path / "a.md", tmp_path / "b.txt")
    assert [i.doc_id for i in find_inputs([tmp_path])] == ["a.md", "a.txt", "b"]


def test_the_order_and_repetition_of_arguments_change_nothing(tmp_path: Path) -> None:
    _touch(tmp_path / "x" / "a.txt", tmp_path / "y" / "b.txt")
    x, y = tmp_path / "x", tmp_path / "y"
    assert find_inputs([x, y]) == find_inputs([y, x, y, x / "a.txt"])
    assert [i.doc_id for i in find_inputs([x, y])] == ["x/a", "y/b"]


def test_a_relative_argument_stays_as_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path / "seeds" / "a.txt")
    monkeypatch.chdir(tmp_path)
    (source,) = find_inputs(["seeds"])
    assert (source.doc_id, source.path) == ("a", "seeds/a.txt")


def test_the_folder_of_the_outputs_is_not_read(tmp_path: Path) -> None:
    _touch(tmp_path / "a.txt", tmp_path / "outputs" / "sentences.csv")
    assert [i.doc_id for i in find_inputs([tmp_path], beside=tmp_path / "outputs")] == ["a"]


def test_a_missing_path_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"nowhere: no such file"):
        find_inputs([tmp_path / "nowhere"])


def test_a_name_that_is_not_utf8_can_be_written(tmp_path: Path) -> None:
    file = bytes(tmp_path) + b"/\xb9\xa4.txt"
    with open(file, "wb") as out:
        out.write("工会".encode())
    (source,) = find_inputs([tmp_path])
    assert source.doc_id == r"\xb9\xa4"
    assert Path(source.file).exists()


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    _touch(
        tmp_path / "报告.html", tmp_path / "报告_files" / "menu.js", tmp_path / "x_files" / "a.txt"
    )
    assert [i.doc_id for i in find_inputs([tmp_path])] == ["x_files/a", "报告"]


def test_an_argument_that_goes_up_leaves_no_dots_in_the_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path / "x" / "a.txt", tmp_path / "y" / "b.txt")
    monkeypatch.chdir(tmp_path / "x")
    assert [i.doc_id for i in find_inputs(["../y", "a.txt"])] == ["x/a", "y/b"]
