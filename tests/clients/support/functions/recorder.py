"""Runs a handler, and notes every event it is given."""

import importlib
import json
import os

module, name = os.environ["RECORDED_HANDLER"].rsplit(".", 1)
recorded = getattr(importlib.import_module(module), name)


def handler(event, context):
    """What the handler answers."""
    with open(os.environ["RECORD"], "a") as record:
        record.write(json.dumps(event) + "\n")
    return recorded(event, context)
