//! The traffic profile: how the rate of requests changes over the hours of a week.

use std::rc::Rc;

use serde::Serialize;

use crate::base::decimal;

/// Hours of a week, from Monday 00:00.
pub const HOURS: usize = 168;

/// A named shape, or 168 relative rates of the user's own.
#[derive(Clone, Debug, PartialEq)]
pub enum Profile {
    /// One of the shapes that come with the page.
    Preset(WeekShape),
    /// Relative rates from Monday 00:00; only their ratios matter; at least one is above 0.
    Custom(Rc<[f64; HOURS]>),
}

/// The shapes that come with the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WeekShape {
    /// The same rate at every hour.
    Steady,
    /// Busy from 9 to 18 on weekdays, a tenth of that at other times.
    OfficeHours,
    /// Rises through the day to a peak from 18 to 23, every day.
    EveningPeak,
    /// All of it between 1 and 4 at night.
    NightlyBatch,
    /// Four hours a day at a hundred times the rate of the other twenty.
    Spiky,
    /// One day of the week at twenty times the rate of the others.
    LaunchDay,
}

impl WeekShape {
    /// Every shape, in the order shown.
    pub const ALL: [WeekShape; 6] = [
        WeekShape::Steady,
        WeekShape::OfficeHours,
        WeekShape::EveningPeak,
        WeekShape::NightlyBatch,
        WeekShape::Spiky,
        WeekShape::LaunchDay,
    ];

    /// The name in links and JSON.
    pub const fn key(self) -> &'static str {
        match self {
            WeekShape::Steady => "steady",
            WeekShape::OfficeHours => "office_hours",
            WeekShape::EveningPeak => "evening_peak",
            WeekShape::NightlyBatch => "nightly_batch",
            WeekShape::Spiky => "spiky",
            WeekShape::LaunchDay => "launch_day",
        }
    }

    fn rate(self, day: usize, hour: usize) -> f64 {
        match self {
            WeekShape::Steady => 1.0,
            WeekShape::OfficeHours if day < 5 && (9..18).contains(&hour) => 10.0,
            WeekShape::OfficeHours => 1.0,
            WeekShape::EveningPeak => match hour {
                0..=6 => 1.0,
                7..=11 => 3.0,
                12..=17 => 4.0,
                18..=22 => 10.0,
                _ => 3.0,
            },
            WeekShape::NightlyBatch => f64::from(u8::from((1..4).contains(&hour))),
            WeekShape::Spiky if (10..14).contains(&hour) => 100.0,
            WeekShape::Spiky => 1.0,
            WeekShape::LaunchDay if day == 1 => 20.0,
            WeekShape::LaunchDay => 1.0,
        }
    }
}

/// Why a text is no traffic profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfileProblem {
    /// There are not 168 rates.
    Count,
    /// A rate is negative or no number.
    Rate,
    /// Every rate is 0, so there is no week to scale.
    AllZero,
}

impl Profile {
    /// The 168 relative rates.
    pub fn rates(&self) -> [f64; HOURS] {
        match self {
            Profile::Preset(shape) => {
                core::array::from_fn(|index| shape.rate(index / 24, index % 24))
            }
            Profile::Custom(rates) => **rates,
        }
    }

    /// The rate of each hour of the week against the mean hour.
    pub fn relative_rates(&self) -> [f64; HOURS] {
        let rates = self.rates();
        let mean = rates.iter().sum::<f64>() / HOURS as f64;
        rates.map(|rate| rate / mean)
    }

    /// The busiest hour of the week against the mean hour.
    pub fn busiest(&self) -> f64 {
        self.relative_rates().into_iter().fold(0.0, f64::max)
    }

    /// A profile of the user's own.
    ///
    /// # Errors
    /// Where a rate is negative or not finite, or all are 0.
    pub fn custom(rates: [f64; HOURS]) -> Result<Profile, ProfileProblem> {
        if rates.iter().any(|rate| !rate.is_finite() || *rate < 0.0 || *rate > 1e9) {
            return Err(ProfileProblem::Rate);
        }
        if rates.iter().all(|rate| *rate == 0.0) {
            return Err(ProfileProblem::AllZero);
        }
        Ok(Profile::Custom(Rc::new(rates)))
    }

    /// A preset's key, or 168 rates with commas, blanks or `_` between them, in brackets or not; `5x8`
    /// stands for eight times 5.
    ///
    /// # Errors
    /// Says what is wrong with the runs.
    pub fn parse(text: &str) -> Result<Profile, ProfileProblem> {
        if let Some(shape) = WeekShape::ALL.into_iter().find(|shape| shape.key() == text) {
            return Ok(Profile::Preset(shape));
        }
        let mut rates = [0.0; HOURS];
        let mut filled = 0;
        let list = text.trim().trim_start_matches('[').trim_end_matches(']');
        let separates = |c: char| matches!(c, '_' | ',' | ';') || c.is_whitespace();
        let runs = list.split(separates).filter(|run| !run.is_empty());
        for run in runs {
            let (rate, length) = run.split_once('x').unwrap_or((run, "1"));
            let rate = decimal::parse(rate).ok_or(ProfileProblem::Rate)?;
            let length: usize = length.parse().map_err(|_| ProfileProblem::Count)?;
            let end = filled + length.min(HOURS + 1);
            rates.get_mut(filled..end).ok_or(ProfileProblem::Count)?.fill(rate);
            filled = end;
        }
        if filled != HOURS {
            return Err(ProfileProblem::Count);
        }
        Profile::custom(rates)
    }

    /// The text that [`Profile::parse`] reads back.
    pub fn text(&self) -> String {
        let rates = match self {
            Profile::Preset(shape) => return shape.key().to_owned(),
            Profile::Custom(rates) => rates,
        };
        let mut text = String::new();
        let mut start = 0;
        while start < HOURS {
            let length = rates[start..].iter().take_while(|rate| **rate == rates[start]).count();
            let separator = if start == 0 { "" } else { "_" };
            text += &[separator, &decimal::text(rates[start])].concat();
            if length > 1 {
                text += &["x", &length.to_string()].concat();
            }
            start += length;
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_round_trip() {
        for shape in WeekShape::ALL {
            assert_eq!(Profile::parse(shape.key()), Ok(Profile::Preset(shape)));
        }
        let mut rates = [5.0; HOURS];
        rates[9..14].fill(100.5);
        rates[167] = 0.0;
        let profile = Profile::custom(rates).unwrap();
        assert_eq!(profile.text(), "5x9_100.5x5_5x153_0");
        assert_eq!(Profile::parse(&profile.text()), Ok(profile));
    }

    #[test]
    fn rates_are_taken_as_people_bring_them() {
        let mut rates = [1.0; HOURS];
        rates[1] = 2.5;
        let profile = Profile::custom(rates);
        let texts = rates.map(|rate| rate.to_string());
        for separator in [",", ", ", " ", "_", "\n", "\t", "; "] {
            let list = texts.join(separator);
            assert_eq!(Profile::parse(&list), profile, "{separator:?}");
            assert_eq!(Profile::parse(&format!("[{list}]")), profile, "{separator:?}");
        }
        assert_eq!(Profile::parse("1,1,1"), Err(ProfileProblem::Count));
    }

    #[test]
    fn bad_profiles_say_why() {
        for (text, problem) in [
            ("1x167", ProfileProblem::Count),
            ("1x169", ProfileProblem::Count),
            ("1x99999999999999999999", ProfileProblem::Count),
            ("x168", ProfileProblem::Rate),
            ("-1x168", ProfileProblem::Rate),
            ("NaNx168", ProfileProblem::Rate),
            ("0x168", ProfileProblem::AllZero),
            ("", ProfileProblem::Count),
        ] {
            assert_eq!(Profile::parse(text), Err(problem), "{text}");
        }
    }
}
