def test_syllables_of_titles_know_what_follows_them(small):
    assert "sinh" in small.vocabulary["khai"][1]
    assert "ky" in small.vocabulary["dang"][1]
    assert small.vocabulary["dang"][0] > small.vocabulary["lai"][0] > 0


def test_numbers_are_never_proposed(small):
    assert all(one.isalpha() for one in small.vocabulary)
