"""The gallery's scenes: painted they are sound documents, live they compile."""

from itertools import pairwise

import pytest

from kamagaya_match.words.catalogue import LANGS, Lang

from .gallery import content, document
from .live import GalleryState, rendered
from .reading import Element, read
from .scenes import SCENES


@pytest.fixture(params=SCENES)
def scene(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def ids(elements: list[Element]) -> list[str]:
    return [element["id"] for element in elements if element["id"]]


@pytest.mark.parametrize("lang", LANGS)
def test_each_scene_is_well_formed_in_each_language(scene: str, lang: Lang) -> None:
    elements = read(document(scene, lang))
    assert [element.text for element in elements if element.tag == "h1"]


def test_every_id_stands_once(scene: str) -> None:
    found = ids(read(content(scene)))
    assert len(found) == len(set(found))


def test_labels_descriptions_and_jumps_lead_somewhere(scene: str) -> None:
    elements = read(content(scene))
    known = set(ids(elements))
    for element in elements:
        wanted = [element["for"], *element["aria-describedby"].split()]
        wanted += [element["href"][1:]] if element["href"].startswith("#") else []
        assert set(filter(None, wanted)) <= known, element


def test_every_control_has_a_name_for_readers(scene: str) -> None:
    elements = read(content(scene))
    labelled = {element["for"] for element in elements if element.tag == "label"}
    inside = [element.text for element in elements if element.tag == "label" and not element["for"]]
    for element in elements:
        if element.tag in ("input", "select", "textarea") and element["type"] not in ("hidden", "checkbox", "radio"):
            assert element["id"] in labelled or element["aria-label"], element
        if element.tag in ("a", "button", "summary"):
            assert element.text.strip() or element["aria-label"], element
    assert all(inside)


def test_headings_go_down_one_step_at_a_time(scene: str) -> None:
    levels = [int(element.tag[1]) for element in read(content(scene)) if element.tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_markup_speaks_of_vars_or_none(scene: str) -> None:
    markup = content(scene)
    for wrong in ("None", "True", "False", "rx_state_", "function", "&lt;"):
        assert wrong not in markup


def test_each_scene_compiles_live_without_themed_parts(scene: str) -> None:
    compiled = rendered(SCENES[scene](GalleryState))
    assert "radix" not in compiled.lower()
    assert "ref_f_" not in compiled, "ids of fields must not become references"
    assert "css:(" not in compiled, "an attribute that an element does not know became a style"


def test_live_and_painted_scenes_have_the_same_classes(scene: str) -> None:
    compiled = rendered(SCENES[scene](GalleryState))
    for element in read(content(scene)):
        for name in element["class"].split():
            assert name in compiled or name.rsplit("-", 1)[0] + "-" in compiled, name
