"""Reads from the source what each expression may say: how the sentences of the layers below the window are found.

It follows names, parameters, calls and tables as far as they are plain; what cannot be told is a hole.
"""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sentence_shapes import Hole, Shape, formatted, has_words, product

LAYERS = ("model", "store", "timeline", "reading", "formats", "services", "gui")

# Calls that are given a sentence: name -> its position and keyword. All faults are among them.
_CARRIERS = {
    "Misspelt": (1, "reason"),
    "misspelt": (1, "reason"),
    "Problem": (2, "sentence"),
    "ChangeSet": (0, "title"),
    "Completion": (4, "note"),
    "Record": (3, "fault"),
    "FieldSpec": (1, "about"),
    "ImportFormat": (1, "title"),
    "proposal": (2, "reason"),
}
# Functions whose results are sentences, by module ("" for any).
_TELLERS = {
    ("import_updates", "words"),
    ("import_report", "sentence"),
    ("import_run", "_rejected"),
    ("manifesting", "stated_lines"),
    ("", "found"),
}
_RETOLD = {"reason", "fault", "error", "msg", "strerror", "sentence", "line", "wrong"}
# What a thing in the project may be called, where code has its name in a variable.
_NOUNS = (
    "event", "actor", "source", "citation", "claim", "conflict", "view", "kind", "status", "role", "tag", "stance",
    "actor type", "importance", "year",
)  # fmt: skip
# What an attribute of that name may hold.
_FIXED = {"status": ("asserted", "attributed", "alleged", "disputed", "planned", "forecast", "recommended")}
_DEEPEST = 6


@dataclass
class _Module:
    name: str
    tree: ast.Module
    constants: dict[str, ast.expr] = field(default_factory=dict)
    functions: dict[str, list[ast.FunctionDef]] = field(default_factory=dict)
    owner: dict[int, ast.FunctionDef] = field(default_factory=dict)
    imports: dict[str, str] = field(default_factory=dict)


class Reader:
    """Reads all modules of the layers below the window."""

    def __init__(self, package: Path) -> None:
        paths = sorted(path for layer in LAYERS for path in (package / layer).glob("*.py"))
        self._modules = [_module(path) for path in paths]
        self._names = {module.name for module in self._modules}
        self._known: dict[int, list[Shape]] = {}
        self._calls: dict[str, list[tuple[_Module, ast.Call]]] = {}
        for module in self._modules:
            for node in ast.walk(module.tree):
                if isinstance(node, ast.Call) and _name(node.func):
                    self._calls.setdefault(_name(node.func), []).append((module, node))

    def shapes(self) -> list[Shape]:
        """Return the sentences as they are written."""
        found: list[Shape] = []
        for module in self._modules:
            for node in ast.walk(module.tree):
                for expression in _sentences_in(node, module.name):
                    found += self._values(expression, module, 0)
        return [shape for shape in found if has_words(shape)]

    def _values(self, node: ast.expr, module: _Module, depth: int) -> list[Shape]:
        """Return what an expression may be; nothing where that cannot be told."""
        if depth > _DEEPEST:
            return []
        if id(node) not in self._known:
            # What leads back to itself adds nothing.
            self._known[id(node)] = []
            self._known[id(node)] = list(dict.fromkeys(self._read(node, module, depth)))
        return self._known[id(node)]

    def _read(self, node: ast.expr, module: _Module, depth: int) -> list[Shape]:
        match node:
            case ast.Constant(value=str(text)):
                return [(text,)]
            case ast.JoinedStr(values=pieces):
                return product([self._piece(piece, module, depth) for piece in pieces])
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                sides = [self._values(side, module, depth + 1) or [(Hole(),)] for side in (left, right)]
                return product(sides)
            case ast.BinOp(left=left, op=ast.Mod()):
                return [formatted(shape, r"%[sd]") for shape in self._values(left, module, depth + 1)]
            case ast.IfExp(body=body, orelse=orelse):
                return self._all((body, orelse), module, depth)
            case ast.BoolOp(values=several) | ast.Tuple(elts=several) | ast.List(elts=several):
                return self._all(several, module, depth)
            case ast.Dict(values=several):
                return self._all(several, module, depth)
            case ast.NamedExpr(value=value) | ast.Subscript(value=value) | ast.Starred(value=value):
                is_slice = isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice)
                return [] if is_slice else self._values(value, module, depth + 1)
            case ast.Name(id=name):
                return self._named(name, node, module, depth)
            case ast.Call():
                return self._called(node, module, depth)
            case ast.Attribute(attr=name):
                return [(word,) for word in _FIXED.get(name, ())]
        return []

    def _all(self, nodes: Iterable[ast.expr], module: _Module, depth: int) -> list[Shape]:
        return [shape for node in nodes for shape in self._values(node, module, depth + 1)]

    def _piece(self, piece: ast.expr, module: _Module, depth: int) -> list[Shape]:
        if not isinstance(piece, ast.FormattedValue):
            return self._values(piece, module, depth)
        value = piece.value
        told = self._values(value, module, depth + 1)
        is_constant = isinstance(value, ast.Name) and value.id in module.constants
        if is_constant and len(told) == 1 and all(isinstance(part, str) for part in told[0]):
            return told
        words = tuple(shape for shape in dict.fromkeys(told) if has_words(shape))
        return [(Hole(_is_number(piece), _is_retold(value), words),)]

    def _named(self, name: str, node: ast.Name, module: _Module, depth: int) -> list[Shape]:
        function = module.owner.get(id(node))
        if function is not None:
            bound = [*_bound_to(name, function)]
            if bound:
                return self._all(bound, module, depth)
            nouns = [(noun,) for noun in _NOUNS] if name in ("noun", "table") else []
            names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
            if name in (*names, *(argument.arg for argument in function.args.kwonlyargs)):
                return self._given(function, name, names, module, depth) + nouns
        for home in (module, *(one for one in self._modules if one.name == module.imports.get(name))):
            if name in home.constants:
                return self._values(home.constants[name], home, depth + 1)
        return []

    def _given(
        self, function: ast.FunctionDef, name: str, names: list[str], home: _Module, depth: int
    ) -> list[Shape]:
        """Return what the callers of a function give for one of its parameters."""
        if function.name.startswith("__"):
            return []
        place = names.index(name) - (names[0] == "self") if name in names else -1
        found = []
        for module, call in self._calls.get(function.name, []):
            if module is not home and module.imports.get(function.name) != home.name:
                continue
            given = [keyword.value for keyword in call.keywords if keyword.arg == name]
            if 0 <= place < len(call.args):
                given.append(call.args[place])
            found += self._all(given, module, depth)
        return found

    def _called(self, call: ast.Call, module: _Module, depth: int) -> list[Shape]:
        name = _name(call.func)
        if isinstance(call.func, ast.Attribute) and not self._is_home(call.func.value):
            return self._method(call, call.func, module, depth)
        if name == "str" and call.args:
            return self._values(call.args[0], module, depth + 1)
        homes = [module] if name in module.functions else self._homes(name, call.func, module)
        return [
            shape
            for home in homes
            for function in home.functions.get(name, [])
            for result in _results(function)
            for shape in self._values(result, home, depth + 1)
        ]

    def _homes(self, name: str, func: ast.expr, module: _Module) -> list[_Module]:
        """Return the modules that a function may come from."""
        if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
            return [home for home in self._modules if home.name == func.value.id]
        return [home for home in self._modules if home.name == module.imports.get(name)]

    def _is_home(self, node: ast.expr) -> bool:
        """Whether functions of ours are called on this: an object itself, or a module."""
        return isinstance(node, ast.Name) and node.id in ("self", "cls", *self._names)

    def _method(self, call: ast.Call, func: ast.Attribute, module: _Module, depth: int) -> list[Shape]:
        base = self._values(func.value, module, depth + 1)
        if func.attr == "format":
            return [formatted(shape) for shape in base]
        if func.attr in ("rstrip", "removesuffix") and call.args and isinstance(call.args[0], ast.Constant):
            end = str(call.args[0].value)
            return [(*shape[:-1], shape[-1].rstrip(end)) for shape in base if isinstance(shape[-1], str)]
        if func.attr == "get":
            return [*base, *self._all(call.args[1:2], module, depth)]
        return base if func.attr == "strip" else []


def _module(path: Path) -> _Module:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = _Module(path.stem, tree)
    for statement in tree.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                read.constants[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                read.constants[name] = value
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            read.imports |= {alias.name: node.module.rpartition(".")[2] for alias in node.names}
        if isinstance(node, ast.FunctionDef):
            read.functions.setdefault(node.name, []).append(node)
            for inner in ast.walk(node):
                read.owner[id(inner)] = node
    return read


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _sentences_in(node: ast.AST, module: str) -> Iterator[ast.expr]:
    """Yield the expressions that a node hands up as a sentence."""
    match node:
        case ast.Call(func=func, args=args, keywords=keywords):
            name = _name(func)
            place, keyword = (0, "sentence") if name.endswith("Fault") else _CARRIERS.get(name, (-1, ""))
            if name == "EdtfFault" or place < 0:
                return
            yield from args[place : place + 1]
            yield from (given.value for given in keywords if given.arg == keyword)
        case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="step"), attr="title")], value=value):
            yield value
        case ast.FunctionDef(name=name) if {(module, name), ("", name)} & _TELLERS:
            yield from _results(node)
        case ast.ClassDef(name=name) if name.endswith("Fault"):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and ast.unparse(inner.func) == "super().__init__":
                    yield from inner.args[:1]


def _bound_to(name: str, function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Yield what a local name is bound to inside a function."""
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=bound)], value=value) if bound == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=bound), value=ast.expr() as value) if bound == name:
                yield value
            case ast.NamedExpr(target=ast.Name(id=bound), value=value) if bound == name:
                yield value
            case ast.For(target=target, iter=several) | ast.comprehension(target=target, iter=several):
                if name in {part.id for part in ast.walk(target) if isinstance(part, ast.Name)}:
                    yield several


def _results(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Return | ast.Yield) and node.value is not None:
            yield node.value


def _is_number(piece: ast.FormattedValue) -> bool:
    spec = ast.unparse(piece.format_spec) if piece.format_spec is not None else ""
    name = _name(piece.value.func) if isinstance(piece.value, ast.Call) else _name(piece.value)
    return "," in spec or name == "len" or name.endswith("count")


def _is_retold(value: ast.expr) -> bool:
    """Whether a value is a sentence of another error."""
    if isinstance(value, ast.Call):
        return _name(value.func) in ("_short", "str", "rstrip") and any(
            _name(inner) in _RETOLD for inner in ast.walk(value) if isinstance(inner, ast.expr)
        )
    if isinstance(value, ast.Subscript):
        return isinstance(value.slice, ast.Constant) and value.slice.value in _RETOLD
    return _name(value) in _RETOLD
