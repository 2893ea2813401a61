"""Tables that pandas_bundled.py makes, each of them one call."""

import numpy as np
import pandas as pd


def with_shares(table, everybody, female="female", male="male"):
    """Beside the counts: how much is known, the share of women among those known, and its bounds in percent."""
    known = table[female] + table[male]
    table["unknown"] = table[everybody] - known
    table["% known"] = 100 * known / table[everybody]
    table["% female of known"] = 100 * table[female] / known
    table["% female at least"] = 100 * table[female] / table[everybody]
    table["% female at most"] = 100 * (table[everybody] - table[male]) / table[everybody]
    return table


def sums(rows, by, counts):
    """Sums by a column, and of all."""
    table = rows.groupby(by)[counts].sum()
    table.loc["all"] = table.sum()
    return table


def percent_of_all(table, counts):
    for count in counts:
        table[f"% of all {count}"] = 100 * table[count] / table.loc["all", count]
    return table


def cross(rows, index, columns, values):
    table = rows.pivot_table(index=index, columns=columns, values=values, aggfunc="sum")
    table["all"] = table.sum(axis=1)
    table.loc["all"] = table.sum()
    return table


def change(series, span):
    """Against the period before and against a year before."""
    table = series.to_frame("count")
    table["previous"] = series.shift(1)
    table["change on previous"] = series.diff()
    table["% on previous"] = 100 * series.pct_change(fill_method=None)
    table["a year before"] = series.shift(span)
    table["change on a year before"] = series.diff(span)
    table["% on a year before"] = 100 * series.pct_change(span, fill_method=None)
    return table


def averages(series):
    table = series.to_frame("count")
    year = pd.Series([month[:4] for month in series.index], index=series.index)
    table["average of 12"] = series.rolling(12).mean()
    table["annualised"] = 12 * series
    table["year to date"] = series.groupby(year).cumsum()
    table["year to date before"] = table["year to date"].shift(12)
    table["change"] = table["year to date"] - table["year to date before"]
    table["% change"] = 100 * table["change"] / table["year to date before"]
    return table


def trend(columns):
    """A straight line through the logarithms, and how far neighbours resemble each other."""
    rows = {}
    for name, series in columns.items():
        at = np.arange(len(series))
        slope, level = np.polyfit(at, np.log1p(series.to_numpy(float)), 1)
        rest = np.log1p(series) - (level + slope * at)
        error = rest.std() / (at.std() * len(at) ** 0.5)
        rows[name] = {
            "periods": len(series),
            "% a year": 100 * (np.exp(12 * slope) - 1),
            "% a year, low": 100 * (np.exp(12 * (slope - 1.96 * error)) - 1),
            "% a year, high": 100 * (np.exp(12 * (slope + 1.96 * error)) - 1),
            "autocorrelation": series.autocorr(),
            "dispersion": series.var() / series.mean(),
        }
    return pd.DataFrame(rows).T


def unusual(rows, member, month, count):
    """The latest month of each member against the mean of the same month in other years."""
    latest = rows[month].max()
    same = rows[rows[month].str[5:] == latest[5:]]
    base = same[same[month] < latest].groupby(member)[count].agg(["mean", "std", "count"])
    base.insert(0, "latest", same[same[month] == latest].groupby(member)[count].sum())
    base["z"] = (base["latest"] - base["mean"]) / base["std"]
    return base


def incidents(claims, ends=("low", "best", "high")):
    """The hull of what is claimed of each incident."""
    said = claims[claims["excluded"].isna()]
    stated = said[list(ends)]
    table = said.assign(low=stated.min(axis=1), high=stated.max(axis=1)).groupby("incident_id").agg(
        begins=("date_from", "min"), ends=("date_to", "max"), low=("low", "min"), high=("high", "max"), claims=("claim_id", "count"),
        claimants=("claimant", "nunique"), denials=("stance", lambda stances: int((stances == "denies").sum())))
    return table.sort_values("begins")


def coverage(columns):
    """How many periods of each year each source reported."""
    return pd.DataFrame({name: periods.astype(str).str.extract(r"(\d{4})(?!.*\d{4})")[0].value_counts() for name, periods in columns.items()}).sort_index().T


def quality(columns):
    return pd.DataFrame({name: {"read": len(rows), "accepted": len(rows), "refused": 0, "cells without a figure": int(rows.isna().sum().sum())}
                         for name, rows in columns.items()}).T
