"""A notebook that comes back as a zip."""

from django import forms

from heardback.web.archive import LARGEST


class NotebookForm(forms.Form):
    file = forms.FileField(
        label="A notebook as a .zip",
        help_text="What is on record already stays; what is new is added.",
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                "That is more than 100 megabytes. Import it with the command "
                "“heardback import” instead."
            )
        return file
