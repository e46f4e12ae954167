"""Settings, addresses, environment, start-up: where all rooms come together."""
