"""What every test shares."""

import os

from hypothesis import settings

# No deadline: a busy machine is not a fault. In CI the same examples every time, so
# that a red run is about the change; at home new ones, so that faults are found.
settings.register_profile("home", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "home")
