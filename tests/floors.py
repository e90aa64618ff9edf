"""An import rule for `.importlinter` that finds the floor of a new subject by itself."""

from typing import Any

import grimp
from importlinter.contracts.layers import Layer, LayersContract, ModuleTail
from importlinter.domain.contract import ContractCheck

_OTHERS = "*"


class FloorsContract(LayersContract):
    """Layers in which "*" stands for the rooms with a manifest that no layer names."""

    type_name = "floors"
    layers: Any
    containers: Any

    def check(self, graph: grimp.ImportGraph, verbose: bool) -> ContractCheck:
        """Replace "*" by those rooms, then check the layers."""
        named = {tail.name for layer in self.layers for tail in layer.module_tails}
        rooms = {
            room.rpartition(".")[2]
            for container in self.containers
            for room in graph.find_children(container.expression)
            if f"{room}.subject" in graph.modules
        }
        others = Layer({ModuleTail(room) for room in rooms - named})
        self.layers = [
            others if layer.module_tails == {ModuleTail(_OTHERS)} else layer
            for layer in self.layers
        ]
        return super().check(graph, verbose)
