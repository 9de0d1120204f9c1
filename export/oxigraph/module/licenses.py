"""Prints the licences of the crates that are in the module, from the output of cargo metadata: each text once."""

import json
import pathlib
import sys

data = json.load(sys.stdin)
packages = {p["id"]: p for p in data["packages"]}
nodes = {n["id"]: n for n in data["resolve"]["nodes"]}


def linked(root):
    """The packages on which a package depends in what is built, not only while it is built."""
    seen, todo = set(), [root]
    while todo:
        package = todo.pop()
        if package in seen:
            continue
        seen.add(package)
        macro = any("proc-macro" in t["kind"] for t in packages[package]["targets"])
        if macro:
            seen.discard(package)
            continue
        for dependency in nodes[package]["deps"]:
            if any(kind["kind"] is None for kind in dependency["dep_kinds"]):
                todo.append(dependency["pkg"])
    return seen - {root}


texts = {}
print("The module oxigraph.wasm consists of the standard library of Rust (MIT OR Apache-2.0,")
print("https://github.com/rust-lang/rust) and of these crates:\n")
for package in sorted((packages[i] for i in linked(data["resolve"]["root"])), key=lambda p: (p["name"], p["version"])):
    print(f"{package['name']} {package['version']}: {package['license']}, {package['repository']}")
    folder = pathlib.Path(package["manifest_path"]).parent
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name.upper().startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE")):
            text = "\n".join(line.rstrip() for line in path.read_text(errors="replace").strip().splitlines())
            texts.setdefault(text, []).append(package["name"])
for text, names in texts.items():
    print("\n" + "-" * 72 + "\n" + ", ".join(dict.fromkeys(names)) + "\n\n" + text)
