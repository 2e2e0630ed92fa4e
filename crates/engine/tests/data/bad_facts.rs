//! Facts and limits of the rounds that the build refuses, and the sentence it refuses them with.

use std::path::PathBuf;

use eleven_rounds_engine::catalog::fact_key::Fact;

use super::rounds::{Packed, pack};
use super::{book, folder, texts};

/// A copy of the rounds that is gone when the test ends.
struct Copy(PathBuf);

impl Copy {
    fn of_the_rounds(name: &str) -> Copy {
        let copy = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&copy).unwrap();
        for entry in std::fs::read_dir(folder().join("rounds")).unwrap() {
            let from = entry.unwrap().path();
            std::fs::copy(&from, copy.join(from.file_name().unwrap())).unwrap();
        }
        Copy(copy)
    }

    /// What the build says once a text of a file stands there in place of another.
    fn refusal(&self, file: &str, text: &str, replacement: &str) -> Option<String> {
        let path = self.0.join(file);
        let whole = std::fs::read_to_string(&path).unwrap();
        assert_eq!(whole.matches(text).count(), 1, "{text} in {file}");
        std::fs::write(&path, whole.replace(text, replacement)).unwrap();
        let rows = book::check(&texts()).unwrap_or_else(|_| panic!("the rows are wrong"));
        let refusal = pack(&self.0, &rows).err();
        std::fs::write(&path, whole).unwrap();
        refusal
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The line on which an entry of the file begins.
fn line_of(file: &str, id: &str) -> usize {
    let text = std::fs::read_to_string(folder().join("rounds").join(file)).unwrap();
    let before = text.split(&format!("id = {id:?}")).next().unwrap();
    // The table's own line stands above its id.
    before.matches('\n').count()
}

#[test]
fn a_number_brings_the_day_of_its_row() {
    let mut rows = book::check(&texts()).unwrap_or_else(|_| panic!("the rows are wrong"));
    let held = pack(&folder().join("rounds"), &rows).unwrap();
    let days = |packed: &Packed| packed.texts.lines().filter(|line| *line == "2018-10-10").count();
    rows.facts.get_mut(&Fact::LambdaTimeoutS).unwrap().pop();
    let without = pack(&folder().join("rounds"), &rows).unwrap();
    assert_eq!((days(&held), days(&without)), (1, 0));
    // The limit of today stands beside each rule that reads it.
    let limits = |packed: &Packed, limit: f64| {
        packed.numbers.windows(8).filter(|bytes| *bytes == limit.to_le_bytes()).count()
    };
    let rules = limits(&held, 900.0);
    assert!(rules > 4, "{rules}");
    assert_eq!((limits(&held, 300.0), limits(&without, 300.0)), (0, rules));
}

#[test]
fn a_number_has_one_row() {
    let copy = Copy::of_the_rounds("one-row");
    let timeout = "id = \"f_t_lambda\"\nkey = \"lambda.timeout_s\"\n";
    let at = format!("rounds/facts.toml:{}", line_of("facts.toml", "f_t_lambda"));
    let refusal = |replacement: &str| copy.refusal("facts.toml", timeout, replacement);
    assert_eq!(refusal(timeout), None);
    let misspelt = "id = \"f_t_lambda\"\nkey = \"lambda.time_out_s\"\n";
    let unknown = format!("{at}: \"lambda.time_out_s\" is not a key of facts.csv");
    assert_eq!(refusal(misspelt), Some(unknown));
    for own in ["now_en = \"900 s\"", "then_ko = \"300초\"", "changed_on = \"2018\""] {
        let value = own.split(" = ").nth(1).unwrap();
        let twice = format!("{at}: {value} is also in the rows of lambda.timeout_s");
        assert_eq!(refusal(&format!("{timeout}{own}\n")), Some(twice));
    }
    let keyless = format!("{at}: a text is missing in a language");
    assert_eq!(refusal("id = \"f_t_lambda\"\n"), Some(keyless));
}

#[test]
fn a_limit_is_a_fact_of_the_same_measure() {
    let copy = Copy::of_the_rounds("measures");
    let file = "09-resource-heavy.toml";
    let at = format!("rounds/{file}:{}", line_of(file, "R9-04"));
    let limit = "[\"memory_gib\", \">\", \"lambda.memory_max_mb\"]";
    let refusal = |replacement: &str| copy.refusal(file, limit, replacement);
    assert_eq!(refusal("[\"memory_gib\", \">\", \"lambda.image_max_gb\"]"), None);
    for (replacement, says) in [
        (
            "[\"memory_gib\", \">\", \"lambda.memory_max\"]",
            "\"lambda.memory_max\" is not a key of facts.csv",
        ),
        (
            "[\"memory_gib\", \">\", \"lambda.timeout_s\"]",
            "\"lambda.timeout_s\" measures something else than the factor",
        ),
        (
            "[\"ops_fte\", \">\", \"lambda.timeout_s\"]",
            "\"lambda.timeout_s\" measures something else than the factor",
        ),
        ("[\"memory_gib\", \"==\", \"lambda.memory_max_mb\"]", "\"==\" is not a comparison"),
    ] {
        assert_eq!(refusal(replacement), Some(format!("{at}: {says}")));
    }
}
