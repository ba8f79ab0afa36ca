"""`grade FILE` from cold against the bare imports of its dependencies, alternating.

    python benchmarks/cold.py [ROUNDS]

Prints the median of each and the median of the ratios pair by pair. Guard 1.15, aim 0.95.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

IMPORTS = "import numpy, pytest, jinja2, click, babel"


def seconds(command: list[str], folder: str) -> float:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    reference = Path(__file__).parents[1] / "solutions" / "03_mse" / "solution.py"
    grade = str(Path(sys.executable).with_name("grade"))
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "03_mse.py").write_bytes(reference.read_bytes())
        commands = [[grade, "03_mse.py"], [sys.executable, "-c", IMPORTS]]
        for command in commands:
            seconds(command, folder)  # fill the caches
        pairs = [[seconds(command, folder) for command in commands] for _ in range(rounds)]
    ours, imports = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"grade 03_mse.py   {ours * 1000:7.1f} ms   (median of {rounds})")
    print(f"imports alone     {imports * 1000:7.1f} ms")
    print(f"ratio             {ratio:7.2f}      guard 1.15, aim 0.95")


if __name__ == "__main__":
    main()
