"""The reading step by pandas: only the columns that are needed, with the narrowest types, words as categories.

pandas_reading.py FILE THREADS OUT (pandas reads on one thread, whatever THREADS says)
"""

import sys

import numpy as np
import pandas as pd

KEYS = ["month", "sex", "place", "outcome", "source"]
COUNTS = ["killed", "injured", "missing"]
TYPES = {
    "date": "category",
    "sex": "category",
    "place": "category",
    "outcome": "category",
    "source": "category",
    "killed": "int32",
    "injured": "float32",  # whole numbers with blanks; exact far above what one row holds
    "missing": "float32",
}


def categories(column, words):
    """The column with other words, in their order, of which several may become one: done by category and not by row."""
    names, codes = np.unique(np.array([words(c) for c in column.cat.categories] + [words("")]), return_inverse=True)
    return pd.Categorical.from_codes(codes.astype("int16")[column.cat.codes], names, ordered=True)


def groups(file):
    """The sums by month, sex, place, outcome and source; where nothing is known, NaN."""
    rows = pd.read_csv(file, usecols=list(TYPES), dtype=TYPES, engine="c", keep_default_na=False, na_values=[""])
    rows["month"] = categories(rows.pop("date"), lambda day: day[:7])
    rows["sex"] = categories(rows["sex"], lambda code: {"F": "female", "M": "male"}.get(code, "unknown"))
    rows["place"] = categories(rows["place"], lambda place: place or "unknown")
    rows["outcome"] = rows["outcome"].cat.as_ordered()
    rows["source"] = rows["source"].cat.as_ordered()
    # Sums of float32 would lose persons above 16 million.
    rows["injured"] = rows["injured"].astype("float64")
    rows["missing"] = rows["missing"].astype("float64")
    return rows.groupby(KEYS, observed=True, sort=True)[COUNTS].sum(min_count=1).reset_index()


def main():
    sums = groups(sys.argv[1])
    sums[COUNTS] = sums[COUNTS].astype("Int64")
    sums.to_csv(sys.argv[3], index=False)


if __name__ == "__main__":
    main()
