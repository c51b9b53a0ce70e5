from grimp import ImportGraph

from tests.contracts import OwnRooms

OPTIONS = {"package": "city", "private": ["models", "pages"], "shared": ["storage"], "sees_everything": ["app"]}


def broken_by(importer: str, imported: str) -> bool:
    graph = ImportGraph()
    for module in (importer, imported):
        graph.add_module(module)
    graph.add_import(importer=importer, imported=imported)
    contract = OwnRooms(name="rooms", session_options={}, contract_options=OPTIONS)
    return not contract.check(graph, verbose=False).kept


def test_a_feature_uses_its_own_rooms_and_the_doors_of_others() -> None:
    assert not broken_by("city.events.service", "city.events.models")
    assert not broken_by("city.events.service", "city.groups.views")
    assert not broken_by("city.app", "city.events.pages.detail")
    assert not broken_by("city.events.service", "city.storage.models")


def test_a_feature_does_not_enter_the_rooms_of_others() -> None:
    assert broken_by("city.events.service", "city.groups.models")
    assert broken_by("city.events.state.form", "city.groups.pages.card")
    assert broken_by("city.web", "city.events.models")
