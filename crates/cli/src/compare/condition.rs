//! Conditions on totals: `lambda > fargate * 1.2`.
//!
//! ```text
//! condition = sum ("<" | "<=" | ">" | ">=") sum
//! sum       = product (("+" | "-") product)…
//! product   = factor (("*" | "/") factor)…
//! factor    = number | option | "(" sum ")" | "-" factor
//! ```

use eleven_rounds_engine::base::suggest::nearest;
use eleven_rounds_engine::catalog::option::DeploymentOption;

/// Longer conditions are refused: this also bounds how deep parentheses are nested.
const LONGEST: usize = 1000;

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConditionResult {
    /// The sum on the left.
    pub left: f64,
    /// The sum on the right.
    pub right: f64,
    /// Whether it holds.
    pub holds: bool,
}

/// Why a condition cannot be judged, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct ConditionError {
    /// How many letters stand before the error.
    pub position: usize,
    /// What is wrong.
    pub what: String,
}

impl ConditionError {
    /// The condition after a title, and below the position of the error what is wrong.
    pub fn annotated(&self, title: &str, condition: &str) -> String {
        let start: String = condition.chars().take(LONGEST).collect();
        let space = " ".repeat(title.chars().count() + self.position);
        format!("{title}{start}\n{space}^ {}", self.what)
    }
}

/// The dollars of an option, or why they are not known.
pub type Totals<'a> = &'a dyn Fn(DeploymentOption) -> Result<f64, String>;

/// Judges a condition on totals in dollars a month.
///
/// # Errors
/// The text is no condition, it names a total that is not known, or it divides by zero. A condition
/// is never false for one of these reasons.
pub fn judge(text: &str, totals: Totals<'_>) -> Result<ConditionResult, ConditionError> {
    if text.len() > LONGEST {
        return Err(ConditionError { position: 0, what: format!("longer than {LONGEST} letters") });
    }
    let letters: Vec<char> = text.chars().collect();
    let mut parser = ConditionParser { letters: &letters, position: 0, totals };
    let left = parser.sum()?;
    let comparator = parser.comparator()?;
    let right = parser.sum()?;
    match parser.next() {
        None => Ok(ConditionResult { left, right, holds: comparator(&left, &right) }),
        Some('<' | '>' | '=') => Err(parser.error("a condition compares once")),
        Some(')') => Err(parser.error("nothing was opened that this closes")),
        Some(_) => Err(parser.error("an operator is missing before this")),
    }
}

type Comparator = fn(&f64, &f64) -> bool;

struct ConditionParser<'a> {
    letters: &'a [char],
    position: usize,
    totals: Totals<'a>,
}

impl ConditionParser<'_> {
    fn error(&self, what: impl Into<String>) -> ConditionError {
        ConditionError { position: self.position, what: what.into() }
    }

    /// The next letter that is no space, which stays the next one.
    fn next(&mut self) -> Option<char> {
        while self.letters.get(self.position).is_some_and(|letter| letter.is_whitespace()) {
            self.position += 1;
        }
        self.letters.get(self.position).copied()
    }

    /// Takes the next letter if it is one of these.
    fn one_of(&mut self, wanted: &[char]) -> Option<char> {
        let found = self.next().filter(|letter| wanted.contains(letter))?;
        self.position += 1;
        Some(found)
    }

    /// Takes the letters that are `inside` a word.
    fn word(&mut self, inside: impl Fn(char) -> bool) -> String {
        let word: String = self.letters[self.position..]
            .iter()
            .copied()
            .take_while(|letter| inside(*letter))
            .collect();
        self.position += word.chars().count();
        word
    }

    fn comparator(&mut self) -> Result<Comparator, ConditionError> {
        let Some(sign @ ('<' | '>')) = self.next() else {
            return Err(self.error("a comparison is missing here: <, <=, > or >="));
        };
        self.position += 1;
        // One word: a space between the two would be another sum.
        let equal = self.letters.get(self.position) == Some(&'=');
        self.position += usize::from(equal);
        Ok(match (sign, equal) {
            ('<', false) => f64::lt,
            ('<', true) => f64::le,
            (_, false) => f64::gt,
            (_, true) => f64::ge,
        })
    }

    fn sum(&mut self) -> Result<f64, ConditionError> {
        let mut value = self.product()?;
        while let Some(sign) = self.one_of(&['+', '-']) {
            let operand = self.product()?;
            value = if sign == '+' { value + operand } else { value - operand };
        }
        self.finite(value)
    }

    fn product(&mut self) -> Result<f64, ConditionError> {
        let mut value = self.factor()?;
        while let Some(sign) = self.one_of(&['*', '/']) {
            self.next();
            let position = self.position;
            let operand = self.factor()?;
            if sign == '/' && operand == 0.0 {
                return Err(ConditionError {
                    position,
                    what: "this is 0: nothing is divided by it".into(),
                });
            }
            value = if sign == '*' { value * operand } else { value / operand };
        }
        self.finite(value)
    }

    fn finite(&self, value: f64) -> Result<f64, ConditionError> {
        if value.is_finite() { Ok(value) } else { Err(self.error("too large a number by here")) }
    }

    fn factor(&mut self) -> Result<f64, ConditionError> {
        match self.next() {
            None => Err(self.error("a number or an option is missing here")),
            Some('(') => {
                self.position += 1;
                let value = self.sum()?;
                match self.one_of(&[')']) {
                    Some(_) => Ok(value),
                    None => Err(self.error("a closing parenthesis is missing here")),
                }
            }
            Some('-') => {
                self.position += 1;
                Ok(-self.factor()?)
            }
            Some(letter) if letter.is_ascii_digit() || letter == '.' => self.number(),
            Some(letter) if letter.is_alphabetic() => self.option(),
            Some(_) => Err(self.error("a number or an option was expected here")),
        }
    }

    fn number(&mut self) -> Result<f64, ConditionError> {
        let position = self.position;
        let digits = self.word(|letter| letter.is_ascii_digit() || letter == '.');
        let value = digits.parse::<f64>().map_err(|_| format!("“{digits}” is no number"));
        value.map_err(|what| ConditionError { position, what })
    }

    fn option(&mut self) -> Result<f64, ConditionError> {
        let position = self.position;
        let name = self.word(|letter| letter.is_alphanumeric() || letter == '_');
        let value = match DeploymentOption::from_key(&name) {
            Some(option) => (self.totals)(option).map_err(|why| format!("{name} {why}")),
            None => {
                let near = nearest(&name, DeploymentOption::ALL.map(DeploymentOption::key));
                let hint = match near.as_str() {
                    "" => String::new(),
                    near => format!("; the nearest is “{near}”"),
                };
                Err(format!("no option is called “{name}”{hint}"))
            }
        };
        value.map_err(|what| ConditionError { position, what })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lambda costs 100, Fargate 80, Fargate Spot nothing; the others are not known.
    fn totals(option: DeploymentOption) -> Result<f64, String> {
        match option {
            DeploymentOption::Lambda => Ok(100.0),
            DeploymentOption::Fargate => Ok(80.0),
            DeploymentOption::FargateSpot => Ok(0.0),
            _ => Err("has no bill".to_owned()),
        }
    }

    #[track_caller]
    fn check(text: &str, left: f64, right: f64, holds: bool) {
        assert_eq!(judge(text, &totals), Ok(ConditionResult { left, right, holds }));
    }

    #[track_caller]
    fn refused(text: &str, position: usize, what: &str) {
        let error = judge(text, &totals).unwrap_err();
        assert_eq!(error.position, position, "{error:?}");
        assert!(error.what.contains(what), "{error:?}");
    }

    #[test]
    fn compares_totals() {
        check("lambda > fargate", 100.0, 80.0, true);
        check("lambda > fargate * 1.25", 100.0, 100.0, false);
        check("lambda >= fargate * 1.25", 100.0, 100.0, true);
        check("lambda<fargate", 100.0, 80.0, false);
        check("lambda <= 100", 100.0, 100.0, true);
        check("fargate_spot > 0", 0.0, 0.0, false);
        check("\tlambda\n>.5", 100.0, 0.5, true);
    }

    #[test]
    fn counts_as_people_do() {
        check("1 + 2 * 3 > 6", 7.0, 6.0, true);
        check("(1 + 2) * 3 > 8", 9.0, 8.0, true);
        check("10 - 4 - 3 > 12 / 2 / 3", 3.0, 2.0, true);
        check("lambda - fargate > (lambda + fargate) / 9", 20.0, 20.0, false);
        check("-lambda < -(1 - -2)", -100.0, -3.0, true);
        check("((((1)))) >= 1", 1.0, 1.0, true);
        check("2 * -3 < 0", -6.0, 0.0, true);
    }

    #[test]
    fn what_is_not_known_is_never_false() {
        refused("ecs_ec2 > 10", 0, "ecs_ec2 has no bill");
        refused("lambda > fargate + 0 * provisioned", 23, "provisioned has no bill");
        refused("lambda / fargate_spot > 1", 9, "divided");
        refused("lambda / (fargate - 80) > 1", 9, "divided");
    }

    #[test]
    fn errors_are_placed() {
        refused("", 0, "missing");
        refused("lambda", 6, "<, <=, > or >=");
        refused("lambda = 1", 7, "<, <=, > or >=");
        refused("lambda >", 8, "missing");
        refused("lambda > = 1", 9, "expected");
        refused("lambda > fargat", 9, "the nearest is “fargate”");
        refused("Lambda > 1", 0, "the nearest is “lambda”");
        // What is near no option has no hint.
        for name in ["람다", "kubernetes", "x0"] {
            let error = judge(&format!("{name} > 1"), &totals).unwrap_err();
            assert_eq!(error.what, format!("no option is called “{name}”"));
        }
        refused("lambda > 1.2.3", 9, "“1.2.3” is no number");
        refused("lambda > .", 9, "no number");
        refused("lambda > 1e3", 10, "operator");
        refused("lambda > 1 fargate", 11, "operator");
        refused("1 < lambda < 2", 11, "once");
        refused("lambda > (1", 11, "closing");
        refused("lambda > 1)", 10, "opened");
        refused("(lambda > 1)", 8, "closing");
        refused("lambda > * 1", 9, "expected");
        refused("lambda > $1", 9, "expected");
    }

    #[test]
    fn hostile_conditions_end() {
        refused(&"(".repeat(LONGEST), LONGEST, "missing");
        refused(&"-".repeat(LONGEST), LONGEST, "missing");
        refused(&"(".repeat(10_000_000), 0, "longer");
        let large = "9".repeat(400);
        refused(&format!("{large} > 1"), 401, "too large");
    }

    #[test]
    fn an_error_stands_below_its_place() {
        let error = ConditionError { position: 9, what: "no".to_owned() };
        let annotated = error.annotated("--fail-if: ", "lambda > x");
        assert_eq!(annotated, "--fail-if: lambda > x\n                    ^ no");
    }
}
