"""`grade gradient`: what a student sees of a gradient, in both languages, and the exit code."""

import re
from pathlib import Path

import pytest
from conftest import MAIN_REFERENCE, Command, write_course
from wcwidth import wcswidth

from grader.cli.session import Session
from grader.course import Course, built_in
from grader.i18n import is_right_to_left
from grader.report import text
from grader.report.bidi import Writer

LANGUAGES = ["en", "ar"]
CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ISOLATE = re.compile("[\u2066\u2068][^\u2069]*\u2069")
LOSS = "np.mean((y - y_hat) ** 2)"
RIGHT = "2 * (y_hat - y) / len(y)"
FORM = '--input "y=[0.0, 1.0, 2.0], y_hat=[1.0, 0.0, 0.0]"'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "03_mse.py"


def write(path: Path, gradient: str = RIGHT, loss: str = LOSS) -> Path:
    """A submission of 03 whose functions return these expressions."""
    lines = ["import numpy as np", f"def mse(y, y_hat):\n    return {loss}"]
    lines += [f"def mse_gradient(y, y_hat):\n    return {gradient}"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def plain(page: str) -> str:
    """A page on one line, without controls."""
    return " ".join(CONTROLS.sub("", page).split())


def marks(page: str) -> str:
    """The verdicts of a page, one after the other."""
    return "".join(re.findall(r"(?<=[ \u200f])[✓✗?](?= )", page))


# What is right, and what is wrong.


def test_a_table_shows_each_element_beside_its_slopes(cli: Command, file: Path) -> None:
    said = cli("gradient", f"{write(file, RIGHT.replace('2 *', ''))}::mse_gradient")
    assert (said.code, said.err) == (1, "")
    assert said.out.startswith("mse_gradient, compared with slopes of the right mse:\n\n")
    assert (
        "mse_gradient(np.array([0.0, 0.0]), np.array([1.0, 0.0]))\n"
        "    element  yours  left slope  right slope  verdict\n"
        "    [0]      0.5    1.0         1.0          ✗ wrong\n"
        "    [1]      0.0    0.0         0.0          ✓ right\n\n"
    ) in said.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_right_gradient_is_0(cli: Command, file: Path, lang: str) -> None:
    said = cli("gradient", write(file), "--lang", lang)
    assert (said.code, said.err) == (0, "")
    assert marks(said.out) == "✓" * 6
    last = {"en": "Every element is right.", "ar": "كل العناصر صحيحة."}
    assert plain(said.out).endswith(last[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    "gradient",
    [
        "(y_hat - y) / len(y)",
        "2 * (y_hat - y)",
        "-2 * (y_hat - y) / len(y)",
        "2 * (y_hat - y) / np.float64(len(y) - 1)",
        "np.sign(y_hat - y) / len(y)",
        "2.002 * (y_hat - y) / len(y)",
        "2 * (y_hat - y) / len(y) + 1e-3",
        "np.zeros_like(y)",
        "np.full_like(y, np.nan)",
        "[float(v) for v in y]",
    ],
)
def test_a_wrong_gradient_is_1(cli: Command, file: Path, gradient: str, lang: str) -> None:
    said = cli("gradient", write(file, gradient), "--lang", lang)
    assert (said.code, said.err) == (1, "")
    assert "✗" in marks(said.out)
    assert {"en": "wrong.", "ar": "غير صحيح"}[lang] in plain(said.out)


@pytest.mark.parametrize(
    "gradient",
    [
        f"({RIGHT}).astype(np.float32)",
        f"({RIGHT}).tolist()",
        f"tuple({RIGHT})",
        f"({RIGHT}) * (1 + 1e-7)",
        "np.float32(2) * (y_hat.astype(np.float32) - y.astype(np.float32)) / len(y)",
    ],
)
def test_a_right_gradient_in_another_form_is_right(cli: Command, file: Path, gradient: str) -> None:
    assert cli("gradient", write(file, gradient)).code == 0


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("gradient", ["-0.5", "0.1", "0.5"])
def test_at_a_corner_everything_between_the_slopes_is_right(
    cli: Command, tmp_path: Path, gradient: str, lang: str
) -> None:
    path = tmp_path / "02_mae.py"
    path.write_text(
        "import numpy as np\n"
        "def mae(y, y_hat): return np.mean(np.abs(y - y_hat))\n"
        f"def mae_gradient(y, y_hat): return np.where(y == y_hat, {gradient}, 0.5)\n",
        encoding="utf-8",
    )
    said = cli("gradient", path, "--input", "[1, 2], [1, 2.5]", "--lang", lang)
    assert said.code == 0
    assert "-0.5" in said.out
    assert {"en": "the loss has a corner", "ar": "زاوية"}[lang] in plain(said.out)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_the_loss_is_clipped_the_right_gradient_is_not_judged(
    cli: Command, lang: str
) -> None:
    path = built_in().root / "solutions" / "04_binary_cross_entropy" / "solution.py"
    target = f"{path}::binary_cross_entropy_gradient"
    said = cli("gradient", target, "--input", "[1, 0], [0, 0.5]", "--lang", lang)
    assert (said.code, marks(said.out)) == (0, "?✓")
    assert {"en": "or where it is clipped.", "ar": "تُحصر"}[lang] in plain(said.out)


def test_numbers_are_derived_by_too(cli: Command) -> None:
    path = built_in().root / "solutions" / "07_regression_cost" / "solution.py"
    line = "theta0=1, theta1=2, x=[1, 2, 3], y=[2, 4, 9]"
    said = cli("gradient", path, "--input", line)
    assert (said.code, marks(said.out)) == (0, "✓✓")
    assert "cost_gradient(1.0, 2.0, np.array([1.0, 2.0, 3.0])" in said.out
    said = cli("gradient", path, "--input", "-1, 2, [1, 2], [3, 4]")
    assert (said.code, marks(said.out)) == (0, "✓✓")


# The submission's own loss.


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_gradient_of_another_loss_is_told_so(cli: Command, file: Path, lang: str) -> None:
    said = cli(
        "gradient", write(file, "2 * (y_hat - y)", "np.sum((y - y_hat) ** 2)"), "--lang", lang
    )
    part = {
        "en": "Your mse_gradient is the derivative of the mse that you wrote",
        "ar": "المكتوبة في ملفك",
    }
    assert said.code == 1
    assert part[lang] in plain(said.out)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("gradient", [RIGHT, "y"])
def test_a_loss_that_differs_is_mentioned(
    cli: Command, file: Path, gradient: str, lang: str
) -> None:
    said = cli("gradient", write(file, gradient, "np.mean(np.abs(y - y_hat))"), "--lang", lang)
    part = {"en": "Your own mse gives other values", "ar": "تعطي قيمًا غير قيم"}
    assert said.code == (0 if gradient == RIGHT else 1)
    assert part[lang] in plain(said.out)


@pytest.mark.parametrize("loss", [LOSS, "None", "1 / 0", "'text'"])
def test_a_loss_that_is_right_or_not_there_is_not_mentioned(
    cli: Command, file: Path, loss: str
) -> None:
    assert plain(cli("gradient", write(file, RIGHT, loss)).out).endswith("Every element is right.")


# What keeps a gradient from being judged.


@pytest.mark.parametrize(
    ("source", "english", "arabic"),
    [
        ("def mse_gradient(y, y_hat): return None", "It returned None.", "None"),
        ("def mse_gradient(y, y_hat): return y[0]", "shape (1,) is expected", "(1,)"),
        ("def mse_gradient(y, y_hat): return 'x'", "It returned str", "str"),
        ("def mse_gradient(y, y_hat): 1 / 0", "ZeroDivisionError", "ZeroDivisionError"),
        ("def mse_gradient(y, y_hat): raise NotImplementedError", "not written yet", "كوده بعد"),
        ("def mse_gradient(y, y_hat):\n    while True: pass", "no answer within", "المهلة"),
        ("def mse_gradient(y): return y", "TypeError", "TypeError"),
        ("def mse_gradeint(y, y_hat): return y", "Did you mean mse_gradeint?", "mse_gradeint"),
        ("def mse(y, y_hat): return 0", "does not define mse_gradient", "mse_gradient"),
        ("def mse_gradient(:", "syntax error in line 1", "الصياغة"),
        ("import torch", "imports torch", "torch"),
        ("1 / 0", "before any function was called", "ZeroDivisionError"),
        ("\ufeff\0", "zero bytes", "UTF-16"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_fault_is_said_in_its_usual_sentence(
    cli: Command, file: Path, source: str, english: str, arabic: str, lang: str
) -> None:
    file.write_text(source, encoding="utf-8")
    said = cli("gradient", file, "--lang", lang)
    assert (said.code, said.err) == (1, "")
    assert {"en": english, "ar": arabic}[lang] in plain(said.out)
    assert marks(said.out) == "✗"
    assert "Traceback" not in said.out


def test_a_fault_of_the_whole_file_is_said_once(cli: Command, tmp_path: Path) -> None:
    path = tmp_path / "04_binary_cross_entropy.py"
    path.write_text("def f(:\n", encoding="utf-8")
    said = cli("gradient", path)
    assert (said.code, said.out.count("syntax error")) == (1, 1)


def test_what_the_file_prints_is_shown(cli: Command, file: Path) -> None:
    write(file).write_text("print('seen')\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    said = cli("gradient", file)
    assert said.code == 0
    assert "Your file printed this." in said.out
    assert "    seen\n" in said.out


# The input.


def test_an_input_is_read_in_every_form(cli: Command, file: Path) -> None:
    write(file)
    pages = [
        cli("gradient", file, "--input", line)
        for line in (
            "y=[1, 2], y_hat=[0.5, 2.5]",
            "y_hat=[0.5, 2.5], y=[1, 2]",
            "[1, 2], [0.5, 2.5]",
            "(1.0, 2.0), y_hat = (.5, 25e-1)",
            "np.array([1.0, 2.0]), np.array([0.5, 2.5])",
        )
    ]
    assert len({page.out for page in pages}) == 1
    assert (pages[0].code, pages[0].err, marks(pages[0].out)) == (0, "", "✓✓")
    assert "mse_gradient(np.array([1.0, 2.0]), np.array([0.5, 2.5]))\n" in pages[0].out


@pytest.mark.parametrize(
    ("line", "english", "arabic"),
    [
        ("", "takes these arguments: y, y_hat.", "وسائط الدالة"),
        ("[1, 2]", "takes these arguments", "وسائط الدالة"),
        ("[1], [2], [3], [4]", "takes these arguments", "وسائط الدالة"),
        ("y=[1], z=[2]", "takes these arguments", "وسائط الدالة"),
        ("[1], y=[2]", "takes these arguments", "وسائط الدالة"),
        ("[1, 2", "cannot be read", "تعذّرت قراءة"),
        ("[1], [x]", "cannot be read", "تعذّرت قراءة"),
        ("[1], 'text'", "cannot be read", "تعذّرت قراءة"),
        ("[1], ['1']", "cannot be read", "تعذّرت قراءة"),
        ("[1], {2: 3}", "cannot be read", "تعذّرت قراءة"),
        ("[1], [[1], [2, 3]]", "cannot be read", "تعذّرت قراءة"),
        ("[1], [1 + 1]", "cannot be read", "تعذّرت قراءة"),
        ("[1], [2j]", "cannot be read", "تعذّرت قراءة"),
        ("[1], [None]", "cannot be read", "تعذّرت قراءة"),
        ("*[[1], [2]]", "cannot be read", "تعذّرت قراءة"),
        ("**{'y': [1]}", "cannot be read", "تعذّرت قراءة"),
        ("[1]), f([2]", "cannot be read", "تعذّرت قراءة"),
        ("[1])([2]", "cannot be read", "تعذّرت قراءة"),
        ("[1], np.zeros(3)", "cannot be read", "تعذّرت قراءة"),
        ("[1], " + "[" * 500 + "]" * 500, "cannot be read", "تعذّرت قراءة"),
        ("[1], \0", "cannot be read", "تعذّرت قراءة"),
        ("[1, 2], [1, 2, 3]", "These shapes do not fit: y (2,), y_hat (3,).", "غير متوافقة"),
        ("[1], [1, 2, 3]", "do not fit", "غير متوافقة"),
        ("1, 2", "do not fit: y (), y_hat ().", "غير متوافقة"),
        ("[[1]], [[2]]", "do not fit", "غير متوافقة"),
        ("[], []", "do not fit", "غير متوافقة"),
    ],
)
def test_an_input_that_is_none_is_2_and_shows_a_right_form(
    cli: Command, file: Path, line: str, english: str, arabic: str
) -> None:
    write(file)
    said = cli("gradient", file, "--input", line)
    assert (said.code, said.out) == (2, "")
    assert english in plain(said.err)
    assert FORM in plain(said.err)
    in_arabic = cli("gradient", file, "--input", line, "--lang", "ar")
    assert (in_arabic.code, in_arabic.out) == (2, "")
    assert arabic in plain(in_arabic.err)
    assert FORM in plain(in_arabic.err)


def test_the_right_form_that_is_shown_is_right(cli: Command, file: Path) -> None:
    line = FORM.removeprefix('--input "').removesuffix('"')
    assert cli("gradient", write(file), "--input", line).code == 0


def test_an_input_is_never_run(cli: Command, file: Path, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    for line in (
        f"[1], __import__('pathlib').Path({str(mark)!r}).touch()",
        f"[1], np.array(open({str(mark)!r}, 'w'))",
        f"[1], [x for x in [open({str(mark)!r}, 'w')]]",
        f"[1], (lambda: open({str(mark)!r}, 'w'))()",
    ):
        assert cli("gradient", write(file), "--input", line).code == 2
    assert not mark.exists()


def test_an_input_far_from_the_usual_is_judged(cli: Command, file: Path) -> None:
    for line in ("[1e8, -1e8], [0.5, 0]", "[1e-8], [3e-8]", "[0, 0], [0, 0]", "[3], [3]"):
        assert cli("gradient", write(file), "--input", line).code == 0, line
        assert cli("gradient", write(file, "y + 1"), "--input", line).code == 1, line


def test_slopes_that_cannot_be_measured_judge_nothing(cli: Command, file: Path) -> None:
    said = cli("gradient", write(file, "y + 1"), "--input", "[1e8, -1e8], [1e-8, 1e-8]")
    assert (said.code, marks(said.out)) == (0, "??")
    assert said.out.count("–") == 4
    assert "no slope that can be measured" in plain(said.out)


# Which function of which exercise.


@pytest.mark.parametrize("lang", LANGUAGES)
def test_another_function_is_2_and_the_gradients_are_listed(
    cli: Command, file: Path, lang: str
) -> None:
    for name in ("mse", "nope"):
        said = cli("gradient", f"{write(file)}::{name}", "--lang", lang)
        assert (said.code, said.out) == (2, "")
        part = {"en": "Its gradients are: mse_gradient", "ar": "ودوال التدرّج فيه: mse_gradient"}
        assert part[lang] in plain(said.err)


def test_without_a_function_all_gradients_are_shown(cli: Command) -> None:
    path = built_in().root / "solutions" / "04_binary_cross_entropy" / "solution.py"
    said = cli("gradient", path)
    assert said.code == 0
    for name in ("binary_cross_entropy_gradient", "sigmoid_cross_entropy_gradient"):
        assert f"{name}, compared with slopes" in plain(said.out)
        assert f"{name}, " not in cli("gradient", f"{path}::{name}").out.replace(f"{name}, c", "")


def test_an_input_goes_to_the_gradients_that_take_it(cli: Command) -> None:
    path = built_in().root / "solutions" / "04_binary_cross_entropy" / "solution.py"
    by_name = cli("gradient", path, "--input", "y=[1, 0], z=[3, -2]")
    assert (by_name.code, marks(by_name.out)) == (0, "✓✓")
    assert by_name.out.startswith("sigmoid_cross_entropy_gradient, compared")
    assert marks(cli("gradient", path, "--input", "[1, 0], [0.5, 0.25]").out) == "✓" * 4
    assert cli("gradient", path, "--input", "y=[1, 0], no=[3, -2]").code == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_exercise_without_gradients_is_2(cli: Command, tmp_path: Path, lang: str) -> None:
    path = tmp_path / "18_adam.py"
    path.write_text("", encoding="utf-8")
    said = cli("gradient", path, "--lang", lang)
    assert (said.code, said.out) == (2, "")
    assert {"en": "18_adam has no gradient.", "ar": "التمرين 18_adam"}[lang] in plain(said.err)


def test_the_exercise_can_be_said(cli: Command, tmp_path: Path) -> None:
    path = write(tmp_path / "homework.py")
    assert cli("gradient", path).code == 2
    assert cli("gradient", path, "--exercise", "03").code == 0
    assert cli("gradient", f"{path}::mse_gradient", "--exercise", "mse").code == 0


def test_files_that_are_not_there_and_missing_arguments_are_2(cli: Command, tmp_path: Path) -> None:
    for arguments in ([tmp_path / "03_mse.py"], [tmp_path], [], ["--input", "[1], [2]"]):
        said = cli("gradient", *arguments)
        assert (said.code, said.out) == (2, "")
        assert said.err.strip()


# Courses of our own.

_SUITE = """
import numpy as np
from grader.checking import Gradient
def small(): yield from [(np.array([1.0]),), (np.array([1.0, 2.0]),)]
LOSS = Function("loss", small)
FIRST = Gradient("slope", small, loss=LOSS, by=0)
SECOND = Gradient("slope", lambda: [(np.array([7.0]),)], loss=LOSS, by=0)
"""
_REFERENCE = """
import numpy as np
def loss(x): return np.sum(x ** 2)
def slope(x): return 2 * x
"""


def course(tmp_path: Path, suite: str = _SUITE) -> Course:
    return write_course(tmp_path, suite, reference=_REFERENCE)


def test_of_each_name_the_first_gradient_counts(cli: Command, tmp_path: Path) -> None:
    (gradient,) = course(tmp_path).exercises[0].gradients
    assert [len(args[0]) for args in gradient.small()] == [1, 2]
    (tmp_path / "01_f.py").write_text(_REFERENCE, encoding="utf-8")
    said = cli("gradient", tmp_path / "01_f.py", "--course", tmp_path)
    assert (said.code, marks(said.out)) == (0, "✓✓✓")


def test_a_suite_that_fails_is_3(cli: Command, tmp_path: Path) -> None:
    course(tmp_path, "raise ValueError('no')\n")
    (tmp_path / "01_f.py").write_text(_REFERENCE, encoding="utf-8")
    said = cli("gradient", tmp_path / "01_f.py", "--course", tmp_path)
    assert (said.code, said.out) == (3, "")
    assert "This is our fault" in said.err


# How it looks.


def wrong_page(cli: Command, file: Path, *more: str) -> list[str]:
    """A page with wide numbers of all kinds."""
    write(file, "np.array([1.23456789e-7, -9876543.21, np.nan])[: len(y)]")
    line = "[0, 0, 0], [123456.789, -3e-12, 4e8]"
    return cli("gradient", file, "--input", line, *more).out.splitlines()


@pytest.mark.parametrize("writer", list(Writer))
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_page_fits_the_terminal(
    cli: Command,
    monkeypatch: pytest.MonkeyPatch,
    file: Path,
    width: int,
    lang: str,
    writer: Writer,
) -> None:
    monkeypatch.setattr(Session, "terminal", lambda *_: text.Terminal(width, writer))
    lines = wrong_page(cli, file, "--lang", lang)
    assert len(lines) > 5
    for line in lines:
        is_call = line.startswith("mse_gradient(")  # to be copied: never cut
        assert is_call or wcswidth(CONTROLS.sub("", line)) <= width, line


def test_columns_are_aligned(cli: Command, file: Path) -> None:
    head, *rows = [line for line in wrong_page(cli, file) if line.startswith("    ")]
    starts = [match.start() for match in re.finditer(r"(?<=  )\S", head)]
    assert len(starts) == 5
    assert len(rows) == 3
    for row in rows:
        assert all(row[start - 1] == " " != row[start] for start in starts), row


def test_a_narrow_terminal_gets_a_sentence_for_each_element(
    cli: Command, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.setattr(Session, "terminal", lambda *_: text.Terminal(40))
    page = plain("\n".join(wrong_page(cli, file)))
    assert "✗ Element [2]: wrong. Yours: nan; left slope:" in page
    assert "verdict" not in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_verdicts_are_coloured_where_colours_are_asked_for(
    cli: Command, file: Path, lang: str
) -> None:
    write(file, "np.array([2.0, 0.0, 0.0])[: len(y)]")
    page = cli("gradient", file, "--lang", lang, "--color").out
    lines = page.splitlines()
    assert all("\x1b[32m" in line for line in lines if "✓" in line)
    assert all("\x1b[31m" in line for line in lines if "✗" in line)
    assert "\x1b" not in cli("gradient", file, "--lang", lang, "--no-color").out


def test_arabic_lines_have_one_direction_and_isolate_every_value(cli: Command, file: Path) -> None:
    write(file, "2 * (y_hat - y)", "np.sum((y - y_hat) ** 2)")
    for line in filter(None, cli("gradient", file, "--lang", "ar").out.splitlines()):
        if is_right_to_left(line):
            assert not re.search(r"[A-Za-z0-9]", ISOLATE.sub("", line)), line
        else:
            assert re.fullmatch(r"mse_gradient\(.*\)|    -?\d\.\d+", line), line


def test_the_command_is_started_early_and_alone(command: Command) -> None:
    said = command("gradient", f"{MAIN_REFERENCE}::mse_gradient", "--lang", "en")
    assert (said.code, said.err) == (0, "")
    assert marks(said.out) == "✓" * 6


def test_the_sample_in_the_readme_is_what_the_command_prints(cli: Command, file: Path) -> None:
    write(file, "(y_hat - y) / len(y)")
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    sample = re.search(r'\$ grade gradient 03_mse.py --input "(.*?)"\n(.*?)```', readme, re.DOTALL)
    assert sample is not None
    assert sample[2] == cli("gradient", file, "--input", sample[1]).out
