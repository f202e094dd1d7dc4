"""The statement of where a release comes from."""

import json
import subprocess

from plugins.release.manifest import list_files
from plugins.release.statement import STATEMENT, directory_hash, statement
from tests.plugins.release.sites import about, make_site


def test_the_digest_of_a_folder_is_what_two_programs_of_the_system_say(tmp_path):
    site = make_site(tmp_path / "site")
    said = subprocess.run(
        "find . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum",
        shell=True,
        cwd=site,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert directory_hash(list_files(site).digests) == said.split()[0]


def test_it_states_the_commit_the_day_and_the_tool_in_the_forms_of_in_toto_and_slsa(tmp_path):
    given = about()
    said = json.loads(statement(given, list_files(make_site(tmp_path)).digests))
    assert said["_type"] == "https://in-toto.io/Statement/v1"
    assert said["predicateType"] == "https://slsa.dev/provenance/v1"
    built = said["predicate"]["buildDefinition"]
    assert built["externalParameters"]["day"] == given["day"]
    assert {"uri": f"pkg:pypi/cong-mo@{given['version']}"} in built["resolvedDependencies"]
    assert said["subject"][0]["annotations"]["without"][0] == STATEMENT


def test_a_commit_with_changes_beside_it_names_that_commit_and_says_so():
    said = json.loads(statement({**about(), "commit": "0" * 40 + "-dirty"}, {}))
    built = said["predicate"]["buildDefinition"]
    assert built["resolvedDependencies"][0]["digest"] == {"gitCommit": "0" * 40}
    assert built["externalParameters"]["commit"].endswith("-dirty")


def test_another_file_or_another_name_is_another_digest():
    files = {"a.html": "00", "b.html": "01"}
    others = [{**files, "b.html": "02"}, {"a.html": "00", "c.html": "01"}, {"a.html": "00"}]
    assert len({directory_hash(one) for one in (files, *others)}) == 4
