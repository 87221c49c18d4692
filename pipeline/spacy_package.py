"""Make a spaCy package of the trained model: ``spacy.load("zh_tilian_names")`` (``make spacy-package``).

The package holds a Chinese pipeline with the one component ``tilian_names``; code and weights are those
of tilian, which it requires.
"""

from __future__ import annotations

import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.cli.package import package
from spacy.language import Language

from pipeline.spacy_pipe import HONOR, ORG

NAME = "tilian_names"
"""What the package is called behind its language."""


def pipeline() -> Language:
    """Return the Chinese pipeline that is packed, cut into characters, with what it says of itself.

    >>> pipeline().pipe_names
    ['tilian_names']
    """
    nlp = spacy.blank("zh")
    nlp.add_pipe("tilian_names")
    nlp.meta |= {
        "name": NAME,
        "version": version("tilian"),
        "description": f"Honors ({HONOR}) and organizations ({ORG}) in Chinese work reports",
        "author": "tilian",
        "license": "Apache-2.0",
        "requirements": [_requirement(version("tilian"))],
    }
    return nlp


def _requirement(made_with: str) -> str:
    """Return the versions of tilian that read what this one packs.

    >>> _requirement("0.1.3")
    'tilian>=0.1.3,<0.2'
    """
    major, minor = made_with.split(".")[:2]
    return f"tilian>={made_with},<{major}.{int(minor) + 1}"


def make(folder: Path, *, wheel: bool = True) -> Path:
    """Make the package and its wheel in a folder; return the folder of the package's source.

    Raises:
        SystemExit: neither ``build`` nor ``wheel`` is installed, of which a wheel needs one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    nlp = pipeline()
    with TemporaryDirectory() as data:
        nlp.to_disk(data)
        package(Path(data), folder, create_sdist=False, create_wheel=wheel, force=True)
    return folder / f"zh_{NAME}-{nlp.meta['version']}"


if __name__ == "__main__":
    sys.stdout.write(f"{make(Path(sys.argv[1]))}\n")
