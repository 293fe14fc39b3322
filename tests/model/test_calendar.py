"""The calendar against `datetime` and against itself over years that `datetime` does not know."""

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.model.calendar import (
    US_PER_DAY,
    civil_from_days,
    civil_from_us,
    days_from_civil,
    days_in_month,
    is_leap,
    shift_month,
    us_from_civil,
    year_of_days,
)
from tests.model.day_oracle import day_number, days_of_year

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def test_the_epoch_is_zero():
    assert days_from_civil(1970, 1, 1) == 0
    assert us_from_civil(1970) == 0
    assert civil_from_us(0) == (1970, 1, 1, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2000, True), (1900, False), (2004, True), (0, True), (-4, True), (-100, False), (-1, False)],
)
def test_leap_years(year, leap):
    assert is_leap(year) is leap
    assert days_in_month(year, 2) == (29 if leap else 28)


def test_every_day_of_years_around_the_turns_of_centuries():
    for year in [
        -9999,
        -401,
        -400,
        -100,
        -5,
        -4,
        -1,
        0,
        1,
        4,
        100,
        400,
        1600,
        1900,
        1970,
        2000,
        2015,
        2016,
        9999,
    ]:
        for month, day, number in days_of_year(year):
            assert days_from_civil(year, month, day) == number
            assert civil_from_days(number) == (year, month, day)


@given(st.integers(-146_000 * 366, 146_000 * 366))
def test_days_come_back_and_follow_one_another(days):
    year, month, day = civil_from_days(days)
    assert days_from_civil(year, month, day) == days
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)
    assert civil_from_days(days) < civil_from_days(days + 1)


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))
def test_days_equal_those_counted_in_whole_cycles(year, month, day):
    assert days_from_civil(year, month, day) == day_number(year, month, day)


@given(st.datetimes(min_value=datetime(1, 1, 1), max_value=datetime(9999, 12, 31)))
def test_microseconds_equal_those_of_datetime(moment):
    us = us_from_civil(*moment.timetuple()[:6], moment.microsecond)
    assert us == (moment.replace(tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
    assert datetime(*civil_from_us(us)) == moment


@given(st.integers(-9999, 9999), st.integers(1, 12), st.integers(-500, 500))
def test_months_are_shifted_there_and_back(year, month, months):
    later = shift_month(year, month, months)
    assert shift_month(*later, -months) == (year, month)
    assert later[0] * 12 + later[1] - (year * 12 + month) == months


def test_years_of_a_whole_column():
    days = np.arange(-800_000, 800_000, 97, dtype=np.int64)
    assert year_of_days(days).tolist() == [civil_from_days(int(day))[0] for day in days]
    assert year_of_days(us_from_civil(2015, 12, 31) // US_PER_DAY) == 2015
