"""The door for assistants: a few tools over the Model Context Protocol, on stdio."""
