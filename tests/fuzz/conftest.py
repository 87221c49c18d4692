"""How many examples: a hundred a test where every test runs, thousands for ``make fuzz``."""

from hypothesis import HealthCheck, settings

COMMON = settings(deadline=None, suppress_health_check=list(HealthCheck), print_blob=True)

settings.register_profile("quick", COMMON, max_examples=60)
settings.register_profile("fuzz", COMMON, max_examples=5_000)
settings.load_profile("quick")
