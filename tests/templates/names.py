"""Every name in a template, resolved against what its page or component declares: inside `if` and `for` too."""

import dataclasses
import inspect
import types
import typing

from django.template import engines
from jinja2 import nodes

Scope = dict[str, object]


class Unresolved(AssertionError):
    pass


def environment():
    return engines["jinja2"].env


def parsed(source: str) -> nodes.Template:
    return environment().parse(source)


def attribute(held, name: str):
    """The type of `held.name`; Unresolved when no type on offer has it, or when it is a method that nobody calls."""
    for option in _options(held):
        if dataclasses.is_dataclass(option) or hasattr(option, "model_fields"):
            hints = typing.get_type_hints(option)
            if name in hints:
                return hints[name]
            member = inspect.getattr_static(option, name, None)
            if isinstance(member, property):
                return typing.get_type_hints(member.fget).get("return", object)
            if member is not None and not inspect.isfunction(member):
                return object
        elif option is object or hasattr(option, name) or name in ("label", "value"):
            return object
    raise Unresolved(f"{held} n’a pas « {name} »")


def _options(held) -> list:
    if isinstance(held, types.UnionType):
        return [one for one in typing.get_args(held) if one is not types.NoneType]
    return [held]


def element(held, count: int) -> list:
    """The types of the names that a loop over `held` fills."""
    arguments = typing.get_args(held)
    inner = arguments[0] if arguments else object
    if count == 1:
        return [inner]
    return list(typing.get_args(inner)) or [object] * count


def walk(found: nodes.Node, scope: Scope) -> None:
    """Refuse the first name, attribute, filter or argument below this node that nothing declares."""
    match found:
        case nodes.For():
            _walk_loop(found, scope)
        case nodes.With():
            inner = dict(scope)
            for target, value in zip(found.targets, found.values, strict=True):
                inner[target.name] = type_of(value, scope)
            _walk_all(found.body, inner)
        case nodes.Assign():
            scope[found.target.name] = type_of(found.node, scope)
        case nodes.Expr():
            type_of(found, scope)
        case nodes.Include() | nodes.Extends():
            pass
        case _:
            inner = dict(scope) if isinstance(found, nodes.Block) else scope
            _walk_all(found.iter_child_nodes(), inner)


def _walk_all(several, scope: Scope) -> None:
    for one in several:
        walk(one, scope)


def _walk_loop(loop: nodes.For, scope: Scope) -> None:
    targets = [loop.target] if isinstance(loop.target, nodes.Name) else loop.target.items
    types_of_targets = element(type_of(loop.iter, scope), len(targets))
    filled = dict(zip((one.name for one in targets), types_of_targets, strict=True))
    _walk_all(loop.body, scope | filled | {"loop": object})
    _walk_all(loop.else_, dict(scope))


def type_of(found: nodes.Expr, scope: Scope):
    """What an expression holds; `object` where its type says nothing more."""
    match found:
        case nodes.Name():
            return _type_of_name(found.name, scope)
        case nodes.Getattr():
            return attribute(type_of(found.node, scope), found.attr)
        case nodes.Getitem():
            arguments = typing.get_args(type_of(found.node, scope))
            place = getattr(found.arg, "value", None)
            return arguments[place] if isinstance(place, int) and place < len(arguments) else object
        case nodes.Call():
            _check_call(found, scope)
        case nodes.Filter():
            if found.name not in environment().filters:
                raise Unresolved(f"« {found.name} » n’est pas un filtre")
    for inner in found.iter_child_nodes():
        if not (isinstance(found, nodes.Call) and inner is found.node):
            type_of(inner, scope) if isinstance(inner, nodes.Expr) else walk(inner, scope)
    return object


def _type_of_name(name: str, scope: Scope):
    if name not in scope:
        raise Unresolved(f"« {name} » n’est pas déclaré")
    return scope[name]


def _check_call(call: nodes.Call, scope: Scope) -> None:
    """A call of something that templates may call, with the arguments that it takes."""
    called = environment().globals.get(getattr(call.node, "name", ""))
    if called is None or call.node.name in scope:
        raise Unresolved(f"« {getattr(call.node, 'name', call.node)} » n’est pas un composant")
    try:
        inspect.signature(called).bind(*call.args, **{one.key: one.value for one in call.kwargs})
    except TypeError as error:
        raise Unresolved(f"« {call.node.name} » : {error}") from error
