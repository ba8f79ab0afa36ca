"""Lines in two directions come out in the order in which they are read."""

import random
import re
import subprocess
import sys
import unicodedata

import pytest
from wcwidth import wcswidth

from grader.report.bidi import FSI, LRI, LRO, PDF, PDI, RLM, Writer, arrange, detect, wrap

CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WORDS = ["التمرين", "الدالّة", "درجةً", "لا", "الأوزان", "مُعلِّم", "(انظر)", "«نصف»", "إلى،", "شيء"]
ATOMS = ["-3.5", "1-5", "0.25±1e-6", "80%", "(0, 1)", "a[0] <= b", "data/03_mse.py", "x = {1: 2}"]


def ltr(text: str) -> str:
    return f"{LRI}{text}{PDI}"


def first_strong(text: str) -> str:
    return f"{FSI}{text}{PDI}"


def seen(line: str) -> str:
    """What `visual` shows from left to right, its joined forms taken back to plain letters."""
    shown = arrange(line, Writer.VISUAL)
    assert shown.startswith(" "), "nothing protects the control at the start"
    body = shown.strip()
    assert (body[0], body[-1]) == (LRO, PDF)
    return "".join(unicodedata.normalize("NFKC", cell)[::-1] for cell in body[1:-1])


def mirrored(text: str) -> str:
    """What is read from right to left, as a list of cells from the left."""
    return text[::-1].translate(str.maketrans("()[]«»", ")(][»«"))


def sentences(seed: int, count: int) -> list[tuple[str, list[str]]]:
    """Arabic sentences around atoms, and these atoms; the same in every run."""
    source = random.Random(seed)
    made = []
    for _ in range(count):
        atoms = source.choices(ATOMS, k=source.randint(1, 5))
        parts = [*source.choices(WORDS, k=source.randint(2, 9)), *map(ltr, atoms)]
        source.shuffle(parts)
        parts.append(first_strong(f"القيمة {ltr(atoms[0])} سالبة"))
        made.append((" ".join(parts), [*atoms, atoms[0]]))
    return made


# detect: the writer follows the terminal


@pytest.mark.parametrize(
    ("environ", "writer"),
    [
        ({"TERM": "dumb"}, Writer.OFF),
        ({"TERM": "linux"}, Writer.OFF),
        ({"TERM": "xterm-kitty"}, Writer.OFF),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, Writer.OFF),
        ({"KONSOLE_VERSION": "221201"}, Writer.LOGICAL),
        ({"TERM_PROGRAM": "Apple_Terminal"}, Writer.LOGICAL),
        ({"MLTERM": "3.9.3"}, Writer.LOGICAL),
        ({"TERMINAL_EMULATOR": "JetBrains-JediTerm"}, Writer.LOGICAL),
        ({"VTE_VERSION": "5800"}, Writer.LOGICAL),
        ({"VTE_VERSION": "5799"}, Writer.VISUAL),
        ({"VTE_VERSION": "unknown"}, Writer.VISUAL),
        ({"TERM_PROGRAM": "vscode"}, Writer.VISUAL),
        ({"TERM": "xterm-256color"}, Writer.VISUAL),
        ({}, Writer.VISUAL),
    ],
)
def test_each_terminal_gets_what_it_can_show(environ: dict[str, str], writer: Writer) -> None:
    assert detect(environ, interactive=True) is writer


def test_a_pipe_gets_the_text_as_it_is_read() -> None:
    assert detect({"TERM": "dumb"}, interactive=False) is Writer.LOGICAL


@pytest.mark.parametrize("writer", Writer)
def test_a_wish_wins_everywhere(writer: Writer) -> None:
    environ = {"GRADE_BIDI": str(writer), "TERM": "dumb"}
    assert detect(environ, interactive=True) is writer
    assert detect(environ, interactive=False) is writer


@pytest.mark.parametrize("wish", ["auto", "", "sideways"])
def test_an_unknown_wish_is_none(wish: str) -> None:
    assert detect({"GRADE_BIDI": wish, "TERM": "linux"}, interactive=True) is Writer.OFF


# What all writers have in common


@pytest.mark.parametrize("writer", Writer)
def test_a_left_to_right_line_only_loses_its_isolates(writer: Writer) -> None:
    line = f"  Your value {ltr('-3.5')} lies in {first_strong('(0, 1)')}.  "
    assert arrange(line, writer) == "  Your value -3.5 lies in (0, 1).  "


@pytest.mark.parametrize("writer", Writer)
@pytest.mark.parametrize("line", ["", "    ", ltr("")])
def test_an_empty_line_stays_empty(line: str, writer: Writer) -> None:
    assert arrange(line, writer) == CONTROLS.sub("", line)


@pytest.mark.parametrize("writer", Writer)
@pytest.mark.parametrize("body", ["القيمة", f"{ltr('x')} القيمة", ltr("x # القيمة")])
def test_indentation_stays_at_the_start(body: str, writer: Writer) -> None:
    shown = arrange(f"    {body}", writer)
    assert len(shown) - len(shown.lstrip(" ")) == 4


# off: the characters only


def test_off_leaves_nothing_invisible() -> None:
    phrase = first_strong(f"في {ltr('1')} هنا")
    line = f"القيمة {ltr('-3.5')}، \u200e{phrase}{RLM}"
    assert arrange(line, Writer.OFF) == "القيمة -3.5، في 1 هنا"


# logical: the order of reading, held together by letters at both ends


def test_logical_closes_a_line_that_starts_with_a_letter_by_a_mark() -> None:
    line = f"  القيمة {ltr('-3.5')}"
    assert arrange(line, Writer.LOGICAL) == line + RLM


@pytest.mark.parametrize("start", [ltr("mse.py"), "✓", "(", "«"])
def test_logical_starts_any_other_line_with_a_mark_and_a_space_that_protects_it(start: str) -> None:
    line = f"{start} القيمة"
    assert arrange(line, Writer.LOGICAL) == f" {RLM}{line}{RLM}"
    assert arrange("  " + line, Writer.LOGICAL) == f"  {RLM}{line}{RLM}"


def test_logical_isolates_foreign_words_and_numbers() -> None:
    shown = arrange("استخدم PyTorch 2.1 ثم -3.5 أو 80%.", Writer.LOGICAL)
    expected = f"استخدم {ltr('PyTorch 2.1')} ثم {ltr('-3.5')} أو {ltr('80%')}.{RLM}"
    assert shown == expected


def test_logical_leaves_an_english_line_with_an_arabic_name() -> None:
    line = f"Student {first_strong('أحمد')}: {ltr('3')} of 5"
    assert arrange(line, Writer.LOGICAL) == line


# visual: cells from left to right, for terminals that reorder nothing


def test_visual_turns_an_arabic_line_round() -> None:
    assert seen("اجتاز حلّك كل الفحوص") == "صوحفلا لك كلّح زاتجا"


def test_letters_are_joined() -> None:
    # Initial beh, medial yeh, final teh; from the left: final, medial, initial.
    assert arrange("بيت", Writer.VISUAL) == f" {LRO}\ufe96\ufef4\ufe91{PDF}"


def test_letters_do_not_join_across_a_value() -> None:
    assert arrange(f"ب{ltr('x')}ب", Writer.VISUAL) == f" {LRO}\ufe8fx\ufe8f{PDF}"


def test_lam_and_alef_become_one_letter_in_one_cell() -> None:
    assert arrange("لا", Writer.VISUAL) == f" {LRO}\ufefb{PDF}"
    assert arrange("سلام", Writer.VISUAL) == f" {LRO}\ufee1\ufefc\ufeb3{PDF}"


@pytest.mark.parametrize("word", ["درجةً", "مُعلِّم", "خطأٌ", "حلّك", "لأنّ", "بطيئًا"])
def test_vowel_signs_stay_on_their_letters(word: str) -> None:
    letters = re.findall("[^\u064b-\u0652][\u064b-\u0652]*", arrange(word, Writer.VISUAL)[2:-1])
    read = unicodedata.normalize("NFKC", "".join(reversed(letters)))
    assert read == unicodedata.normalize("NFKC", word)


def test_a_vowel_sign_between_lam_and_alef_stays_on_both() -> None:
    assert arrange("لَا", Writer.VISUAL) == f" {LRO}\ufefb\u064e{PDF}"


def test_a_word_that_some_fonts_lack_as_one_letter_stays_a_word() -> None:
    assert arrange("الله", Writer.VISUAL) == f" {LRO}\ufeea\ufee0\ufedf\ufe8d{PDF}"


def test_a_non_joiner_stays_behind_its_letter() -> None:
    assert arrange("به\u200cب", Writer.VISUAL) == f" {LRO}\ufe8f\ufeea\u200c\ufe91{PDF}"


def test_marks_of_direction_within_a_line_are_dropped() -> None:
    assert seen(f"في 09{RLM}/03{RLM}/2026") == "09/03/2026 يف"


@pytest.mark.parametrize("atom", ATOMS)
def test_a_value_keeps_its_order(atom: str) -> None:
    assert seen(f"بين {ltr(atom)} ثم {ltr('-1')}.") == f".-1 مث {atom} نيب"


def test_values_next_to_each_other_are_read_from_the_right() -> None:
    assert seen(f"من {ltr('1')}، {ltr('2')} و{ltr('3')}") == "3و 2 ،1 نم"


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "<>", "«»"])
def test_brackets_embrace_what_they_embraced(pair: str) -> None:
    left, right = pair[0], pair[1]
    assert seen(f"نعم {left}كل{right}") == f"{left}لك{right} معن"
    assert seen(f"نعم {left}{ltr('x[0]')}{right}") == f"{left}x[0]{right} معن"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("قيمة -3.5 هنا", "انه -3.5 ةميق"),
        ("بين 1-5 و80%", "80%و 1-5 نيب"),
        ("درس-19", "19-سرد"),
        ("بين ١٢\u066b٣ و(-3)", "(-3)و ١٢\u066b٣ نيب"),
        ("مكتبة PyTorch Lightning 2.1.", ".PyTorch Lightning 2.1 ةبتكم"),
        ("دالة (loss) وf(x) ثم a[0]", "a[0] مث f(x)و (loss) ةلاد"),
    ],
)
def test_foreign_words_and_numbers_that_nobody_isolated_are_readable(
    line: str, expected: str
) -> None:
    assert seen(line) == expected


def test_an_arabic_phrase_keeps_the_value_within() -> None:
    phrase = first_strong(f"القيمة {ltr('x = -1')} سالبة")
    assert seen(f"نص {phrase} ثم {ltr('2')}") == "2 مث ةبلاس x = -1 ةميقلا صن"


def test_an_isolate_has_the_direction_of_its_first_letter() -> None:
    assert seen(f"نص {first_strong('Ali علي -')}") == "Ali يلع - صن"
    assert seen(f"نص {first_strong('علي Ali -')}") == "- Ali يلع صن"
    assert seen(f"نص {first_strong('12 -')}") == "12 - صن"


def test_arabic_within_code_is_turned_round_in_its_place() -> None:
    assert seen(ltr("x = 1  # نعم كل")) == "x = 1  # لك معن"
    assert seen(f"في {ltr('data/كل/2.py')}") == "data/لك/2.py يف"
    assert seen(f"في {ltr('كل = 1')}") == "لك = 1 يف"


def test_visual_leaves_an_english_line_with_an_arabic_name_left_to_right() -> None:
    line = f"Student {first_strong('علي كريم')}: {ltr('-3')} of 5"
    assert seen(line) == "Student ميرك يلع: -3 of 5"


def test_an_arabic_name_and_a_number_make_an_arabic_line() -> None:
    assert seen(f"{first_strong('علي')}: {ltr('-3')}") == "-3 :يلع"


def test_every_value_arrives_in_one_piece() -> None:
    for line, atoms in sentences(1, 200):
        shown = arrange(line, Writer.VISUAL)
        assert all(shown.count(atom) >= atoms.count(atom) for atom in atoms)


def test_all_around_the_values_is_mirrored() -> None:
    for sentence, atoms in sentences(2, 200):
        line = re.sub("[\u064b-\u0652]", "", sentence)
        expected = mirrored(CONTROLS.sub("", line))
        for atom in sorted(set(atoms), key=len, reverse=True):
            expected = expected.replace(mirrored(atom), atom)
        assert seen(line) == expected


# wrap: lines that fit, each whole in itself


@pytest.mark.parametrize("width", [80, 40, 20])
def test_lines_fit_and_hold_every_value_whole(width: int) -> None:
    for text, atoms in sentences(3, 100):
        lines = wrap(text, width)
        assert " ".join(CONTROLS.sub("", line) for line in lines) == CONTROLS.sub("", text)
        isolates = re.findall(f"{LRI}.*?{PDI}", "\n".join(lines))
        assert sorted(isolates) == sorted(map(ltr, atoms))
        for line in lines:
            assert wcswidth(line) <= width
            assert line.count(LRI) + line.count(FSI) == line.count(PDI)


@pytest.mark.parametrize("indent", ["", "    "])
@pytest.mark.parametrize("writer", Writer)
def test_lines_fit_when_arranged(writer: Writer, indent: str) -> None:
    for text, _ in sentences(4, 100):
        for line in wrap(text, 20, indent=indent):
            assert wcswidth(CONTROLS.sub("", arrange(line, writer))) <= 20


@pytest.mark.parametrize("width", [80, 40, 20])
def test_a_value_wider_than_the_line_is_cut_and_isolated_again(width: int) -> None:
    path = "/home/" + "0123456789/" * 20
    lines = wrap(f"الملف {ltr(path)} غير موجود", width)
    pieces = re.findall(f"{LRI}(.*?){PDI}", "".join(lines))
    assert len(pieces) > 1
    assert "".join(pieces) == path
    assert all(wcswidth(line) <= width for line in lines)
    assert lines[0] == "الملف"


def test_a_wide_isolate_is_cut_at_its_spaces_and_never_in_the_value_within() -> None:
    phrase = first_strong(f"القيمة {ltr('a + b + c')} سالبة في كل مرة")
    assert wrap(f"نص ({phrase})", 18) == [
        "نص (",
        first_strong(f"القيمة {ltr('a + b + c')}"),
        first_strong("سالبة في كل مرة") + ")",
    ]


def test_vowel_signs_and_isolates_take_no_cell() -> None:
    word = "مُعَلِّم"
    assert wrap(f"{word} {ltr('x')} {word}", 12) == [f"{word} {ltr('x')} {word}"]


def test_a_letter_is_never_parted_from_its_signs() -> None:
    lines = wrap("مُعَلِّم" * 5, 7)
    assert len(lines) > 1
    assert not any(unicodedata.combining(line[0]) for line in lines)


def test_every_line_is_indented() -> None:
    lines = wrap("one two three four", 10, indent="  ")
    assert lines == ["  one two", "  three", "  four"]


def test_what_fits_stays_as_it_is() -> None:
    text = f"  القيمة   {ltr('a  b')} هنا"
    assert wrap(text, 40) == [text]


def test_line_ends_in_the_text_are_kept() -> None:
    assert wrap("one two\n\nthree", 40, indent="  ") == ["  one two", "", "  three"]


def test_a_terminal_without_width_still_gets_lines() -> None:
    assert wrap("界界 ab", 0) == ["界", "界", "ab"]


# The command starts fast


def test_slow_libraries_wait_until_they_are_needed() -> None:
    program = (
        "import sys; from grader.report import bidi; "
        "bidi.arrange('\\u0628', bidi.Writer.LOGICAL); bidi.wrap('plain text', 8); "
        "sys.exit(bool({'arabic_reshaper', 'wcwidth'} & sys.modules.keys()))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
