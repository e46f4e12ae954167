"""Every measurement that needs no other people's data, one table after the other."""

import subprocess
import sys

ALONE = ("start_up", "speed", "judging", "pages", "calibration", "scale")


def main() -> int:
    codes = [
        subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode
        for name in ALONE
    ]
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
