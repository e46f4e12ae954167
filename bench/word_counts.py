"""The twin beside every model: word counts and logistic regression, nothing more."""

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import FeatureUnion, Pipeline


def model(*, cost: float = 4.0, balanced: bool = False) -> Pipeline:
    """Words, pairs of words and pieces of words."""
    counts = FeatureUnion(
        [
            ("words", TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)),
            (
                "pieces",
                TfidfVectorizer(
                    analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True
                ),
            ),
        ]
    )
    weight = "balanced" if balanced else None
    line = LogisticRegression(C=cost, max_iter=300, class_weight=weight)
    return Pipeline([("counts", counts), ("line", line)])


def pair(before: str, text: str) -> str:
    """A text after another one, the words of the first marked as such."""
    return " ".join([*(f"q_{word}" for word in before.split()), text])


def fitted(texts: Sequence[str], labels: Sequence[str], **options: float) -> Pipeline:
    found = model(cost=options.get("cost", 4.0))
    found.fit(list(texts), list(labels))
    return found


def chances(found: Pipeline, texts: Sequence[str]) -> tuple[list[str], np.ndarray]:
    shares: np.ndarray = found.predict_proba(list(texts))
    return [str(name) for name in found.classes_], shares
