//! Calendar dates, in words of the language.

use crate::lang::Lang;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A day: `28 Sep 2026`, in Korean `2026년 9월 28일`. Month and day count from 1.
pub fn date(year: i32, month_number: u32, day: u32, lang: Lang) -> String {
    match lang.built() {
        Lang::En => [&day.to_string(), " ", &month(year, month_number, lang)].concat(),
        Lang::Ko => [&month(year, month_number, lang), " ", &day.to_string(), "일"].concat(),
    }
}

/// A month: `Sep 2026`, in Korean `2026년 9월`. A month outside 1 to 12 is written as its number.
pub fn month(year: i32, month: u32, lang: Lang) -> String {
    let year = year.to_string();
    let number = month.to_string();
    match lang.built() {
        Lang::En => {
            let index = (month as usize).wrapping_sub(1);
            [MONTHS.get(index).copied().unwrap_or(&number), " ", &year].concat()
        }
        Lang::Ko => [&year, "년 ", &number, "월"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_months() {
        assert_eq!(date(2026, 9, 28, Lang::En), "28 Sep 2026");
        assert_eq!(date(2026, 9, 28, Lang::Ko), "2026년 9월 28일");
        assert_eq!(month(2016, 7, Lang::En), "Jul 2016");
        assert_eq!(month(2016, 12, Lang::Ko), "2016년 12월");
        assert_eq!(month(2016, 0, Lang::En), "0 2016");
        assert_eq!(month(2016, 13, Lang::En), "13 2016");
    }
}
