"""The README of content/ counts the files as they are."""

import re

from tests.content.reading import CONTENT


def test_the_readme_counts_the_files_as_they_are():
    readme = (CONTENT / "README.md").read_text(encoding="utf-8")
    told = {folder: int(count) for folder, count in re.findall(r"^\| `(\w+)/` \|.*\| (\d+) \|$", readme, re.MULTILINE)}
    assert told == {path.name: len(list(path.glob("*.toml"))) for path in CONTENT.iterdir() if path.is_dir()}


def test_what_the_readme_names_is_here():
    readme = (CONTENT / "README.md").read_text(encoding="utf-8")
    reread = re.findall(r"^- (métiers|étapes) : ((?:.+\n)(?:  .+\n)*)", readme, re.MULTILINE)
    folders = {"métiers": "professions", "étapes": "steps"}
    missing = [
        id
        for kind, ids in reread
        for id in re.findall(r"[a-z0-9-]+", ids)
        if not (CONTENT / folders[kind] / f"{id}.toml").is_file()
    ]
    assert len(reread) == 2
    assert missing == []
