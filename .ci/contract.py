#!/usr/bin/env python3
"""Checks the operations of a list against the wire contract of 1.4.4.

    contract.py CONTRACT_FOLDER OPENAPI.json OPERATIONS.txt

The list has one « METHOD /path » a line, written as in the contract; # starts a comment.
"""
import pathlib
import sys

folder, served, wanted = map(pathlib.Path, sys.argv[1:])
sys.dont_write_bytecode = True
sys.path.insert(0, str(folder))
import check_openapi as contract  # noqa: E402

known = {(op["method"], op["path"]): op for op in contract.CONTRACT["operations"]}
doc = contract.load(str(served))
index = {(m.upper(), contract.key(p)): op for p, ops in doc["paths"].items() for m, op in ops.items()}

lines = [line.split("#")[0].split() for line in wanted.read_text(encoding="utf-8").splitlines()]
operations = [tuple(line) for line in lines if line]
conforming = 0
for operation in operations:
    op = known.get(operation)
    faults = list(contract.check(op, doc, index)) if op else ["not in the contract"]
    conforming += not faults
    for fault in faults:
        print(f"{' '.join(operation)}: {fault}")
print(f"{conforming} of {len(operations)} operations of {wanted} conform")
sys.exit(conforming != len(operations) or not operations)
