from lxml import etree

from plugins.assets.icons import sprite

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><!-- drawn --> <path d="M{n} 0"/></svg>'


def test_each_file_becomes_a_symbol_with_its_name(tmp_path):
    for n, name in enumerate(["clock", "arrow-up"]):
        (tmp_path / f"{name}.svg").write_text(ICON.format(n=n))
    symbols = etree.fromstring(sprite(tmp_path))
    assert [(one.get("id"), one.get("viewBox"), one[0].get("d")) for one in symbols] == [
        ("arrow-up", "0 0 24 24", "M1 0"), ("clock", "0 0 24 24", "M0 0")]
    assert b"drawn" not in sprite(tmp_path)
