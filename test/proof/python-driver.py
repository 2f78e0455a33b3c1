"""Runs the Python files it is told of, each as a program of its own, and tells how each ended."""

import contextlib
import io
import json
import os
import runpy
import sys
import traceback

for line in sys.stdin:
    job = json.loads(line)
    os.environ["AMPLITUDE_API_KEY"] = job["apiKey"]
    error = ""
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            runpy.run_path(job["path"], run_name="__main__")
        except BaseException:
            error = traceback.format_exc()
    print(json.dumps(error), flush=True)
