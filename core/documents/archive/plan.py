"""Plans the place of each file in the evidence archive: its folder, its name and its part."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.documents.archive.names import Names, safe_name
from core.documents.archive.proofs import Proof

CITED, LOST, ALTERED, TOO_BIG = "cited", "lost", "altered", "too big"
WITHDRAWN = "withdrawn"

# UTF-16 units. A path stays below 200, so that it can be unpacked into a folder.
_DEPARTMENT, _TASK, _FILE = 45, 65, 80

_OVERHEAD = 256  # bytes that an archive adds for a file, besides its path twice
_LONGEST_OVERHEAD = 2048  # the same with the longest path
_INDEX = 100_000  # bytes reserved in part 1 for the list, and for each of its lines
_INDEX_LINE = 800


@dataclass(frozen=True)
class ArchivedProof:
    """A proof with its place in the archive, or with the reason (`absence`) why it has none."""

    proof: Proof
    path: str = ""
    part: int = 0  # from 1
    absence: str = ""


def plan(
    proofs: Sequence[Proof], largest: int, what_is_wrong: Callable[[Proof], str]
) -> tuple[ArchivedProof, ...]:
    """Distribute the proofs, in order, over parts of at most `largest` bytes.

    `what_is_wrong` says whether a file is lost or altered; an empty text means neither.
    """
    names = Names(_FILE)
    part, free = 1, largest - _INDEX - _INDEX_LINE * len(proofs)
    placed = []
    for proof in proofs:
        absence = _absence(proof, largest, what_is_wrong)
        if absence:
            placed.append(ArchivedProof(proof, absence=absence))
            continue
        path = names.path(_folder(proof), proof.name)
        needed = _needed(proof, path)
        if needed > free:
            part, free = part + 1, largest
        free -= needed
        placed.append(ArchivedProof(proof, path, part))
    return tuple(placed)


def _absence(proof: Proof, largest: int, what_is_wrong: Callable[[Proof], str]) -> str:
    if not proof.sha256:
        return CITED
    if proof.is_withdrawn:
        return WITHDRAWN
    if wrong := what_is_wrong(proof):
        return wrong
    return TOO_BIG if _most_bytes(proof) + _LONGEST_OVERHEAD > largest else ""


def _needed(proof: Proof, path: str) -> int:
    return _most_bytes(proof) + _OVERHEAD + 2 * len(path.encode())


def _most_bytes(proof: Proof) -> int:
    """Give the most bytes that its content can take: incompressible content grows a little."""
    return proof.size + proof.size // 1000


def _folder(proof: Proof) -> str:
    number = f"{proof.place}. " if proof.place else ""
    code = f"{proof.code} " if proof.code else ""
    department = safe_name(f"{number}{proof.department}", _DEPARTMENT)
    return f"{department}/{safe_name(f'{code}{proof.title}', _TASK)}"
