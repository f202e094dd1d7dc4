"""JSON-LD, read as a reader of open data would."""

import json

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib import namespace as ns

from plugins.discovery import linked
from plugins.domain import Procedure
from plugins.run import Work

from .conftest import read

CV, CPSV = Namespace("http://data.europa.eu/m8g/"), Namespace("http://purl.org/vocab/cpsv#")
SCHEMA, ELI = Namespace("https://schema.org/"), Namespace("http://data.europa.eu/eli/ontology#")
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
DURATIONS = {"hour": "PT{}H", "day": "P{}D", "month": "P{}M", "year": "P{}Y"}


def graph_of(raw):
    return Graph().parse(data=raw.decode(), format="json-ld")


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("portal", 12),
        ("national", 20),
        pytest.param("all_national", 200, marks=pytest.mark.whole),
    ],
)
def test_every_procedure_parses_to_the_expected_triples(name, least, request):
    portal = request.getfixturevalue(name)
    files = dict(linked.files(portal))
    checked = 0
    for page in portal.pages:
        if isinstance(page.record, Procedure):
            _expect(page, graph_of(files[f"{page.url.lstrip('/')}index.jsonld"]), portal)
            checked += 1
    assert checked >= least


def _expect(page, graph, portal):
    record, base = page.record, portal.site.url.rstrip("/")
    service = URIRef(f"{base}{page.url}#service")
    assert {CPSV.PublicService, SCHEMA.GovernmentService} <= set(graph.objects(service, RDF.type))
    assert list(graph.objects(service, ns.DCTERMS.identifier)) == [Literal(record.code)]
    assert list(graph.objects(service, ns.DCTERMS.title)) == [Literal(record.title, lang=page.lang)]
    assert list(graph.objects(service, CV.isDescribedAt)) == [URIRef(base + page.url)]
    costs = sorted(
        (
            str(graph.value(cost, CV["value"])),
            str(graph.value(cost, CV.currency)),
            str(graph.value(graph.value(cost, CV.ifAccessedThrough), ns.DCTERMS.type)),
        )
        for cost in graph.objects(service, CV.hasCost)
    )
    assert costs == sorted(
        (str(cost.amount), cost.currency if cost.amount is not None else "None", channel.type)
        for channel in record.channels
        for cost in channel.costs
    )
    times = sorted(graph.objects(None, CV.processingTime))
    assert times == sorted(
        Literal(DURATIONS[time.unit].format(int(time.value)), datatype=ns.XSD.duration)
        for channel in record.channels
        for time in channel.processing_times
        if time.unit in DURATIONS and time.value % 1 == 0
    )
    for relation, name, expected in (
        (
            CPSV.hasInput,
            ns.DCTERMS.title,
            [paper.name for group in record.evidence for paper in group.items],
        ),
        (CPSV.produces, ns.DCTERMS.title, [output.name for output in record.outputs]),
        (CPSV.follows, ns.DCTERMS.description, [step.text for step in record.steps]),
        (CV.holdsRequirement, ns.DCTERMS.description, list(record.requirements)),
        (CV.hasLegalResource, ELI.id_local, [law.number for law in record.legal_resources]),
    ):
        found = [str(graph.value(node, name)) for node in graph.objects(service, relation)]
        assert sorted(found) == sorted(map(str, expected)), (record.code, relation)


def test_every_page_that_an_editor_wrote_has_its_file_and_its_type(portal, written):
    types = {
        "procedure": SCHEMA.GovernmentService,
        "agency": SCHEMA.GovernmentOrganization,
        "news": SCHEMA.NewsArticle,
        "document": SCHEMA.Legislation,
        "life_event": CV.LifeEvent,
        "guide": SCHEMA.WebPage,
        "form": SCHEMA.WebPage,
        "notice": SCHEMA.WebPage,
        "page": SCHEMA.WebPage,
    }
    for page in portal.pages:
        if page.record is not None:
            graph = graph_of(written[f"{page.url.lstrip('/')}index.jsonld"])
            assert (None, RDF.type, types[page.kind]) in graph, page.url


def test_an_agency_knows_the_one_above_and_its_hours(portal, written):
    graph = graph_of(written["vi/co-quan/phuong-cau-lim/index.jsonld"])
    ward = URIRef("https://havan.example/vi/co-quan/phuong-cau-lim/#agency")
    assert graph.value(ward, SCHEMA.parentOrganization) == URIRef(
        "https://havan.example/vi/co-quan/tinh-ha-van/#agency"
    )


def test_a_procedure_and_its_life_event_name_each_other(written):
    event = graph_of(written["vi/su-kien/co-con-nho/index.jsonld"])
    birth = URIRef("https://havan.example/vi/thu-tuc/dang-ky-khai-sinh/#service")
    assert (
        URIRef("https://havan.example/vi/su-kien/co-con-nho/#event"),
        ns.DCTERMS.relation,
        birth,
    ) in event


def test_no_context_is_fetched_from_the_network(written):
    contexts = [
        json.loads(raw)["@context"] for path, raw in written.items() if path.endswith(".jsonld")
    ]
    assert contexts and all(isinstance(context, dict) for context in contexts)


def test_a_node_is_made_anew_when_a_page_that_it_names_has_another_title(tmp_path, monkeypatch):
    made = []

    def noted(page, graph):
        made.append(page.url)
        return describe(page, graph)

    describe = linked.describe
    monkeypatch.setattr(linked, "describe", noted)
    content = tmp_path / "content"
    agency, below = content / "vi/co-quan/tinh.md", content / "vi/co-quan/so.md"
    agency.parent.mkdir(parents=True)
    agency.write_text("---\ntitle: Tỉnh Mẫu\nlevel: province\n---\n", "utf-8")
    below.write_text("---\ntitle: Sở Mẫu\nlevel: province\nparent: tinh\n---\n", "utf-8")

    def files():
        made.clear()
        portal = read(content)
        portal.work = Work(tmp_path / "work")
        found = dict(linked.files(portal))
        portal.work.close()
        return found

    files()
    assert made == ["/vi/co-quan/so/", "/vi/co-quan/tinh/"]
    files()
    assert made == []
    agency.write_text("---\ntitle: Tỉnh Khác\nlevel: province\n---\n", "utf-8")
    found = files()
    assert made == ["/vi/co-quan/so/", "/vi/co-quan/tinh/"]
    assert "Tỉnh Khác" in found["vi/co-quan/so/index.jsonld"].decode()
