import pytest

from plugins.search.build import index
from plugins.search.correct import composed, correct, edits
from plugins.search.lexicon import lexicon, read_words
from plugins.search.parameters import RANKING
from plugins.search.terms import syllables

from .conftest import entries, write


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang ky khia sinh", "dang ky khai sinh"),
        ("dagn ky ket hon", "dang ky ket hon"),
        ("dang ky ket honn", "dang ky ket hon"),
        ("giay phep lai xee", "giay phep lai xe"),
    ],
)
def test_a_slip_becomes_what_goes_with_its_neighbours(typed, meant, small):
    assert correct(small, typed.split())[0] == meant.split()


def test_a_word_of_everyday_is_no_slip_whatever_it_stands_beside(small):
    assert correct(small, ["phep", "laj", "xe"])[0] == ["phep", "lai", "xe"]
    assert correct(small, ["phep", "lay", "xe"]) == (["phep", "lay", "xe"], [])


@pytest.mark.parametrize("typed", ["dang ky khai sinh", "khai", "1.00119 ct1", "1842", "dkkh"])
def test_what_is_right_or_a_code_stays(typed, small):
    assert correct(small, typed.split()) == (typed.split(), [])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng kys khai sinh", "dang ky khai sinh"),
        ("dawngd kys keets hoon", "dang ky ket hon"),
        ("nuwowcs", "nuoc"),
        ("nwowcs ngoaif", "nuoc ngoai"),
        ("giaays pheps lais xe", "giay phep lai xe"),
        ("xajc", "xajc"),
    ],
)
def test_keys_of_an_input_method_that_was_off_become_the_word(typed, meant, small):
    assert correct(small, typed.split())[0] == meant.split()


@pytest.mark.parametrize(
    ("keys", "word"),
    [
        ("dduwowngf", "duong"),
        ("quyeenf", "quyen"),
        ("thuwr", "thu"),
        ("tw", "tu"),
        ("hojc", "hoc"),
        ("giowf", "gio"),
        ("khaaru", "khau"),
        ("yeeu", "yeu"),
        ("zzz", "zzz"),
        ("", ""),
    ],
)
def test_telex_keys_make_a_word_without_marks(keys, word):
    assert composed(keys) == word


def test_what_was_changed_is_told(small):
    assert correct(small, ["khia", "sinh"])[1] == [("khia", "khai")]


def test_all_slips_of_one_letter_are_tried():
    assert {"sinh", "inh", "isnh", "sihn", "sin", "sinhh", "tinh"} <= {*edits("sinh"), "sinh"}


#: What people type about their days: rare among titles, and all of it right.
EVERYDAY = [
    "tôi muốn hỏi hôm nay cơ quan có làm việc buổi chiều không",
    "nhà tôi bị ngập nước mưa từ tối hôm qua đến giờ vẫn chưa rút",
    "bán nước mía lề đường có phải đăng ký không",
    "má tui mất khai tử chỗ nào",
    "con gái em học lớp bốn bị bạn trêu chọc nên không dám đến trường",
    "mua cái tủ lạnh trả góp ba tháng mà cửa hàng không giao",
    "trời nóng quá hai vợ chồng già ngồi ngoài sân uống trà",
    "chiếc xe máy cũ để trong kho lâu ngày bị rỉ sét hết rồi",
    "sáng mai tôi ra chợ sớm mua rau với cá về nấu canh",
    "ông hàng xóm nuôi bầy gà trống gáy ầm ĩ suốt đêm",
]


@pytest.fixture(scope="module")
def with_our_words(tmp_path_factory):
    """A reader of the small index with the words of the house."""
    folder = tmp_path_factory.mktemp("words")
    (folder / "cache").mkdir()
    made = index(entries(), lexicon(read_words("vi")), "vi", folder / "cache")
    return write(folder / "vi", made)


@pytest.mark.parametrize("sentence", EVERYDAY)
def test_a_sentence_of_everyday_is_left_as_it_is(sentence, with_our_words):
    run = syllables(sentence)[: RANKING.tokens]
    assert correct(with_our_words, run) == (run, [])


@pytest.mark.parametrize("typed", ["xe lx", "ket hon dt", "btc"])
def test_a_letter_or_two_are_an_abbreviation_and_no_slip(typed, small):
    assert correct(small, typed.split())[1] == []


def test_a_word_that_would_become_itself_was_not_corrected(small):
    assert all(typed != meant for typed, meant in correct(small, ["tnhh", "xa"])[1])
