"""The catalogue of open data."""

from rdflib import RDF, Graph
from rdflib import namespace as ns


def graph_of(raw):
    return Graph().parse(data=raw.decode(), format="json-ld")


def test_the_catalogue_names_files_that_exist(written):
    graph = graph_of(written["api/catalog.jsonld"])
    catalogue = next(graph.subjects(RDF.type, ns.DCAT.Catalog))
    urls = {
        str(url).removeprefix("https://havan.example/")
        for url in graph.objects(None, ns.DCAT.downloadURL)
    }
    assert (
        urls == {"api/procedures.json", "api/procedures.csv", "api/pages.json"}
        and urls <= written.keys()
    )
    assert {title.language for title in graph.objects(catalogue, ns.DCTERMS.title)} == {"vi", "en"}
    assert graph.value(graph.value(catalogue, ns.DCTERMS.publisher), ns.FOAF.name)
