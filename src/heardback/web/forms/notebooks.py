"""A notebook that comes back as a zip."""

from django import forms

from heardback.web.archive import LARGEST


class NotebookForm(forms.Form):
    file = forms.FileField(
        label="A notebook as a .zip",
        help_text="To the record it only adds. What it says of a pursuit, its people "
        "and its meetings counts where it is newer than what is here.",
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                f"That is more than {LARGEST // 2**20} megabytes. Import it with the "
                "command “heardback import” instead."
            )
        return file
