"""Reads [expression, texts] pairs (JSON), writes the milliseconds (CPU) of each one's slowest text, best of three."""

import json
import re
import sys
import time


def milliseconds(expression: re.Pattern[str], text: str) -> float:
    start = time.process_time()
    expression.fullmatch(text)
    return (time.process_time() - start) * 1000


def slowest(source: str, texts: list[str]) -> float:
    expression = re.compile(source)
    return max(min(milliseconds(expression, text) for _ in range(3)) for text in texts)


json.dump([slowest(*pair) for pair in json.load(sys.stdin)], sys.stdout)
