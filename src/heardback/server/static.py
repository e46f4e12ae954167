"""Static files under names that change with their contents, once they are collected."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):
    """Where nothing was collected (tests, a first look), the plain name serves."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        try:
            return super().stored_name(name) if self.hashed_files else name
        except ValueError:
            # A file added since. It is served all the same; no page breaks for it.
            return name
