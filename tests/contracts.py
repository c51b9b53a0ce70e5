"""House rules that import-linter has no words for."""

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class OwnRooms(Contract):
    """The private rooms of a feature (`package.feature.room`) are entered from that feature only; `shared` folders are no features."""

    type_name = "own_rooms"

    package: Any = fields.StringField()
    private: Any = fields.SetField(fields.StringField())
    shared: Any = fields.SetField(fields.StringField())
    sees_everything: Any = fields.SetField(fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        broken = sorted(
            (importer, imported)
            for imported in graph.modules
            if self._is_private(imported)
            for importer in graph.find_modules_that_directly_import(imported)
            if self._feature(importer) not in {self._feature(imported), *self.sees_everything}
        )
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["broken"]:
            output.print_error(f"{importer} imports {imported}: ask its service, views or rules instead.", bold=False)

    def _is_private(self, module: str) -> bool:
        parts = module.split(".")
        return len(parts) > 2 and parts[0] == self.package and parts[1] not in self.shared and parts[2] in self.private

    def _feature(self, module: str) -> str:
        return [*module.split("."), ""][1]
