"""Search with atheris, which sees what of the program a text reaches: ``python -m tests.fuzz.guided``.

It runs without end, or for as many seconds as ``-max_total_time=`` says; what it finds it saves as a
file ``crash-…`` that, given as an argument, shows the failure again.
"""

import sys
from importlib.util import find_spec
from operator import attrgetter


def main() -> int:
    if find_spec("atheris") is None:
        print("atheris is not installed (pip install 'tilian[fuzz]', Linux only): nothing done")
        return 0
    import atheris  # noqa: PLC0415 - there is no wheel of it for every machine

    with atheris.instrument_imports(include=["pipeline", "extractors"]):
        from tests.fuzz import test_texts  # noqa: PLC0415 - what is imported here is watched

    test = test_texts.test_rows_hold_together
    atheris.Setup(sys.argv, attrgetter("hypothesis.fuzz_one_input")(test))
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
