"""The descriptions for machines alone: of Pelican's own articles and pages."""

import json
from xml.etree import ElementTree

URL = "https://journal.example"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_articles_and_pages_are_listed_and_what_is_not_published_is_not(journal, documented):
    built = journal.build(documented("discovery"))
    assert built.sound, built.log
    listed = json.loads(journal.text("api/pages.json"))
    rows = {page["url"]: (page["kind"], page["lang"], page["source"]) for page in listed}
    assert rows == {
        "/": ("listing", "en", None),
        "/bread.html": ("article", "en", "bread.rst"),
        "/lighthouse-vi.html": ("article", "vi", "hai-dang.md"),
        "/lighthouse.html": ("article", "en", "lighthouse.md"),
        "/pages/about.html": ("static_page", "en", "pages/about.md"),
    }
    assert {page["modified"] for page in listed if page["source"] == "lighthouse.md"} == {
        "2026-04-02"
    }


def test_the_sitemap_has_full_addresses_and_no_hidden_article(journal, documented):
    journal.build(documented("discovery"))
    places = [
        one.text for one in ElementTree.fromstring(journal.text("sitemap.xml")).iter(f"{MAP}loc")
    ]
    names = ("", "bread.html", "lighthouse-vi.html", "lighthouse.html", "pages/about.html")
    assert places == [f"{URL}/{name}" for name in names]
    assert f"Sitemap: {URL}/sitemap.xml" in journal.text("robots.txt")


def test_an_article_is_described_after_schema_org(journal, documented):
    journal.build(documented("discovery"))
    article = json.loads(journal.text("lighthouse.jsonld"))
    assert article["@type"] == "schema:Article"
    assert article["@id"] == f"{URL}/lighthouse.html"
    assert article["schema:headline"] == {"@value": "A lighthouse on the river", "@language": "en"}
    assert article["schema:datePublished"]["@value"] == "2026-03-14"
    assert article["schema:author"] == [{"@type": "schema:Person", "schema:name": "Ada"}]
    assert article["schema:workTranslation"] == [{"@id": f"{URL}/lighthouse-vi.html"}]
    assert not (journal.output / "quiet.jsonld").exists()


def test_a_theme_may_name_the_description_in_its_head(journal, documented):
    head = '{% if article.linked_data %}<link href="{{ article.linked_data }}">{% endif %}'
    template = (journal.folder / "theme/templates/article.html").read_text()
    journal.write(
        "theme/templates/article.html", template + "{% block head %}" + head + "{% endblock %}"
    )
    journal.build(documented("discovery"))
    assert '<link href="lighthouse.jsonld">' in journal.text("lighthouse.html")


def test_a_second_build_is_as_quiet_and_writes_the_same_bytes(journal, documented):
    settings = (documented("discovery"), "DELETE_OUTPUT_DIRECTORY = False")
    journal.build(*settings)
    before = journal.text("sitemap.xml")
    journal.write("content/more.md", "Title: More\nDate: 2026-07-01\n\nOf it.\n")
    again = journal.build(*settings)
    assert again.sound, again.log
    assert journal.text("sitemap.xml") != before
    (journal.folder / "content/more.md").unlink()
    journal.build(*settings)
    assert journal.text("sitemap.xml") == before


def test_a_robots_txt_of_the_journals_own_stays(journal, documented):
    journal.write("content/extra/robots.txt", "User-agent: *\nDisallow: /\n")
    place = 'EXTRA_PATH_METADATA = {"extra/robots.txt": {"path": "robots.txt"}}'
    built = journal.build(documented("discovery"), 'STATIC_PATHS = ["extra"]', place)
    (line,) = built.warnings
    assert "robots.txt" in line and not built.errors
    assert "Disallow: /" in journal.text("robots.txt")


def test_without_an_address_there_is_one_warning_and_no_sitemap(journal):
    built = journal.build('PLUGINS = ["plugins.discovery"]')
    (line,) = built.warnings
    assert "SITEURL" in line and not built.errors and built.status == 0
    assert (journal.output / "api/pages.json").exists()
    assert not (journal.output / "sitemap.xml").exists()


def test_without_a_page_there_is_one_warning_and_no_more(journal, documented):
    journal.empty()
    built = journal.build(documented("discovery"))
    (line,) = built.warnings
    assert "discovery" in line and not built.errors and built.status == 0
