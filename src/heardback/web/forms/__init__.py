"""What people type, as plain forms that know nothing of how it is kept."""
